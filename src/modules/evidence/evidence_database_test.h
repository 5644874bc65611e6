// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/clock.h"
#include "core/context.h"
#include "modules/evaluations/evaluations.h"
#include "modules/evidence/evidence.h"
#include "modules/interventions/interventions.h"
#include "platform/csv/csv.h"
#include "platform/db/audit_trail.h"
#include "platform/db/migrate.h"
#include "platform/db/sql.h"
#include "platform/db/test_database.h"

#include <fstream>
#include <map>
#include <memory>
#include <sstream>
#include <string>
#include <vector>

namespace werkzaam::access {
db::MigrationFiles migrations();
}
namespace werkzaam::interventions {
db::MigrationFiles migrations();
}
namespace werkzaam::evaluations {
db::MigrationFiles migrations();
}

namespace werkzaam::evidence {

db::MigrationFiles migrations();

using Cells = std::map<std::string, std::string>;

/// A table of the columns that the first row names; it stands on line 2.
inline Table table_of(const std::vector<Cells>& rows) {
    Table out;
    for (const auto& [column, cell] : rows.at(0)) out.columns.push_back(column);
    for (const auto& row : rows) {
        Table::Row cells{static_cast<int>(out.rows.size()) + 2, {}};
        for (const auto& column : out.columns) cells.cells.push_back(row.at(column));
        out.rows.push_back(std::move(cells));
    }
    return out;
}

/// A file of data/ as it ships.
inline Table shipped(const std::string& file) {
    std::stringstream text;
    text << std::ifstream(std::string(WZ_SOURCE_DIR) + "/data/" + file, std::ios::binary).rdbuf();
    auto table = csv::parse(text.str());
    EXPECT_TRUE(table) << file;
    return table ? *table : Table{};
}

/// An effect evaluation of the lesson with one effect on knowledge.
inline Cells an_evaluation(const std::string& code) {
    return {{"code", code},           {"title", "Onderzoek " + code},
            {"kind", "effect"},       {"outcomes", "kennis"},
            {"interventions", "les"}, {"comparison", "yes"},
            {"country", "NL"},        {"year", "2021"},
            {"direction", "mixed"}};
}
inline Cells an_effect(const std::string& code, const std::string& yi) {
    return {{"code", code + "-kennis"},
            {"evaluation", code},
            {"outcome", "kennis"},
            {"label", "Onderzoek " + code},
            {"measure", "SMD"},
            {"primary", "yes"},
            {"yi", yi},
            {"vi", "0.02"},
            {"elements", "gesprek"}};
}

/// A migrated database of its own for each test, with an intervention "les", an element "gesprek"
/// and an outcome "kennis" whose smallest relevant effect is 0.1.
class InEvidence : public db::InTestDatabase {
protected:
    InEvidence() {
        db::migrate(database_,
                    {{"db", db::migrations()},
                     {"access", access::migrations()},
                     {"interventions", interventions::migrations()},
                     {"evaluations", evaluations::migrations()},
                     {"evidence", migrations()}},
                    folder());
        tx_ = database_.write();
        audit_ = std::make_unique<db::StoredAuditTrail>(*tx_, clock_);
        auto inside = context();
        EXPECT_TRUE(interventions::import_sources(
            inside,
            table_of({{{"code", "bron"}, {"citation", "Een rapport"}, {"doi", "10.1/2"}}})));
        EXPECT_TRUE(interventions::import_elements(inside, table_of({{{"code", "gesprek"},
                                                                      {"kind", "works"},
                                                                      {"title_nl", "Een gesprek"},
                                                                      {"text_nl", "Uitleg"},
                                                                      {"evidence_label", "b"}}})));
        EXPECT_TRUE(interventions::import_interventions(
            inside, table_of({{{"code", "les"}, {"name", "De les"}, {"summary_nl", "Een les."}}})));
        EXPECT_TRUE(evaluations::import_outcomes(
            inside, table_of({{{"code", "kennis"},
                               {"name_nl", "Kennis"},
                               {"construct", "kennis"},
                               {"construct_name_nl", "Kennis"},
                               {"direction", "higher_is_better"},
                               {"kind", "knowledge"},
                               {"measure_family", "smd"},
                               {"smallest_relevant_effect", "0.1"},
                               {"smallest_relevant_reason_nl", "Afgesproken."}}})));
    }

    Context context() { return {*tx_, *audit_, operator_, clock_}; }
    /// As a visitor of the site, and as somebody who may see nothing.
    Context as_visitor() { return {*tx_, *audit_, visitor_, clock_}; }
    Context as_outsider() { return {*tx_, *audit_, nobody_, clock_}; }

    /// Imports evaluations "a", "b", ... with these effects.
    void import_effects(const std::vector<std::string>& effects) {
        std::vector<Cells> of_evaluations, of_effects;
        char code = 'a';
        for (const auto& yi : effects) {
            of_evaluations.push_back(an_evaluation(std::string(1, code)));
            of_effects.push_back(an_effect(std::string(1, code++), yi));
        }
        auto inside = context();
        const auto first =
            evaluations::import_evaluations(inside, table_of(of_evaluations), listener());
        ASSERT_TRUE(first) << (first.error().violations.empty()
                                   ? first.error().code
                                   : first.error().violations[0].rule +
                                         first.error().violations[0].field);
        const auto second = evaluations::import_effects(inside, table_of(of_effects), listener());
        ASSERT_TRUE(second) << (second.error().violations.empty()
                                    ? second.error().code
                                    : second.error().violations[0].rule +
                                          second.error().violations[0].field);
    }

    /// The shipped records that the worked examples refer to.
    void import_shipped_basis() {
        auto inside = context();
        ASSERT_TRUE(interventions::import_sources(inside, shipped("sources.csv")));
        ASSERT_TRUE(interventions::import_elements(inside, shipped("elements.csv")));
        ASSERT_TRUE(interventions::import_interventions(inside, shipped("interventions.csv")));
        ASSERT_TRUE(evaluations::import_outcomes(inside, shipped("outcomes.csv")));
        ASSERT_TRUE(evaluations::import_moderators(inside, shipped("moderators.csv")));
    }

    const std::string key_ = "intervention:les:kennis:smd:catalogue";
    SystemClock clock_;
    Actor operator_ = operator_of_this_server("operator");
    Actor visitor_ = visitor();
    Actor nobody_ = {};
    db::Database database_{address()};
    std::unique_ptr<db::Transaction> tx_;
    std::unique_ptr<AuditTrail> audit_;
};

}  // namespace werkzaam::evidence
