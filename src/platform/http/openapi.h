// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "platform/http/router.h"

#include <boost/json/object.hpp>

#include <string>

namespace werkzaam::http {

/// Who answers for an installation; shown in the API document and in security.txt.
struct Contact {
    std::string name = "werkzaam maintainers";
    std::string url = "https://werkzaam.example";
    std::string email = "contact@werkzaam.example";
};

/// The OpenAPI 3.1 document of a router's operations, in the order of registration.
[[nodiscard]] boost::json::object openapi_document(const Router& router, const Contact& contact);

/// Adds GET /openapi.json, which answers with the document of the whole router as it is when first
/// asked for. The router outlives its own route.
void add_openapi_route(Router& router, const Contact& contact);

}  // namespace werkzaam::http
