// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/http/identity.h"

#include <boost/asio/ip/address.hpp>

#include <algorithm>
#include <array>
#include <string_view>

namespace werkzaam::http {

namespace {

// "https://example.org:8443" -> "example.org:8443".
std::string host_of(const std::string& origin) {
    const auto scheme = origin.find("://");
    return scheme == std::string::npos ? std::string{} : origin.substr(scheme + 3);
}

constexpr std::array<std::string_view, 4> purposes{"oversight", "incident", "data_subject_request",
                                                   "accountability"};

std::string_view trimmed(std::string_view text) {
    const auto from = std::min(text.find_first_not_of(" \t"), text.size());
    text.remove_prefix(from);
    return text.substr(0, text.find_last_not_of(" \t") + 1);
}

bool is_address(std::string_view text) {
    boost::system::error_code error;
    (void)boost::asio::ip::make_address(std::string(text), error);
    return !error;
}

}  // namespace

bool names_known_purpose(const RawRequest& request) {
    const auto purpose = request.header("werkzaam-purpose");
    return purpose.empty() || std::find(purposes.begin(), purposes.end(), purpose) != purposes.end();
}

// Every proxy adds the address of whoever it heard from at the end, so the list is read from there
// for as long as it is told by somebody who is trusted.
std::string client_address(const RawRequest& request, const std::set<std::string>& trusted) {
    auto client = request.peer;
    const auto header = request.header("x-forwarded-for");
    std::string_view rest = header;
    while (!rest.empty() && trusted.contains(client)) {
        const auto comma = rest.rfind(',');
        const auto last = trimmed(comma == std::string_view::npos ? rest : rest.substr(comma + 1));
        if (!is_address(last)) break;
        client = last;
        rest = comma == std::string_view::npos ? std::string_view{} : rest.substr(0, comma);
    }
    return client;
}

bool from_another_site(const RawRequest& request) {
    const auto site = request.header("sec-fetch-site");
    if (!site.empty()) return site != "same-origin" && site != "none";
    const auto origin = request.header("origin");
    return !origin.empty() && host_of(origin) != request.header("host");
}

}  // namespace werkzaam::http
