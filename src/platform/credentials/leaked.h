// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <string_view>

namespace werkzaam::credentials {

/// Whether this stands first in published lists of leaked passwords; in lower case.
[[nodiscard]] bool is_leaked(std::string_view lower_case);
/// How many such are known.
[[nodiscard]] std::size_t number_of_leaked();

}  // namespace werkzaam::credentials
