// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/http/identity.h"

namespace werkzaam::http {

namespace {

// "https://example.org:8443" -> "example.org:8443".
std::string host_of(const std::string& origin) {
    const auto scheme = origin.find("://");
    return scheme == std::string::npos ? std::string{} : origin.substr(scheme + 3);
}

}  // namespace

bool from_another_site(const RawRequest& request) {
    const auto site = request.header("sec-fetch-site");
    if (!site.empty()) return site != "same-origin" && site != "none";
    const auto origin = request.header("origin");
    return !origin.empty() && host_of(origin) != request.header("host");
}

}  // namespace werkzaam::http
