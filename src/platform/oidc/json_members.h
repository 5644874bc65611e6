// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <boost/json/object.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace werkzaam::oidc {

/// A member that is text, or nothing.
[[nodiscard]] std::optional<std::string> text_of_member(const boost::json::object& object,
                                                        std::string_view name);
/// The texts of a member that is a text or a list; what is no text in a list is left out.
[[nodiscard]] std::vector<std::string> texts_of_member(const boost::json::object& object,
                                                       std::string_view name);
/// Seconds since 1970, as JWT writes instants; nothing when it is no number or none that fits.
[[nodiscard]] std::optional<std::int64_t> seconds_of_member(const boost::json::object& object,
                                                            std::string_view name);

}  // namespace werkzaam::oidc
