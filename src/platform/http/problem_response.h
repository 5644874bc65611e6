// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "platform/http/answer.h"
#include "platform/http/message.h"

#include <boost/describe.hpp>

#include <optional>
#include <string>
#include <vector>

namespace werkzaam::http {

/// One thing that is wrong in a request.
struct ProblemError {
    std::string in = {};        ///< body, query or path
    std::string location = {};  ///< JSON pointer or name of the parameter
    std::string code = {};      ///< Rule id.
    std::string detail = {};
};
BOOST_DESCRIBE_STRUCT(ProblemError, (), (in, location, code, detail))

/// The body of an answer that is not a success (RFC 9457).
struct ProblemDocument {
    std::string type = {};
    std::string title = {};
    int status = 0;
    std::string detail = {};
    std::string code = {};
    std::optional<std::vector<ProblemError>> errors = {};
    std::optional<std::string> incident = {};
};
BOOST_DESCRIBE_STRUCT(ProblemDocument, (), (type, title, status, detail, code, errors, incident))

/// Refusals of the server itself, that no use case can give.
enum class Refusal {
    malformed,
    method_not_allowed,
    not_acceptable,
    body_too_large,
    unsupported_media_type,
    head_too_large,
    incident,
    overloaded
};

/// The answer to a refused request: `problem.request.<refusal>` is its detail.
[[nodiscard]] Response refusal(Refusal refusal, Language language,
                               const Parameters& parameters = {});

}  // namespace werkzaam::http

template <>
struct werkzaam::reflect::Named<werkzaam::http::ProblemDocument> {
    static std::string name() { return "Problem"; }
};
template <>
struct werkzaam::reflect::Described<werkzaam::http::ProblemDocument> {
    static constexpr std::string_view description =
        "Waarom een verzoek niet is uitgevoerd (RFC 9457).";
    static std::vector<Row> rows() {
        return {{.member = "type",
                 .description = "Soort probleem: urn:werkzaam:problem:<code>.",
                 .format = "uri"},
                {.member = "title", .description = "Soort probleem in woorden."},
                {.member = "status", .description = "HTTP-status.", .minimum = 400, .maximum = 599},
                {.member = "detail", .description = "Wat er aan de hand is en wat te doen."},
                {.member = "code", .description = "Vaste code van het probleem."},
                {.member = "errors",
                 .description = "Alles wat er aan het verzoek mankeert.",
                 .max_items = 200},
                {.member = "incident", .description = "Nummer waaronder een storing is gelogd."}};
    }
};
template <>
struct werkzaam::reflect::Described<werkzaam::http::ProblemError> {
    static constexpr std::string_view description = "Eén fout in een verzoek.";
    static std::vector<Row> rows() {
        return {{.member = "in", .description = "body, query of path."},
                {.member = "location", .description = "JSON-pointer of naam van de parameter."},
                {.member = "code", .description = "Nummer van de regel."},
                {.member = "detail", .description = "Wat er anders moet."}};
    }
};
