// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/exit_code.h"

#include <string>
#include <vector>

namespace werkzaam::app {

/// Runs the program with its arguments (the first is its own name). Answers go to stdout, what went
/// wrong to stderr.
[[nodiscard]] ExitCode run(const std::vector<std::string>& arguments);

/// What `werkzaam --help` prints: every command on one screen.
[[nodiscard]] std::string help_text();

}  // namespace werkzaam::app
