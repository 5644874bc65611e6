// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "core/table.h"

#include <algorithm>

namespace werkzaam {

std::optional<std::size_t> Table::find_column(std::string_view name) const {
    const auto at = std::find(columns.begin(), columns.end(), name);
    if (at == columns.end()) return {};
    return static_cast<std::size_t>(at - columns.begin());
}

}  // namespace werkzaam
