// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/exit_code.h"
#include "core/problem.h"
#include "core/table.h"

#include <string>

namespace werkzaam::app {

/// A problem in Dutch for the terminal: its text, and one line `FILE:LINE: column: reason` for each
/// violation (without the line where there is none).
[[nodiscard]] std::string report(const Problem& problem, const std::string& file = {});

/// "evaluations: 3 added, 1 changed, 12 as they were" in Dutch, with the codes that changed.
[[nodiscard]] std::string report(const ImportReport& import);

/// What a problem means for the exit status.
[[nodiscard]] ExitCode exit_code_of(const Problem& problem);

}  // namespace werkzaam::app
