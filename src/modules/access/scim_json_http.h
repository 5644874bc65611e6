// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/result.h"
#include "modules/access/scim.h"
#include "platform/http/message.h"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>

#include <set>
#include <string>
#include <string_view>

/// Between the JSON of SCIM and our models.
namespace werkzaam::access {

inline constexpr const char* scim_media_type = "application/scim+json";

/// A body as rules see it. Problem request.invalid when it is no JSON.
[[nodiscard]] Result<ScimValue> scim_value_in(const std::string& body);

/// Which attributes an answer shows (RFC 7644, 3.9): only those that were asked for, or all but
/// those that were not wanted; schemas and id always.
class ScimShown {
public:
    explicit ScimShown(const http::Request& request);
    [[nodiscard]] bool shows(std::string_view attribute) const;
    /// Takes out what is not shown.
    [[nodiscard]] boost::json::object of(boost::json::object resource) const;

private:
    std::set<std::string> only_;
    std::set<std::string> not_;
};

/// Where resources are: "https://werkzaam.example.nl/scim/v2/".
[[nodiscard]] boost::json::object scim_user_json(const ScimUser& user, const std::string& base);
[[nodiscard]] boost::json::object scim_group_json(const ScimGroup& group, const std::string& base);

struct ScimListing {
    boost::json::array items;
    int start = 1;
    int total = 0;
};
[[nodiscard]] http::Response scim_list(ScimListing listing);
[[nodiscard]] http::Response scim_response(int status, const boost::json::value& body);
/// An answer of the rest of the program that is a problem (RFC 9457), as an error of SCIM (RFC
/// 7644, 3.12); any other as it is.
[[nodiscard]] http::Response scim_error_of(http::Response response);

}  // namespace werkzaam::access
