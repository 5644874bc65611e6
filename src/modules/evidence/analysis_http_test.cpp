// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/evidence/analysis_http.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <limits>
#include <string>

namespace werkzaam::evidence {
namespace {

using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

const std::string two_studies =
    R"({"case":"two","method":"meta.uni","options":{"tau2_method":"FE"},)"
    R"("columns":{"yi":"y","vi":"v"},)"
    R"("data":{"columns":["y","v"],"rows":[[0.5,0.25],["0.1",0.25]]}})";

std::string replaced(std::string text, const std::string& from, const std::string& to) {
    const auto at = text.find(from);
    EXPECT_NE(at, std::string::npos) << from;
    return text.replace(at, from.size(), to);
}

std::string line(const std::string& request) {
    return analyse_text(request, {}, "file");
}

TEST(AnalyseText, AnswersOnOneLineWithSeventeenDigits) {
    const std::string text = line(two_studies);
    EXPECT_THAT(text, StartsWith(R"({"case":"two","result":{"k":2,"p":1,"beta":{"intercept":)"));
    EXPECT_THAT(text, HasSubstr(R"("beta":{"intercept":0.29999999999999999})"));
    EXPECT_THAT(text, HasSubstr(R"("tau2":null)"));
    EXPECT_THAT(text, HasSubstr(R"("warnings":[{"code":"few_studies","text":")"));
    EXPECT_THAT(text, Not(HasSubstr("\n")));
}

TEST(AnalyseText, NeverLooksAtTheReference) {
    const std::string with_reference =
        replaced(two_studies, R"("case":"two")",
                 R"("case":"two","expected":{"beta":9},"tolerance":[],"yardstick":7)");
    EXPECT_EQ(line(with_reference), line(two_studies));
}

TEST(AnalyseText, SaysWhatItDidNotUse) {
    EXPECT_THAT(line(replaced(two_studies, R"("options")", R"("opts":1,"options")")),
                HasSubstr("member_ignored"));
}

struct Refused {
    std::string name;
    std::string request;
    std::string names;
};

TEST(AnalyseText, RefusesInWordsAndByName) {
    const std::vector<Refused> rows{
        {"nothing", "", "\"case\":\"file\""},
        {"not JSON", "{\"method\":", "\"case\":\"file\""},
        {"trailing text", two_studies + "x", "error"},
        {"a list", "[]", "error"},
        {"NaN", replaced(two_studies, "0.5,", "NaN,"), "error"},
        {"a name twice", replaced(two_studies, R"("case":"two")", R"("case":"a","case":"b")"),
         "case"},
        {"too deep", std::string(40, '[') + std::string(40, ']'), "error"},
        {"no method", R"({"case":"c"})", "method"},
        {"a method that is not built", R"({"case":"c","method":"meta.trimfill","options":[]})",
         "meta.trimfill"},
        {"an unknown method", R"({"case":"c","method":"meta.trim"})", "meta.trim"},
        {"another version of the format",
         replaced(two_studies, R"("case")", R"("schema":2,"case")"), "/schema"},
        {"options that are no object",
         replaced(two_studies, R"({"tau2_method":"FE"})", "[]"), "/options"},
        {"an option that is a list", replaced(two_studies, R"("FE")", R"(["FE"])"),
         "/options/tau2_method"},
        {"an unknown option", replaced(two_studies, "tau2_method", "tau_method"), "tau_method"},
        {"a role that is a number", replaced(two_studies, R"("yi":"y")", R"("yi":1)"),
         "/columns/yi"},
        {"an unknown column", replaced(two_studies, R"("yi":"y")", R"("yi":"z")"), "z"},
        {"a path without a reader",
         R"({"method":"meta.uni","columns":{"yi":"y","vi":"v"},"data":"x.csv"})", "error"},
        {"a table without rows", replaced(two_studies, R"(,"rows":[[0.5,0.25],["0.1",0.25]])", ""),
         "/data/rows"},
        {"a row that is too short", replaced(two_studies, "[0.5,0.25]", "[0.5]"),
         "/data/rows/0"},
        {"a cell that is a list", replaced(two_studies, "[0.5,0.25]", "[[],0.25]"),
         "/data/rows/0/0"},
        {"a column twice", replaced(two_studies, R"(["y","v"])", R"(["y","y"])"),
         "/data/columns/1"},
        {"text in a column of numbers", replaced(two_studies, "0.5,", "\"much\","), "much"},
        {"a variance of zero", replaced(two_studies, "[0.5,0.25]", "[0.5,0]"), "variance"},
    };
    for (const Refused& row : rows) {
        const std::string text = line(row.request);
        EXPECT_THAT(text, StartsWith("{\"case\":\"")) << row.name;
        EXPECT_THAT(text, HasSubstr(",\"error\":\"")) << row.name;
        EXPECT_THAT(text, HasSubstr(row.names)) << row.name;
        EXPECT_THAT(text, Not(HasSubstr("\"result\""))) << row.name;
    }
}

TEST(AnalyseText, ReadsTheTableThatARequestNames) {
    std::string asked;
    const DataReader reader = [&](const std::string& path) -> Result<Table> {
        asked = path;
        Table table;
        table.columns = {"y", "v"};
        table.rows = {{2, {"0.5", "0.25"}}, {3, {"0.1", "0.25"}}};
        return table;
    };
    const std::string by_path =
        R"({"case":"two","method":"meta.uni","options":{"tau2_method":"FE"},)"
        R"("columns":{"yi":"y","vi":"v"},"data":"data/x.csv"})";
    EXPECT_EQ(analyse_text(by_path, reader, "file"), line(two_studies));
    EXPECT_EQ(asked, "data/x.csv");
}

TEST(AnalyseText, PassesOnThatATableCannotBeRead) {
    const DataReader reader = [](const std::string&) -> Result<Table> {
        return invalid("analysis.no_table", {}, {{"method", "meta.uni"}});
    };
    const auto refused = analysis_line(
        R"({"case":"c","method":"meta.uni","columns":{"yi":"y","vi":"v"},"data":"x.csv"})", reader,
        "file");
    EXPECT_FALSE(refused.answered);
    EXPECT_THAT(refused.text, StartsWith(R"({"case":"c","error":")"));
}

TEST(JsonFromAnswer, WritesWhatJsonHasNoNumberFor) {
    constexpr double infinity = std::numeric_limits<double>::infinity();
    AnalysisAnswer answer;
    answer.fields = {{"list", Numbers{std::nullopt, -0.0, 1e-300, infinity, -infinity}},
                     {"named", NamedNumbers{{"a\"b", 0.1}}},
                     {"flags", std::vector<bool>{true, false}},
                     {"whole", std::int64_t{-3}}};
    EXPECT_EQ(json_from_answer("c", answer, Language::en),
              R"({"case":"c","result":{"list":[null,0,1e-300,"Infinity",)"
              R"("-Infinity"],"named":{"a\"b":0.10000000000000001},"flags":[true,false],)"
              R"("whole":-3},"warnings":[]})");
}

TEST(AnalysisRequestFromJson, KeepsEveryDigitOfAnInlineTable) {
    const auto request = analysis_request_from_json(
        R"({"method":"meta.uni","data":{"columns":["a"],"rows":[[0.1],[1e-310],[3],[null],)"
        R"([18446744073709551615]]}})");
    ASSERT_TRUE(request);
    const auto& rows = request->table->rows;
    EXPECT_EQ(rows[0].cells[0], "0.1");
    EXPECT_EQ(std::strtod(rows[1].cells[0].c_str(), nullptr), 1e-310);
    EXPECT_EQ(rows[2].cells[0], "3");
    EXPECT_EQ(rows[3].cells[0], "");
    EXPECT_EQ(rows[4].cells[0], "18446744073709551615");
}

TEST(AnalysisRoutes, OfferOneAnalysisWithoutTheDatabase) {
    http::Router router;
    add_analysis_routes(router);
    ASSERT_EQ(router.routes().size(), 1U);
    const auto& operation = router.routes()[0].operation;
    EXPECT_EQ(operation.method, http::Method::post);
    EXPECT_EQ(operation.path, "/analyses");
    EXPECT_EQ(operation.access, http::Access::no_database);
    reflect::Schemas schemas;
    EXPECT_NE(operation.request_body(schemas).if_contains("$ref"), nullptr);
    EXPECT_NE(operation.response_body(schemas).if_contains("$ref"), nullptr);
    EXPECT_EQ(schemas.all().size(), 2U);
}

}  // namespace
}  // namespace werkzaam::evidence
