// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/access/municipality_actions.h"

#include "modules/access/municipality_store.h"
#include "platform/text/search_terms.h"

#include <algorithm>

namespace werkzaam::access {

namespace {

std::vector<std::string> folded_names(const Municipality& municipality) {
    std::vector<std::string> names{text::folded(municipality.code),
                                   text::folded(municipality.name)};
    for (const auto& alias : municipality.aliases) names.push_back(text::folded(alias));
    return names;
}

// No name has one, and no database takes one.
bool has_nul(const std::string& text) {
    return text.find('\0') != std::string::npos;
}

template <class T>
Page<T> page_of(const std::vector<T>& all, const PageRequest& request) {
    const auto from = std::min(static_cast<std::size_t>(request.offset()), all.size());
    const auto to = std::min(from + static_cast<std::size_t>(request.size), all.size());
    Page<T> out;
    out.items.assign(all.begin() + static_cast<std::ptrdiff_t>(from),
                     all.begin() + static_cast<std::ptrdiff_t>(to));
    out.page = request.number;
    out.page_size = request.size;
    out.total = static_cast<std::int64_t>(all.size());
    return out;
}

}  // namespace

std::string searched_names_of(const Municipality& municipality) {
    std::string out;
    for (const auto& name : folded_names(municipality)) out += (out.empty() ? "" : "\n") + name;
    return out;
}

Page<Municipality> find_municipalities(Context& context, MunicipalityFilter filter,
                                       const PageRequest& page) {
    filter.text = text::folded(filter.text);
    MunicipalitiesWith with;
    if (!has_nul(filter.text)) with.part = filter.text;
    auto all = list_municipalities(context.tx, context.scope(), with);
    std::erase_if(all, [&](const auto& municipality) {
        return !matches(municipality, filter, folded_names(municipality));
    });
    return page_of(all, page);
}

Result<Municipality> find_municipality(Context& context, const std::string& code) {
    if (code.empty() || has_nul(code)) return not_found("municipalities.not_found");
    auto found = list_municipalities(context.tx, context.scope(), {.code = code});
    if (found.empty()) return not_found("municipalities.not_found");
    return std::move(found.front());
}

Page<MunicipalityChange> find_changes(Context& context, const PageRequest& page) {
    return page_of(list_changes(context.tx, context.scope()), page);
}

}  // namespace werkzaam::access
