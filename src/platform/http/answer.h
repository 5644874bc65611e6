// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/page.h"
#include "core/result.h"
#include "platform/http/message.h"
#include "platform/reflect/json.h"

#include <string>

namespace werkzaam::http {

/// The one place where a Problem becomes an HTTP answer (RFC 9457, application/problem+json):
/// `type` urn:werkzaam:problem:<code>, `title`, `status`, `detail`, `code`, and `errors`
/// [{in, location, code, detail}] with one entry for each violation.
[[nodiscard]] Response problem_response(const Problem& problem, Language language);

[[nodiscard]] Response json_response(int status, const boost::json::value& body);
/// A response whose body is JSON text already.
[[nodiscard]] Response text_response(int status, std::string body);

/// A value as JSON, or its Problem.
template <class T>
[[nodiscard]] Response answer(const Result<T>& result, const Request& request, int status = 200) {
    if (!result) return problem_response(result.error(), request.language);
    return text_response(status, reflect::to_text(*result));
}

/// The page asked for by `page` and `pageSize` (already checked by the router).
[[nodiscard]] PageRequest page_request(const Request& request);

/// RFC 8288 links to first, prev, next and last page, keeping the other query values.
[[nodiscard]] std::string link_header(const Request& request, int page, int size,
                                      std::int64_t total);

/// A page as {items, page, pageSize, total} with a Link header (RFC 8288) to first, prev, next and
/// last that keeps the other query values.
template <class T>
[[nodiscard]] Response answer_page(const Page<T>& page, const Request& request) {
    auto response = text_response(200, reflect::to_text(page));
    response.headers.emplace_back("Link",
                                  link_header(request, page.page, page.page_size, page.total));
    return response;
}

/// The body as a T, or Problem "request.invalid" with everything that is wrong in it.
template <class T>
[[nodiscard]] Result<T> body_as(const Request& request) {
    return reflect::parse<T>(request.body);
}

}  // namespace werkzaam::http
