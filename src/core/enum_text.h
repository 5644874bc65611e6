// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/invariant.h"

#include <boost/describe.hpp>

#include <optional>
#include <string>

namespace werkzaam {

/// The name of an enumerator, as it is stored and sent.
template <class Enum>
[[nodiscard]] std::string text_of(Enum value) {
    const char* name = boost::describe::enum_to_string(value, nullptr);
    WZ_INVARIANT(name != nullptr);
    return name;
}

/// The enumerator with that name, or nothing.
template <class Enum>
[[nodiscard]] std::optional<Enum> enum_from(const std::string& text) {
    Enum value{};
    if (!boost::describe::enum_from_string(text.c_str(), value)) return {};
    return value;
}

/// The enumerator of a text that the database promised to hold.
template <class Enum>
[[nodiscard]] Enum stored_enum(const std::string& text) {
    const auto value = enum_from<Enum>(text);
    WZ_INVARIANT(value.has_value());
    return *value;
}

}  // namespace werkzaam
