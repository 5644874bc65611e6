// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/exit_code.h"
#include "app/options.h"

namespace werkzaam::app {

/// `werkzaam analyse FILE...`: one JSON line for each request file, in the order given; all files
/// are tried. "-" reads stdin. Refused when any line has an error.
[[nodiscard]] ExitCode analyse_command(const Options& options);

}  // namespace werkzaam::app
