// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/reflect/json.h"

namespace werkzaam::reflect::detail {

namespace {
bool among(const std::vector<std::string>& names, std::string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}
}  // namespace

void refuse_unknown(const boost::json::object& object, const std::vector<std::string>& known,
                    const Place& place, Faults& faults) {
    for (const auto& member : object) {
        const std::string_view name{member.key().data(), member.key().size()};
        if (!among(known, name))
            faults.add(Place{place, name}, rule::unknown, {{"name", std::string(name)}});
    }
}

void check_rows(const std::string& type, const std::vector<Row>& rows,
                const std::vector<std::string>& members) {
    for (const auto& row : rows)
        if (!among(members, row.member))
            throw BrokenInvariant("Described<" + type +
                                  "> names no member: " + std::string(row.member));
}

}  // namespace werkzaam::reflect::detail
