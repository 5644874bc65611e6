// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/privacy/log_rules.h"

namespace werkzaam::privacy {

Violations check_query(const std::optional<Date>& from, const std::optional<Date>& to, int page,
                       int page_size) {
    Violations out;
    if (from && to && *to < *from) out.push_back({"LOG-1", "to"});
    if (page < 1 || page > 1'000'000) out.push_back({"LOG-2", "page"});
    if (page_size < 1 || page_size > 100) out.push_back({"LOG-2", "pageSize"});
    return out;
}

Violations check_export(std::int64_t rows) {
    if (rows <= most_exported) return {};
    return {{"LOG-3",
             "from",
             {{"rows", std::to_string(rows)}, {"most", std::to_string(most_exported)}}}};
}

}  // namespace werkzaam::privacy
