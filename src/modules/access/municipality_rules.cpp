// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/access/municipality_rules.h"

#include <algorithm>
#include <cctype>

namespace werkzaam::access {

namespace {

// A name is found by its beginning or by the beginning of a word in it.
bool found_in(const std::string& name, const std::string& typed) {
    for (auto at = name.find(typed); at != std::string::npos; at = name.find(typed, at + 1))
        if (at == 0 || !std::isalnum(static_cast<unsigned char>(name[at - 1]))) return true;
    return false;
}

bool listed(const std::vector<std::string>& allowed, const std::string& value) {
    return allowed.empty() || std::find(allowed.begin(), allowed.end(), value) != allowed.end();
}

}  // namespace

bool exists_on(const Municipality& municipality, const Date& day) {
    return (!municipality.valid_from || *municipality.valid_from <= day) &&
           (!municipality.valid_to || day <= *municipality.valid_to);
}

bool matches(const Municipality& municipality, const MunicipalityFilter& filter,
             const std::vector<std::string>& folded_names) {
    if (!listed(filter.province_codes, municipality.province_code)) return false;
    if (!listed(filter.safety_region_codes, municipality.safety_region_code.value_or("")))
        return false;
    if (filter.on ? !exists_on(municipality, *filter.on)
                  : !filter.include_ended && municipality.valid_to)
        return false;
    return filter.text.empty() ||
           std::any_of(folded_names.begin(), folded_names.end(),
                       [&](const std::string& name) { return found_in(name, filter.text); });
}

Violations check(const Municipality& municipality, int line) {
    if (municipality.valid_from && municipality.valid_to &&
        *municipality.valid_to < *municipality.valid_from)
        return {{"IMP-12", "valid_to", {}, line}};
    return {};
}

}  // namespace werkzaam::access
