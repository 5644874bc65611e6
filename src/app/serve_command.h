// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/exit_code.h"
#include "app/options.h"

namespace werkzaam::app {

/// `werkzaam serve`: opens the data folder, fills an empty database, listens, prints one line with
/// the address, and serves until SIGTERM or SIGINT.
[[nodiscard]] ExitCode serve_command(const Options& options);

/// `werkzaam openapi`: prints the API document.
[[nodiscard]] ExitCode openapi_command();

}  // namespace werkzaam::app
