// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/credentials/client_data.h"

#include "platform/credentials/token.h"
#include "platform/reflect/json_text.h"

#include <boost/json/object.hpp>

namespace werkzaam::credentials {

namespace {

// The text with that name; nothing when it is not there or not a text.
std::string_view text_in(const boost::json::object& object, std::string_view name) {
    const auto* value = object.if_contains(name);
    if (value == nullptr || !value->is_string()) return {};
    return {value->get_string().data(), value->get_string().size()};
}

// In a frame of another site somebody may touch the key for what that site shows.
bool is_framed(const boost::json::object& object) {
    const auto* cross = object.if_contains("crossOrigin");
    const bool is_own = cross == nullptr || (cross->is_bool() && !cross->get_bool());
    return !is_own || object.contains("topOrigin");
}

}  // namespace

std::optional<PasskeyFault> fault_of_client_data(std::string_view json, std::string_view type,
                                                 const PasskeyRequest& request) {
    const auto value = reflect::json_from_text(json);
    if (!value || !value->is_object()) return PasskeyFault::unreadable;
    const auto& object = value->get_object();
    // Steps 7 to 9 of 7.1, 11 to 13 of 7.2.
    if (text_in(object, "type") != type) return PasskeyFault::type;
    if (!same(text_in(object, "challenge"), request.challenge)) return PasskeyFault::challenge;
    if (text_in(object, "origin") != request.origin) return PasskeyFault::site;
    if (is_framed(object)) return PasskeyFault::framed;
    return {};
}

}  // namespace werkzaam::credentials
