// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/http/head_check.h"

#include <algorithm>
#include <cctype>
#include <utility>
#include <vector>

namespace werkzaam::http {

namespace {

constexpr std::size_t most_headers = 100;

using Line = std::string_view;
using Header = std::pair<std::string, std::string>;  // name in lower case, value without blanks

bool is_token(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return (byte < 0x80 && std::isalnum(byte) != 0) ||
               std::string_view("!#$%&'*+-.^_`|~").find(c) != std::string_view::npos;
    });
}

bool is_visible(std::string_view text) {
    return !text.empty() &&
           std::all_of(text.begin(), text.end(), [](char c) { return c > 0x20 && c < 0x7F; });
}

bool is_value(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte == '\t' || (byte >= 0x20 && byte != 0x7F);
    });
}

std::string lower(std::string_view text) {
    std::string out{text};
    for (auto& c : out) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return out;
}

std::string_view trimmed(std::string_view text) {
    const auto from = text.find_first_not_of(" \t");
    if (from == std::string_view::npos) return {};
    return text.substr(from, text.find_last_not_of(" \t") - from + 1);
}

// The lines without CRLF; nothing when a CR or LF stands alone.
std::vector<Line> lines_of(std::string_view head) {
    std::vector<Line> lines;
    while (!head.empty()) {
        const auto end = head.find("\r\n");
        if (end == std::string_view::npos) return {};
        const auto line = head.substr(0, end);
        if (line.find_first_of("\r\n") != std::string_view::npos) return {};
        lines.push_back(line);
        head = head.substr(end + 2);
    }
    return lines;
}

std::string fault_in_request_line(Line line) {
    const auto first = line.find(' ');
    const auto last = line.rfind(' ');
    if (first == std::string_view::npos || first == last) return "request line";
    if (!is_token(line.substr(0, first))) return "method";
    const auto target = line.substr(first + 1, last - first - 1);
    if (!is_visible(target) || target.front() != '/') return "target";
    const auto version = line.substr(last + 1);
    if (version != "HTTP/1.1" && version != "HTTP/1.0") return "version";
    return {};
}

std::string fault_in_line(Line line, std::vector<Header>& headers) {
    const auto colon = line.find(':');
    if (colon == std::string_view::npos || !is_token(line.substr(0, colon))) return "header name";
    const auto value = trimmed(line.substr(colon + 1));
    if (!is_value(value)) return "header value";
    headers.emplace_back(lower(line.substr(0, colon)), value);
    return {};
}

std::vector<std::string> values_of(const std::vector<Header>& headers, std::string_view name) {
    std::vector<std::string> values;
    for (const auto& [key, value] : headers)
        if (key == name) values.push_back(value);
    return values;
}

bool is_host(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return (byte < 0x80 && std::isalnum(byte) != 0) ||
               std::string_view(".-_:[]").find(c) != std::string_view::npos;
    });
}

bool is_length(std::string_view text) {
    return !text.empty() && text.size() <= 15 &&
           text.find_first_not_of("0123456789") == std::string_view::npos;
}

// "content_length" is what some programs make of "Content-Length".
bool has_lookalike(const std::vector<Header>& headers) {
    return std::any_of(headers.begin(), headers.end(), [](const Header& header) {
        auto name = header.first;
        std::replace(name.begin(), name.end(), '_', '-');
        return name != header.first && (name == "content-length" || name == "transfer-encoding");
    });
}

// "Connection: content-length" asks a program in between to drop what frames the message.
bool drops_framing(const std::vector<Header>& headers) {
    for (const auto& value : values_of(headers, "connection"))
        for (const auto* name : {"content-length", "transfer-encoding", "host"})
            if (lower(value).find(name) != std::string::npos) return true;
    return false;
}

std::string fault_in_framing(const std::vector<Header>& headers, bool version_1_0) {
    const auto hosts = values_of(headers, "host");
    const auto lengths = values_of(headers, "content-length");
    const auto codings = values_of(headers, "transfer-encoding");
    if (hosts.size() != 1 || !is_host(hosts.front())) return "host";
    if (lengths.size() > 1 || (!lengths.empty() && !is_length(lengths.front())))
        return "content-length";
    if (codings.size() > 1 || (!codings.empty() && lower(codings.front()) != "chunked"))
        return "transfer-encoding";
    if (!codings.empty() && (!lengths.empty() || version_1_0)) return "two framings";
    if (has_lookalike(headers) || drops_framing(headers)) return "framing";
    return {};
}

}  // namespace

std::size_t head_length(std::string_view received) {
    auto end = std::string_view::npos;
    for (const std::string_view empty_line : {"\r\n\r\n", "\n\n", "\n\r\n"}) {
        const auto at = received.find(empty_line);
        if (at != std::string_view::npos) end = std::min(end, at + empty_line.size());
    }
    return end == std::string_view::npos ? 0 : end;
}

std::string fault_in_head(std::string_view head) {
    const auto lines = lines_of(head);
    if (lines.size() < 2 || !lines.back().empty()) return "line ends";
    if (lines.size() > most_headers + 2) return "number of headers";
    if (auto fault = fault_in_request_line(lines.front()); !fault.empty()) return fault;
    std::vector<Header> headers;
    for (std::size_t i = 1; i + 1 < lines.size(); ++i)
        if (auto fault = fault_in_line(lines[i], headers); !fault.empty()) return fault;
    return fault_in_framing(headers, lines.front().ends_with("1.0"));
}

}  // namespace werkzaam::http
