// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/evidence/analysis_rules.h"

#include "modules/evidence/analysis_columns_rules.h"
#include "modules/evidence/analysis_options_rules.h"

#include <gtest/gtest.h>

#include <cmath>
#include <string>

namespace werkzaam::evidence {
namespace {

Table table(std::vector<std::string> columns, std::vector<std::vector<std::string>> rows) {
    Table result;
    result.columns = std::move(columns);
    int line = 2;
    for (auto& cells : rows) result.rows.push_back({line++, std::move(cells)});
    return result;
}

AnalysisRequest escalc_request() {
    AnalysisRequest request;
    request.method = "escalc";
    request.options = {{"measure", "OR"}};
    request.columns = {{"ai", {"a"}}, {"bi", {"b"}}, {"ci", {"c"}}, {"di", {"d"}}};
    request.table = table({"a", "b", "c", "d"}, {{"1", "2", "3", "4"}, {"5", "", "7", "8"}});
    return request;
}

AnalysisRequest pool_request() {
    AnalysisRequest request;
    request.method = "meta.uni";
    request.columns = {{"yi", {"y"}}, {"vi", {"v"}}};
    request.table =
        table({"y", "v", "x", "year"},
              {{"0.1", "0.2", "1", "2001"}, {"0.3", "0.1", "", "1999"}, {"", "0.4", "5", "2003"}});
    return request;
}

TEST(MethodNamed, KnowsWhatIsBuiltAndWhatIsNot) {
    EXPECT_EQ(*method_named("meta.uni"), AnalysisMethod::pool);
    EXPECT_EQ(method_named("meta.egger").error().code, "analysis.not_available");
    EXPECT_EQ(method_named("power.crt").error().code, "analysis.not_available");
    EXPECT_EQ(method_named("meta.egger").error().parameters.at("method"), "meta.egger");
    EXPECT_EQ(method_named("meta.UNI").error().code, "analysis.unknown_method");
    EXPECT_EQ(method_named("").error().code, "analysis.unknown_method");
}

TEST(NumberIn, ReadsNumbersAndNothingElse) {
    EXPECT_EQ(number_in("-1.5e-3"), -0.0015);
    EXPECT_EQ(number_in(" 7 "), 7);
    for (const char* cell : {"", "NA", "1,5", "1.5x", "0x10", "inf", "nan", "1e999", "1 2", "--1"})
        EXPECT_FALSE(number_in(cell)) << cell;
}

struct Refused {
    std::string name;
    void (*change)(AnalysisRequest&);
    std::string code;
    Parameters parameters;
};

TEST(EscalcPlan, IsRefusedByName) {
    const std::vector<Refused> rows{
        {"unknown option", [](auto& r) { r.options["corect"] = true; }, "analysis.unknown_option",
         {{"option", "corect"}, {"method", "escalc"}}},
        {"no measure", [](auto& r) { r.options.clear(); }, "analysis.option_missing",
         {{"option", "measure"}, {"method", "escalc"}}},
        {"unknown measure", [](auto& r) { r.options["measure"] = "ORR"; },
         "analysis.unknown_measure", {{"measure", "ORR"}}},
        {"measure that is a number", [](auto& r) { r.options["measure"] = 3.0; },
         "analysis.unknown_measure", {{"measure", "3"}}},
        {"variance of another measure", [](auto& r) { r.options["vtype"] = "UB"; },
         "analysis.variance_type", {{"value", "UB"}, {"measure", "OR"}, {"allowed", "LS"}}},
        {"unknown variance", [](auto& r) { r.options["vtype"] = "XX"; }, "analysis.option_value",
         {{"option", "vtype"}, {"value", "XX"}, {"allowed", "LS"}}},
        {"negative addition", [](auto& r) { r.options["add"] = -0.5; }, "analysis.option_value",
         {{"option", "add"}, {"value", "-0.5"}, {"allowed", "0, 0.5, ..."}}},
        {"where to add", [](auto& r) { r.options["to"] = "some"; }, "analysis.option_value",
         {{"option", "to"}, {"value", "some"}, {"allowed", "all, only0, if0all, none"}}},
        {"text for yes or no", [](auto& r) { r.options["drop00"] = "yes"; },
         "analysis.option_value",
         {{"option", "drop00"}, {"value", "yes"}, {"allowed", "true, false"}}},
        {"unknown role", [](auto& r) { r.columns["xi"] = {"a"}; }, "analysis.unknown_role",
         {{"role", "xi"}, {"method", "escalc"}}},
        {"missing role", [](auto& r) { r.columns.erase("di"); }, "analysis.role_missing",
         {{"role", "di"}, {"method", "escalc"}}},
        {"unknown column", [](auto& r) { r.columns["di"] = {"z"}; }, "analysis.unknown_column",
         {{"column", "z"}, {"role", "di"}}},
        {"two columns for one role", [](auto& r) { r.columns["di"] = {"c", "d"}; },
         "analysis.role_single", {{"role", "di"}}},
        {"no table", [](auto& r) { r.table.reset(); }, "analysis.no_table",
         {{"method", "escalc"}}},
        {"text in a cell", [](auto& r) { r.table->rows[1].cells[2] = "many"; },
         "analysis.not_numeric", {{"row", "2"}, {"column", "c"}, {"value", "many"}}},
    };
    for (const Refused& row : rows) {
        auto request = escalc_request();
        row.change(request);
        const auto plan = escalc_plan(request);
        ASSERT_FALSE(plan) << row.name;
        EXPECT_EQ(plan.error().code, row.code) << row.name;
        EXPECT_EQ(plan.error().parameters, row.parameters) << row.name;
    }
}

TEST(EscalcPlan, ReadsColumnsWithMissingCells) {
    const auto plan = escalc_plan(escalc_request());
    ASSERT_TRUE(plan);
    EXPECT_EQ(plan->columns.at("ai"), (std::vector<double>{1, 5}));
    EXPECT_TRUE(std::isnan(plan->columns.at("bi")[1]));
    EXPECT_EQ(plan->options.zero_cells.add, 0.5);
}

TEST(EscalcPlan, TakesGroupSizesInsteadOfTheOtherCells) {
    auto request = escalc_request();
    request.columns = {{"ai", {"a"}}, {"n1i", {"b"}}, {"ci", {"c"}}, {"n2i", {"d"}}};
    EXPECT_TRUE(escalc_plan(request));
}

TEST(PoolPlan, IsRefusedByName) {
    const std::vector<Refused> rows{
        {"unknown option", [](auto& r) { r.options["method"] = "REML"; },
         "analysis.unknown_option", {{"option", "method"}, {"method", "meta.uni"}}},
        {"option of another method", [](auto& r) { r.options["decreasing"] = true; },
         "analysis.unknown_option", {{"option", "decreasing"}, {"method", "meta.uni"}}},
        {"unknown estimator", [](auto& r) { r.options["tau2_method"] = "reml"; },
         "analysis.option_value",
         {{"option", "tau2_method"},
          {"value", "reml"},
          {"allowed", "FE, DL, HE, HS, SJ, PM, ML, REML, EB"}}},
        {"unknown test", [](auto& r) { r.options["test"] = "t"; }, "analysis.option_value",
         {{"option", "test"}, {"value", "t"}, {"allowed", "z, knha, adhoc"}}},
        {"level of one", [](auto& r) { r.options["level"] = 1.0; }, "analysis.option_value",
         {{"option", "level"}, {"value", "1"}, {"allowed", "0.95"}}},
        {"level of zero", [](auto& r) { r.options["level"] = 0.0; }, "analysis.option_value",
         {{"option", "level"}, {"value", "0"}, {"allowed", "0.95"}}},
        {"level in percent", [](auto& r) { r.options["level"] = 95.0; }, "analysis.option_value",
         {{"option", "level"}, {"value", "95"}, {"allowed", "0.95"}}},
        {"another treatment of missing values", [](auto& r) { r.options["missing"] = "mean"; },
         "analysis.option_value",
         {{"option", "missing"}, {"value", "mean"}, {"allowed", "listwise"}}},
        {"role of another method", [](auto& r) { r.columns["ni"] = {"x"}; },
         "analysis.unknown_role", {{"role", "ni"}, {"method", "meta.uni"}}},
        {"no variances", [](auto& r) { r.columns.erase("vi"); }, "analysis.role_missing",
         {{"role", "vi"}, {"method", "meta.uni"}}},
        {"unknown moderator", [](auto& r) { r.columns["mods"] = {"x", "q"}; },
         "analysis.unknown_column", {{"column", "q"}, {"role", "mods"}}},
        {"a moderator twice", [](auto& r) { r.columns["mods"] = {"x", "x"}; },
         "analysis.moderator_twice", {{"column", "x"}}},
    };
    for (const Refused& row : rows) {
        auto request = pool_request();
        row.change(request);
        const auto plan = pool_plan(request, AnalysisMethod::pool);
        ASSERT_FALSE(plan) << row.name;
        EXPECT_EQ(plan.error().code, row.code) << row.name;
        EXPECT_EQ(plan.error().parameters, row.parameters) << row.name;
    }
}

TEST(PoolPlan, LeavesOutRowsWithAnythingMissing) {
    auto request = pool_request();
    EXPECT_EQ(pool_plan(request, AnalysisMethod::pool)->yi.size(), 2U);
    request.columns["mods"] = {"x"};
    const auto plan = pool_plan(request, AnalysisMethod::pool);
    EXPECT_EQ(plan->yi, std::vector<double>{0.1});
    EXPECT_EQ(plan->moderators[0], std::vector<double>{1});
    EXPECT_EQ(plan->left_out, 2U);
}

TEST(PoolPlan, AColumnCalledInterceptClashesOnlyWithTheIntercept) {
    auto request = pool_request();
    request.table->columns[2] = "intercept";
    request.columns["mods"] = {"intercept"};
    EXPECT_EQ(pool_plan(request, AnalysisMethod::pool).error().code, "analysis.moderator_twice");
    request.options["intercept"] = false;
    EXPECT_TRUE(pool_plan(request, AnalysisMethod::pool));
}

std::vector<double> ranks_of(std::vector<std::string> years, bool decreasing) {
    AnalysisRequest request = pool_request();
    request.method = "meta.cumulative";
    request.options["decreasing"] = decreasing;
    request.columns["order"] = {"year"};
    request.table->rows.clear();
    for (const auto& year : years) request.table->rows.push_back({1, {"0.1", "0.2", "1", year}});
    return pool_plan(request, AnalysisMethod::cumulative)->order;
}

TEST(PoolPlan, OrdersWithTiesInDataOrderAndMissingLast) {
    EXPECT_EQ(ranks_of({"3", "1", "2", "1"}, false), (std::vector<double>{3, 0, 2, 1}));
    EXPECT_EQ(ranks_of({"3", "1", "2", "1"}, true), (std::vector<double>{0, 2, 1, 3}));
    EXPECT_EQ(ranks_of({"", "1", "2", ""}, false), (std::vector<double>{2, 0, 1, 3}));
    EXPECT_EQ(ranks_of({"", "1", "2", ""}, true), (std::vector<double>{2, 1, 0, 3}));
}

TEST(PoolPlan, OrderMayBeNamedInOneWayOnly) {
    auto request = pool_request();
    request.method = "meta.cumulative";
    request.options["order_by"] = "year";
    EXPECT_EQ(pool_plan(request, AnalysisMethod::cumulative)->order,
              (std::vector<double>{1, 0}));
    request.columns["order"] = {"x"};
    EXPECT_EQ(pool_plan(request, AnalysisMethod::cumulative).error().code,
              "analysis.option_conflict");
    request.columns["order"] = {"year"};
    EXPECT_TRUE(pool_plan(request, AnalysisMethod::cumulative));
    request.options["order_by"] = 4.0;
    EXPECT_EQ(pool_plan(request, AnalysisMethod::cumulative).error().code,
              "analysis.option_value");
}

TEST(Within, CountsRowsAndWork) {
    auto request = pool_request();
    request.table->rows.assign(1000, {1, {"0.1", "0.2", "1", "1"}});
    EXPECT_TRUE(within({1000, 0}, request, AnalysisMethod::pool));
    const auto refused = within({999, 0}, request, AnalysisMethod::pool);
    EXPECT_EQ(refused.error().code, "analysis.too_many_rows");
    EXPECT_EQ(refused.error().kind, Problem::Kind::too_large);
    EXPECT_TRUE(within({1000, 1010}, request, AnalysisMethod::pool));
    EXPECT_EQ(within({1000, 1009}, request, AnalysisMethod::pool).error().code,
              "analysis.too_much_work");
    EXPECT_EQ(within({1000, 1010}, request, AnalysisMethod::leave_one_out).error().code,
              "analysis.too_much_work");
    EXPECT_TRUE(within({1000, 1}, request, AnalysisMethod::escalc));
}

std::vector<std::string> codes(const std::vector<AnalysisWarning>& warnings) {
    std::vector<std::string> result;
    for (const auto& warning : warnings) result.push_back(warning.code);
    return result;
}

TEST(Cautions, AboutTheNumberOfStudies) {
    using Codes = std::vector<std::string>;
    PoolPlan plan;
    plan.yi.resize(5);
    EXPECT_EQ(codes(cautions(plan)), Codes{});
    plan.yi.resize(4);
    EXPECT_EQ(codes(cautions(plan)), Codes{"few_studies"});
    plan.yi.resize(20);
    plan.moderators.resize(2);
    EXPECT_EQ(codes(cautions(plan)), Codes{});
    plan.yi.resize(19);
    plan.left_out = 1;
    EXPECT_EQ(codes(cautions(plan)), (Codes{"few_studies_per_moderator", "rows_left_out"}));
}

}  // namespace
}  // namespace werkzaam::evidence
