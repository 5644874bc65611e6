// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/evidence/analysis_actions.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

namespace werkzaam::evidence {
namespace {

AnalysisRequest request(std::string method, std::vector<std::string> columns,
                        std::vector<std::vector<std::string>> rows) {
    AnalysisRequest result;
    result.method = std::move(method);
    result.table = Table{};
    result.table->columns = std::move(columns);
    for (auto& cells : rows) result.table->rows.push_back({1, std::move(cells)});
    return result;
}

/// Five alike studies: pooled under Knapp-Hartung they look far too certain.
AnalysisRequest alike(std::string method) {
    auto result = request(std::move(method), {"y", "v"},
                          {{"0.10", "0.04"}, {"0.12", "0.04"}, {"0.11", "0.04"}, {"0.09", "0.04"},
                           {"0.10", "0.04"}});
    result.columns = {{"yi", {"y"}}, {"vi", {"v"}}};
    return result;
}

template <class T>
T value_of(const AnalysisAnswer& answer, const std::string& name) {
    const auto found = std::ranges::find(answer.fields, name, &AnalysisField::name);
    EXPECT_NE(found, answer.fields.end()) << name;
    return found == answer.fields.end() ? T{} : std::get<T>(found->value);
}

bool warns(const AnalysisAnswer& answer, const std::string& code) {
    return std::ranges::find(answer.warnings, code, &AnalysisWarning::code) !=
           answer.warnings.end();
}

// Reference: metafor 3.8-1, rma(yi, vi, test = "z", "knha" and "adhoc").
TEST(Analyse, FiveAlikeStudiesShowWhatTheSafeguardIsFor) {
    const auto p_under = [](const char* test) {
        auto asked = alike("meta.uni");
        asked.options["test"] = test;
        return *value_of<NamedNumbers>(*analyse(asked), "pval").at(0).second;
    };
    EXPECT_NEAR(p_under("z"), 0.245, 5e-4);
    EXPECT_NEAR(p_under("knha"), 3.41e-5, 5e-8);
    EXPECT_NEAR(p_under("adhoc"), 0.310, 5e-4);
}

TEST(Analyse, WarnsWhenKnappHartungIsNarrowerThanWald) {
    auto asked = alike("meta.uni");
    EXPECT_FALSE(warns(*analyse(asked), "knapp_hartung_below_wald"));
    asked.options["test"] = "knha";
    EXPECT_TRUE(warns(*analyse(asked), "knapp_hartung_below_wald"));
    EXPECT_TRUE(warns(*analyse(asked), "tau2_at_zero"));
}

TEST(Analyse, GivesOneFigureForEachStudy) {
    EXPECT_EQ(value_of<Numbers>(*analyse(alike("meta.leave1out")), "estimate").size(), 5U);
    EXPECT_EQ(value_of<Numbers>(*analyse(alike("meta.cumulative")), "tau2").size(), 5U);
    const auto influence = analyse(alike("meta.influence"));
    EXPECT_EQ(value_of<Numbers>(*influence, "cook_d").size(), 5U);
    EXPECT_EQ(value_of<std::vector<bool>>(*influence, "is_influential").size(), 5U);
    EXPECT_EQ(value_of<NamedLists>(*influence, "dfbs").at(0).first, "intercept");
}

TEST(Analyse, RefusesWhatIsUndefined) {
    auto none = alike("meta.uni");
    none.table->rows.clear();
    EXPECT_EQ(analyse(none).error().code, "analysis.undefined.no_effects");
    auto negative = alike("meta.uni");
    negative.table->rows[2].cells[1] = "-0.04";
    EXPECT_EQ(analyse(negative).error().code, "analysis.undefined.variance_not_positive");
    auto moderated = alike("meta.leave1out");
    moderated.table->columns.push_back("x");
    for (auto& row : moderated.table->rows)
        row.cells.push_back(std::to_string(row.cells[0].size() + row.cells[0].back()));
    moderated.columns["mods"] = {"x"};
    EXPECT_EQ(analyse(moderated).error().code, "analysis.undefined.has_moderators");
}

TEST(Analyse, EscalcGivesNullAndSaysWhy) {
    auto asked = request("escalc", {"a", "b", "c", "d"},
                         {{"4", "16", "8", "12"}, {"4", "", "8", "12"}, {"0", "0", "8", "12"}});
    asked.options = {{"measure", "OR"}, {"to", "none"}};
    asked.columns = {{"ai", {"a"}}, {"bi", {"b"}}, {"ci", {"c"}}, {"di", {"d"}}};
    const auto answer = analyse(asked);
    ASSERT_TRUE(answer);
    const auto yi = value_of<Numbers>(*answer, "yi");
    EXPECT_TRUE(yi[0] && !yi[1] && !yi[2]);
    EXPECT_EQ(answer->warnings,
              (std::vector<AnalysisWarning>{{"row_missing_input", {{"row", "2"}}},
                                            {"row_undefined", {{"row", "3"}}}}));
}

TEST(Analyse, AsksAboutStandardErrorsInThePlaceOfStandardDeviations) {
    auto asked = request("escalc", {"m1", "s1", "n1", "m2", "s2", "n2"},
                         {{"12", "3", "40", "10", "3", "40"}, {"12", "0.5", "40", "10", "0.5", "40"}});
    asked.options = {{"measure", "SMD"}};
    asked.columns = {{"m1i", {"m1"}}, {"sd1i", {"s1"}}, {"n1i", {"n1"}},
                     {"m2i", {"m2"}}, {"sd2i", {"s2"}}, {"n2i", {"n2"}}};
    EXPECT_EQ(analyse(asked)->warnings,
              (std::vector<AnalysisWarning>{{"implausible_smd", {{"row", "2"}}},
                                            {"sd_looks_like_se", {{"row", "2"}}}}));
}

TEST(Analyse, NamesTheRowAndColumnOfImpossibleInput) {
    auto asked = request("escalc", {"events", "n"}, {{"3", "10"}, {"12", "10"}});
    asked.options = {{"measure", "PLO"}};
    asked.columns = {{"xi", {"events"}}, {"ni", {"n"}}};
    const auto answer = analyse(asked);
    EXPECT_EQ(answer.error().code, "analysis.more_events_than_size");
    EXPECT_EQ(answer.error().parameters, (Parameters{{"row", "2"}, {"column", "n"}}));
}

TEST(Analyse, KeepsToItsLimits) {
    EXPECT_EQ(analyse(alike("meta.uni"), {4, 0}).error().code, "analysis.too_many_rows");
    EXPECT_EQ(analyse(alike("meta.influence"), {100, 10}).error().code, "analysis.too_much_work");
}

TEST(Analyse, SaysWhichMembersItDidNotUse) {
    auto asked = alike("meta.uni");
    asked.ignored = {"optoins"};
    EXPECT_TRUE(warns(*analyse(asked), "member_ignored"));
}

}  // namespace
}  // namespace werkzaam::evidence
