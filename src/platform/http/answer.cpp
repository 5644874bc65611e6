// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/http/answer.h"

#include "platform/http/target.h"

#include <algorithm>

namespace werkzaam::http {

namespace {

// The path as sent and the query with another page number.
std::string page_address(const Request& request, std::int64_t page) {
    std::string query;
    for (const auto& [name, value] : request.query_values)
        if (name != "page") query += percent_encoded(name) + "=" + percent_encoded(value) + "&";
    return request.path + "?" + query + "page=" + std::to_string(page);
}

int whole_or(const std::optional<std::string>& text, int otherwise) {
    return text ? std::stoi(*text) : otherwise;
}

}  // namespace

Response json_response(int status, const boost::json::value& body) {
    return text_response(status, reflect::written(body));
}

Response text_response(int status, std::string body) {
    Response response;
    response.status = status;
    response.body = std::move(body);
    return response;
}

PageRequest page_request(const Request& request) {
    const PageRequest usual;
    return {whole_or(request.query_value("page"), usual.number),
            whole_or(request.query_value("pageSize"), usual.size)};
}

std::string link_header(const Request& request, int page, int size, std::int64_t total) {
    const auto last = std::max<std::int64_t>(1, (total + size - 1) / size);
    std::string out;
    const auto link = [&](std::int64_t number, const char* relation) {
        out += std::string(out.empty() ? "" : ", ") + "<" + page_address(request, number) +
               ">; rel=\"" + relation + "\"";
    };
    link(1, "first");
    if (page > 1) link(std::min<std::int64_t>(page - 1, last), "prev");
    if (page < last) link(page + 1, "next");
    link(last, "last");
    return out;
}

}  // namespace werkzaam::http
