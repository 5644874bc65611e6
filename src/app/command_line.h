// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <vector>

namespace werkzaam::app {

/// How a command ends, for whoever called the program.
enum class ExitCode { done = 0, outside_failure = 1, refused = 2, usage = 64 };

/// Runs the program with its arguments (the first is its own name) and gives its exit status.
[[nodiscard]] int run(const std::vector<std::string>& arguments);

}  // namespace werkzaam::app
