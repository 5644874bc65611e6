// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/date.h"
#include "core/result.h"
#include "modules/interventions/intervention.h"

#include <string>
#include <string_view>
#include <vector>

namespace werkzaam::interventions {

/// The seven blocks of the worksheet that are still empty, by name: target_group, goal, approach,
/// expertise, quality_control, preconditions, cost.
///
/// Source: docs/policy/interventions.md, rule INT-1.
[[nodiscard]] std::vector<std::string> missing_blocks(const Intervention& intervention);
inline constexpr int block_count = 7;

/// Everything that must hold before an intervention is stored; empty means it may be.
///
/// Source: docs/policy/interventions.md, rules INT-1 to INT-3.
[[nodiscard]] Violations check(const Intervention& intervention, int line);

/// The last day and the state of a recognition on a day: it holds for five years, and the last six
/// months are announced.
///
/// Source: docs/policy/interventions.md.
void date_recognition(Recognition& recognition, const Date& today);

/// True when typed words look like a person's: an address, a number of a person, or two capitalised
/// words that nothing in the catalogue has. The words are not kept.
[[nodiscard]] bool looks_like_a_name(std::string_view typed, bool something_found);

}  // namespace werkzaam::interventions
