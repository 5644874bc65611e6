// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/http/problem_response.h"

#include "platform/http/request_rules.h"
#include "platform/http/target.h"
#include "platform/text/catalogue.h"

#include <gtest/gtest.h>
#include <boost/json/parse.hpp>

namespace werkzaam::http {
namespace {

using Kind = Problem::Kind;

TEST(ProblemResponse, HasOneStatusForEachKind) {
    const std::vector<std::pair<Kind, int>> cases = {
        {Kind::invalid, 400},   {Kind::unauthenticated, 401}, {Kind::forbidden, 403},
        {Kind::not_found, 404}, {Kind::conflict, 409},        {Kind::precondition_failed, 412},
        {Kind::too_large, 413}, {Kind::too_many, 429},        {Kind::unavailable, 503}};
    for (const auto& [kind, status] : cases) {
        const auto response = problem_response({kind, "request.invalid"}, Language::nl);
        EXPECT_EQ(response.status, status);
        const auto body = boost::json::parse(response.body);
        EXPECT_EQ(body.at("status").as_int64(), status);
        EXPECT_FALSE(body.at("title").as_string().empty());
        EXPECT_FALSE(body.as_object().contains("errors"));
    }
}

TEST(ProblemResponse, HasWordsForEveryRefusalInBothLanguages) {
    for (const auto why : {Refusal::malformed, Refusal::method_not_allowed, Refusal::not_acceptable,
                           Refusal::body_too_large, Refusal::unsupported_media_type,
                           Refusal::head_too_large, Refusal::incident, Refusal::overloaded})
        for (const auto language : {Language::nl, Language::en}) {
            const auto response = refusal(why, language, {{"incident", "0a"}});
            const auto body = boost::json::parse(response.body);
            const auto code = std::string(body.at("code").as_string());
            EXPECT_TRUE(text::has_sentence("problem." + code)) << code;
            EXPECT_NE(body.at("title"), boost::json::value("problem.kind." + code));
            EXPECT_NE(body.at("detail").as_string(), "problem." + code);
        }
}

TEST(ProblemResponse, TellsWhereEachFaultIs) {
    const auto response = problem_response(
        invalid("request.invalid", {{"REQ-5", "?page"}, {"JSON-1", "/a/0"}}), Language::en);
    const auto body = boost::json::parse(response.body);
    const auto& errors = body.at("errors").as_array();
    EXPECT_EQ(errors.at(0).at("in").as_string(), "query");
    EXPECT_EQ(errors.at(0).at("location").as_string(), "page");
    EXPECT_EQ(errors.at(0).at("detail").as_string(), "This parameter is missing.");
    EXPECT_EQ(errors.at(1).at("in").as_string(), "body");
    EXPECT_EQ(errors.at(1).at("location").as_string(), "/a/0");
}

std::vector<std::string> faults(const Violations& violations) {
    std::vector<std::string> out;
    for (const auto& v : violations) out.push_back(v.field + " " + v.rule);
    return out;
}
using Strings = std::vector<std::string>;

Operation operation_with(Parameter parameter) {
    Operation operation;
    operation.parameters = {std::move(parameter)};
    return operation;
}

TEST(RequestRules, AskForWhatIsRequired) {
    Parameter parameter{.name = "q", .description = "Zoekwoorden."};
    parameter.required = true;
    EXPECT_EQ(faults(check_query(operation_with(parameter), {})), Strings{"?q REQ-5"});
    EXPECT_EQ(faults(check_query(operation_with(parameter), {{"q", ""}})), Strings{});
}

struct ValueCase {
    Parameter::Type type;
    std::string text;
    Strings faults;
};

TEST(RequestRules, HoldValuesToTheirTypeAndLimits) {
    using Type = Parameter::Type;
    const auto longest = static_cast<std::size_t>(longest_parameter);
    const std::vector<ValueCase> cases = {
        {Type::whole, "2", {}},
        {Type::whole, "1", {"?x REQ-3"}},
        {Type::whole, "9", {}},
        {Type::whole, "10", {"?x REQ-3"}},
        {Type::whole, "", {"?x REQ-2"}},
        {Type::whole, "3.0", {"?x REQ-2"}},
        {Type::whole, " 3", {"?x REQ-2"}},
        {Type::whole, "99999999999", {"?x REQ-2"}},
        {Type::boolean, "true", {}},
        {Type::boolean, "false", {}},
        {Type::boolean, "1", {"?x REQ-2"}},
        {Type::text, std::string(longest, 'x'), {}},
        {Type::text, std::string(longest + 1, 'x'), {"?x REQ-3"}}};
    for (const auto& c : cases) {
        Parameter parameter{.name = "x", .description = "Iets."};
        parameter.type = c.type;
        parameter.minimum = 2;
        parameter.maximum = 9;
        EXPECT_EQ(faults(check_query(operation_with(parameter), {{"x", c.text}})), c.faults)
            << c.text.substr(0, 20);
    }
}

TEST(RequestRules, NameAParameterThatCannotBeDecoded) {
    const auto target = target_of("/v1/x?page=%FF");
    ASSERT_FALSE(target);
    EXPECT_EQ(faults(target.error().violations), Strings{"?page REQ-7"});
}

}  // namespace
}  // namespace werkzaam::http
