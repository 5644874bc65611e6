// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/http/security_headers.h"

#include "platform/http/version.h"

namespace werkzaam::http {

namespace {

void secure(Response& response) {
    response.headers.emplace_back("Strict-Transport-Security",
                                  "max-age=31536000; includeSubDomains");
    response.headers.emplace_back("X-Content-Type-Options", "nosniff");
    response.headers.emplace_back("X-Frame-Options", "DENY");
    response.headers.emplace_back("Referrer-Policy", "no-referrer");
    // Open data are for everybody by CORS; nothing is for embedding without it.
    response.headers.emplace_back("Cross-Origin-Resource-Policy", "same-origin");
}

}  // namespace

void secure_api(Response& response) {
    response.headers.emplace_back("API-Version", api_version);
    response.headers.emplace_back("Cache-Control", "no-store");
    response.headers.emplace_back("Content-Security-Policy",
                                  "default-src 'none'; object-src 'none'; base-uri 'none'; "
                                  "form-action 'none'; frame-ancestors 'none'");
    secure(response);
}

void secure_page(Response& response) {
    response.headers.emplace_back(
        "Content-Security-Policy",
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
        "font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; "
        "object-src 'none'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for "
        "'script'; "
        "trusted-types wz");
    response.headers.emplace_back("Cross-Origin-Opener-Policy", "same-origin");
    response.headers.emplace_back("Permissions-Policy",
                                  "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
    secure(response);
}

}  // namespace werkzaam::http
