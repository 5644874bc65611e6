// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>

#include <string>

/// What this service says about itself (RFC 7643, 5 to 7): only what it does and keeps.
namespace werkzaam::access {

inline constexpr int most_scim_results = 200;
inline constexpr int usual_scim_results = 100;

[[nodiscard]] boost::json::object scim_service(const std::string& base);
[[nodiscard]] boost::json::array scim_resource_types(const std::string& base);
[[nodiscard]] boost::json::array scim_schemas(const std::string& base);

}  // namespace werkzaam::access
