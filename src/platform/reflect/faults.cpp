// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/reflect/faults.h"

#include <utility>

namespace werkzaam::reflect {

namespace {
constexpr std::size_t most_faults = 100;
}

std::string escaped_step(std::string_view member) {
    std::string out;
    for (const char c : member) {
        if (c == '~')
            out += "~0";
        else if (c == '/')
            out += "~1";
        else
            out += c;
    }
    return out;
}

std::string Place::pointer() const {
    if (parent_ == nullptr) return {};
    return parent_->pointer() + "/" + (is_index_ ? std::to_string(index_) : escaped_step(member_));
}

void Faults::add(const Place& place, std::string rule, Parameters parameters) {
    if (violations_.size() < most_faults)
        add_at(place.pointer(), std::move(rule), std::move(parameters));
}

void Faults::add_at(std::string pointer, std::string rule, Parameters parameters) {
    if (violations_.size() >= most_faults) return;
    violations_.push_back({std::move(rule), std::move(pointer), std::move(parameters)});
}

}  // namespace werkzaam::reflect
