// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/access/session_cookie_http.h"

#include "platform/http/identity.h"

namespace werkzaam::access {

namespace {

constexpr const char* name = http::session_cookie;
constexpr const char* sign = "__Host-werkzaam-here";
constexpr const char* for_all = "; Path=/; Secure; SameSite=Lax";
constexpr const char* as_long_as_a_session = "; Max-Age=43200";
constexpr const char* asked = "__Host-werkzaam-asked";
constexpr const char* for_us = "; Path=/; Secure; HttpOnly; SameSite=Strict";
constexpr const char* as_long_as_a_step = "; Max-Age=600";
constexpr const char* over = "; Max-Age=0";

void add(http::Response& response, const std::string& value, const char* age) {
    response.headers.emplace_back("Set-Cookie", value + for_all + age);
}

}  // namespace

std::string session_token_of(const http::RawRequest& request) {
    return request.cookie(name);
}

std::string session_token_of(const http::Request& request) {
    return http::RawRequest{.headers = request.headers}.cookie(name);
}

void give_session_cookie(http::Response& response, const std::string& token) {
    add(response, std::string(name) + "=" + token + "; HttpOnly", as_long_as_a_session);
    add(response, std::string(sign) + "=1", as_long_as_a_session);
}

void take_session_cookie(http::Response& response) {
    add(response, std::string(name) + "=; HttpOnly", over);
    add(response, std::string(sign) + "=", over);
}

std::string asked_token_of(const http::Request& request) {
    return http::RawRequest{.headers = request.headers}.cookie(asked);
}

void give_asked_cookie(http::Response& response, const std::string& token) {
    response.headers.emplace_back("Set-Cookie",
                                  std::string(asked) + "=" + token + for_us + as_long_as_a_step);
}

void take_asked_cookie(http::Response& response) {
    response.headers.emplace_back("Set-Cookie", std::string(asked) + "=" + for_us + over);
}

}  // namespace werkzaam::access
