// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/evaluations/evaluation_actions.h"
#include "modules/evaluations/evaluations_database_test.h"

#include <filesystem>
#include <functional>

namespace werkzaam::evaluations {
namespace {

struct Shipped {
    std::string file;
    std::function<Result<ImportReport>(Context&, const Table&)> import;
    std::size_t rows;
};

// The order of data/manifest.toml.
class ShippedData : public InEvaluations {
protected:
    std::vector<Shipped> files() {
        const auto evaluated = [this](Context& context, const Table& table) {
            return import_evaluations(context, table, listener_);
        };
        const auto measured = [this](Context& context, const Table& table) {
            return import_effects(context, table, listener_);
        };
        return {{"sources.csv", interventions::import_sources, 61},
                {"municipalities.csv", access::import_municipalities, 605},
                {"municipality-changes.csv", access::import_municipality_changes, 128},
                {"organisations.csv", access::import_organisations, 81},
                {"elements.csv", interventions::import_elements, 49},
                {"interventions.csv", interventions::import_interventions, 34},
                {"outcomes.csv", import_outcomes, 36},
                {"moderators.csv", import_moderators, 60},
                {"evaluations.csv", evaluated, 21},
                {"evaluations-landenberger2005.csv", evaluated, 58},
                {"effects/landenberger2005.csv", measured, 58},
                {"evaluations-dropout-prevention.csv", evaluated, 152},
                {"effects/dropout-prevention.csv", measured, 385},
                {"evaluations-baskerville2012.csv", evaluated, 23},
                {"effects/baskerville2012.csv", measured, 23},
                {"evaluations-bangertdrowns2004.csv", evaluated, 48},
                {"effects/bangertdrowns2004.csv", measured, 48}};
    }
    void import_all() {
        auto inside = context();
        for (const auto& one : files()) {
            const auto report = one.import(inside, shipped(one.file));
            ASSERT_TRUE(report) << one.file << " "
                                << testing::PrintToString(told(report.error().violations));
            EXPECT_EQ(report->added.size(), one.rows) << one.file;
        }
    }
};

TEST_F(ShippedData, GoesInCompletelyAndIsUnchangedTheSecondTime) {
    import_all();
    auto inside = context();
    const auto heard = listener_.told.size();
    for (const auto& one : files()) {
        const auto report = one.import(inside, shipped(one.file));
        ASSERT_TRUE(report) << one.file;
        EXPECT_EQ(report->unchanged.size(), one.rows) << one.file;
        EXPECT_TRUE(report->added.empty() && report->updated.empty()) << one.file;
    }
    EXPECT_EQ(listener_.told.size(), heard);
    EXPECT_EQ(count("municipality WHERE valid_to IS NULL"), 342);
    EXPECT_EQ(count("municipality WHERE valid_to IS NULL AND safety_region_code IS NULL"), 0);
    EXPECT_EQ(count("municipality m JOIN organisation o ON o.code = m.province_code"), 605);
    EXPECT_EQ(count("municipality m JOIN organisation o ON o.code = m.safety_region_code WHERE "
                    "m.valid_to IS NULL"),
              342);
    EXPECT_EQ(count("effect WHERE yi IS NULL OR vi IS NULL OR vi <= 0"), 0);
    EXPECT_EQ(count("evaluation WHERE collection = 'catalogue'"), 21);
}

TEST_F(ShippedData, ReportsTheOneRowThatChanged) {
    import_all();
    auto inside = context();
    auto table = shipped("effects/landenberger2005.csv");
    auto& cell = table.rows[0].cells[*table.find_column("a")];
    cell = std::to_string(std::stoi(cell) + 1);
    const auto report = import_effects(inside, table, listener_);
    ASSERT_TRUE(report);
    EXPECT_EQ(report->updated.size(), 1U);
    EXPECT_EQ(report->unchanged.size(), 57U);
    EXPECT_EQ(listener_.told.back().size(), 1U);
}

TEST_F(ShippedData, StandsApartByCollection) {
    import_all();
    auto inside = context();
    EXPECT_EQ(find_evaluations(inside, {}, {}).total, 21);
    EvaluationQuestion all;
    all.include_reference = true;
    EXPECT_EQ(find_evaluations(inside, all, {}).total, 302);
    EXPECT_EQ(list_evaluations(inside, true).size(), 281U);
    EXPECT_EQ(find_effects_on(inside, "ref-recidive", true).size(), 58U);
}

// The templates that people start from, taken in after everything they refer to.
TEST_F(ShippedData, LetsTheTemplatesInToo) {
    import_all();
    auto inside = context();
    const std::pair<std::string, std::function<Result<ImportReport>(Context&, const Table&)>>
        templates[] = {
            {"sources", interventions::import_sources},
            {"municipalities", access::import_municipalities},
            {"municipality-changes", access::import_municipality_changes},
            {"organisations", access::import_organisations},
            {"elements", interventions::import_elements},
            {"interventions", interventions::import_interventions},
            {"outcomes", import_outcomes},
            {"moderators", import_moderators},
            {"evaluations",
             [this](Context& c, const Table& t) { return import_evaluations(c, t, listener_); }},
            {"effects",
             [this](Context& c, const Table& t) { return import_effects(c, t, listener_); }}};
    for (const auto& [kind, import] : templates) {
        const auto table = shipped("../docs/import/" + kind + ".csv");
        const auto report = import(inside, table);
        ASSERT_TRUE(report) << kind << " "
                            << testing::PrintToString(told(report.error().violations));
        EXPECT_FALSE(table.rows.empty()) << kind;
    }
}

}  // namespace
}  // namespace werkzaam::evaluations
