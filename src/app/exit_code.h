// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

namespace werkzaam::app {

/// How a command ends, for whoever called the program.
enum class ExitCode { done = 0, outside_failure = 1, refused = 2, usage = 64 };

}  // namespace werkzaam::app
