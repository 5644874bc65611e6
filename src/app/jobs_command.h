// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/exit_code.h"
#include "app/options.h"

namespace werkzaam::app {

/// `werkzaam jobs list`: background work that waits, that failed, and that stands aside.
ExitCode jobs_list_command(const Options& options);
/// `werkzaam jobs retry ID`: lets what stands aside try again.
ExitCode jobs_retry_command(const Options& options);

}  // namespace werkzaam::app
