// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/http/problem_response.h"

#include "core/invariant.h"
#include "platform/text/catalogue.h"

namespace werkzaam::http {

namespace {

using text::sentence;

struct Kind {
    int status;
    std::string title;  // i18n: problem.kind.<title>
};

Kind kind_of(Problem::Kind kind) {
    switch (kind) {
        case Problem::Kind::invalid:
            return {400, "invalid"};
        case Problem::Kind::unauthenticated:
            return {401, "unauthenticated"};
        case Problem::Kind::forbidden:
            return {403, "forbidden"};
        case Problem::Kind::not_found:
            return {404, "not_found"};
        case Problem::Kind::conflict:
            return {409, "conflict"};
        case Problem::Kind::precondition_failed:
            return {412, "precondition_failed"};
        case Problem::Kind::too_large:
            return {413, "too_large"};
        case Problem::Kind::too_many:
            return {429, "too_many"};
        case Problem::Kind::unavailable:
            return {503, "unavailable"};
    }
    throw BrokenInvariant("a problem of no kind");
}

struct Refused {
    Kind kind;
    std::string code;
};

Refused refused(Refusal refusal) {
    switch (refusal) {
        case Refusal::malformed:
            return {{400, "invalid"}, "request.malformed"};
        case Refusal::method_not_allowed:
            return {{405, "method_not_allowed"}, "request.method_not_allowed"};
        case Refusal::not_acceptable:
            return {{406, "not_acceptable"}, "request.not_acceptable"};
        case Refusal::body_too_large:
            return {{413, "too_large"}, "request.body_too_large"};
        case Refusal::unsupported_media_type:
            return {{415, "unsupported_media_type"}, "request.unsupported_media_type"};
        case Refusal::head_too_large:
            return {{431, "too_large"}, "request.head_too_large"};
        case Refusal::incident:
            return {{500, "incident"}, "server.incident"};
        case Refusal::overloaded:
            return {{503, "unavailable"}, "server.overloaded"};
    }
    throw BrokenInvariant("a refusal of no kind");
}

ProblemError error_of(const Violation& violation, Language language) {
    const bool query = violation.field.rfind('?', 0) == 0;
    return {query ? "query" : "body", violation.field.substr(query ? 1 : 0), violation.rule,
            sentence(language, "rule." + violation.rule, violation.parameters)};
}

ProblemDocument document(const Kind& kind, const std::string& code, const Parameters& parameters,
                         Language language) {
    ProblemDocument out;
    out.type = "urn:werkzaam:problem:" + code;
    out.title = sentence(language, "problem.kind." + kind.title);
    out.status = kind.status;
    out.detail = sentence(language, "problem." + code, parameters);
    out.code = code;
    return out;
}

Response response_of(const ProblemDocument& document, Language language,
                     const std::string& retry_after = "1") {
    auto body = reflect::to_json(document);
    for (const auto* optional : {"errors", "incident"})
        if (body.at(optional).is_null()) body.as_object().erase(optional);
    Response response;
    response.status = document.status;
    response.content_type = "application/problem+json";
    response.body = reflect::written(body);
    response.headers.emplace_back("Content-Language", language == Language::en ? "en" : "nl");
    if (document.status == 503 || document.status == 429)
        response.headers.emplace_back("Retry-After", retry_after);
    return response;
}

}  // namespace

Response problem_response(const Problem& problem, Language language) {
    auto out = document(kind_of(problem.kind), problem.code, problem.parameters, language);
    if (!problem.violations.empty()) {
        out.errors.emplace();
        for (const auto& violation : problem.violations)
            out.errors->push_back(error_of(violation, language));
    }
    const auto seconds = problem.parameters.find("seconds");
    return response_of(out, language, seconds == problem.parameters.end() ? "1" : seconds->second);
}

Response refusal(Refusal refusal, Language language, const Parameters& parameters) {
    const auto what = refused(refusal);
    auto out = document(what.kind, what.code, parameters, language);
    const auto incident = parameters.find("incident");
    if (incident != parameters.end()) out.incident = incident->second;
    return response_of(out, language);
}

}  // namespace werkzaam::http
