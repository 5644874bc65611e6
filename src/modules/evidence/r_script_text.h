// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string_view>

namespace werkzaam::evidence {

/// The part of every R script that is the same: estimators, model, checks. Formulas:
/// docs/methods/meta-analysis.md.
[[nodiscard]] std::string_view r_script_text();

}  // namespace werkzaam::evidence
