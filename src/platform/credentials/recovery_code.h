// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace werkzaam::credentials {

/// Ten codes for who lost the other factors, each of 118 bits, in groups of four: "k7mq-2xhd-...".
/// Letters and digits that cannot be mistaken for each other.
[[nodiscard]] std::vector<std::string> new_recovery_codes();
/// What is stored of a code, and compared: case, spaces and hyphens do not count.
[[nodiscard]] std::string stored_recovery_code(std::string_view typed);

}  // namespace werkzaam::credentials
