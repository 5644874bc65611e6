// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/processing.h"
#include "core/text.h"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace werkzaam::http {

enum class Method { get, post, put, patch, del };

/// A request as handlers see it: decoded, limited, with the language chosen.
struct Request {
    Method method = Method::get;
    std::string path;
    std::map<std::string, std::string> path_values;                 ///< {id} -> value
    std::vector<std::pair<std::string, std::string>> query_values;  ///< decoded, in order
    std::map<std::string, std::string> headers;                     ///< names in lower case
    std::string body;
    Language language = Language::nl;
    std::string peer = {};  ///< As in RawRequest.

    [[nodiscard]] std::string path_value(const std::string& name) const;
    /// The first value of a query key, or nothing.
    [[nodiscard]] std::optional<std::string> query_value(std::string_view name) const;
    /// All values of a repeated query key.
    [[nodiscard]] std::vector<std::string> query_list(std::string_view name) const;
};

/// A request as it came over the wire, after the checks of its framing (head_check.h).
struct RawRequest {
    std::string method = "GET";
    std::string target = "/";                         ///< "/v1/interventions?page=2", not decoded
    std::map<std::string, std::string> headers = {};  ///< names in lower case; repeated ones joined
    std::string body = {};
    std::string peer = {};  ///< Address of the other side of the connection; empty in tests.

    /// The value of a header (name in lower case), or an empty text.
    [[nodiscard]] std::string header(const std::string& name) const;
    /// The value of a cookie, or an empty text; also when the name is given twice with two values.
    [[nodiscard]] std::string cookie(std::string_view name) const;
};

struct Response {
    int status = 200;
    std::string content_type = "application/json";
    std::string body = {};
    std::vector<std::pair<std::string, std::string>> headers = {};
    std::vector<DataSubject> concerns = {};  ///< Whose personal data are in it.
    bool remembers = false;  ///< Keeps what was written although the answer is a refusal.
};

/// Answers a request; does not throw.
using Dispatcher = std::function<Response(const RawRequest&)>;

/// "GET" and so on, and back; nothing for another word.
[[nodiscard]] std::string method_text(Method method);
[[nodiscard]] std::optional<Method> method_from_text(std::string_view text);

}  // namespace werkzaam::http
