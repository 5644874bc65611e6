// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/violation.h"
#include "platform/reflect/json_rules.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace werkzaam::reflect {

/// Where in a JSON document we are. Lives on the stack while reading; only a fault spells it out.
class Place {
public:
    Place() = default;
    Place(const Place& parent, std::string_view member) : parent_{&parent}, member_{member} {}
    Place(const Place& parent, std::size_t index)
        : parent_{&parent}, index_{index}, is_index_{true} {}
    /// RFC 6901: "/effects/1/yi"; empty for the whole document.
    [[nodiscard]] std::string pointer() const;

private:
    const Place* parent_ = nullptr;
    std::string_view member_ = {};
    std::size_t index_ = 0;
    bool is_index_ = false;
};

/// "a/b" -> "a~1b": one step of a JSON pointer.
[[nodiscard]] std::string escaped_step(std::string_view member);

/// Everything that is wrong in one document, up to a hundred faults.
class Faults {
public:
    void add(const Place& place, std::string rule, Parameters parameters = {});
    void add_at(std::string pointer, std::string rule, Parameters parameters = {});
    [[nodiscard]] bool empty() const { return violations_.empty(); }
    [[nodiscard]] const Violations& violations() const { return violations_; }

private:
    Violations violations_;
};

}  // namespace werkzaam::reflect
