// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/reflect/schema.h"

#include "core/invariant.h"

#include <utility>

namespace werkzaam::reflect {

bool Schemas::begin(const std::string& name, const std::string& type) {
    const auto [entry, is_new] = types_.emplace(name, type);
    if (entry->second != type)
        throw BrokenInvariant("schema name " + name + " stands for " + entry->second + " and " +
                              type);
    return is_new;
}

void Schemas::add(const std::string& name, boost::json::object schema) {
    all_[name] = std::move(schema);
}

}  // namespace werkzaam::reflect
