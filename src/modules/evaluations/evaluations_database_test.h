// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/clock.h"
#include "core/context.h"
#include "core/evidence_listener.h"
#include "modules/access/access.h"
#include "modules/evaluations/evaluations.h"
#include "modules/interventions/interventions.h"
#include "platform/csv/csv.h"
#include "platform/db/audit_trail.h"
#include "platform/db/migrate.h"
#include "platform/db/sql.h"
#include "platform/db/test_database.h"

#include <fstream>
#include <map>
#include <memory>
#include <optional>
#include <set>
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

using Texts = std::vector<std::string>;
using Cells = std::map<std::string, std::string>;

/// A table of the columns that the rows name; the first row stands on line 2.
inline Table table_of(const std::vector<Cells>& rows) {
    Table out;
    for (const auto& row : rows)
        for (const auto& [column, cell] : row)
            if (!out.find_column(column)) out.columns.push_back(column);
    for (const auto& row : rows) {
        Table::Row cells{static_cast<int>(out.rows.size()) + 2, {}};
        for (const auto& column : out.columns)
            cells.cells.push_back(row.contains(column) ? row.at(column) : "");
        out.rows.push_back(std::move(cells));
    }
    return out;
}

/// The cells with some of them changed.
inline Cells with(Cells cells, const Cells& changed) {
    for (const auto& [column, cell] : changed) cells[column] = cell;
    return cells;
}

/// A file of data/ as it ships.
inline Table shipped(const std::string& file) {
    std::ifstream in(std::string(WZ_SOURCE_DIR) + "/data/" + file, std::ios::binary);
    std::ostringstream text;
    text << in.rdbuf();
    auto table = csv::parse(text.str());
    EXPECT_TRUE(table) << file;
    return table ? *table : Table{};
}

/// "IMP-3 name 2" for each violation.
inline Texts told(const Violations& violations) {
    Texts out;
    for (const auto& v : violations)
        out.push_back(v.rule + " " + v.field + " " + std::to_string(v.line));
    return out;
}

/// Remembers what it was told; refuses when asked to.
class Listener : public EvidenceListener {
public:
    Result<Done> evidence_changed(Context&, const EvidenceChange& change) override {
        told.push_back(change.evaluations);
        if (refusal) return *refusal;
        return Done{};
    }
    std::vector<std::set<std::string>> told;
    std::optional<Problem> refusal;
};

inline const Cells an_outcome = {
    {"code", "kennis"},        {"name_nl", "Kennis"},           {"construct", "kennis"},
    {"construct_name_nl", "Kennis"}, {"direction", "higher_is_better"}, {"kind", "knowledge"},
    {"measure_family", "smd"}};
inline const Cells an_evaluation = {{"code", "eval"},
                                    {"title", "Een onderzoek"},
                                    {"kind", "effect"},
                                    {"outcomes", "kennis"},
                                    {"interventions", "theater"},
                                    {"municipalities", "Den Haag|Nuenen"},
                                    {"maryland_level", "4"},
                                    {"maryland_variant", "adapted"},
                                    {"year", "2021"},
                                    {"n_start", "80"},
                                    {"n_end", "78"},
                                    {"quality", "harms_reported:yes|preregistered:no"},
                                    {"finding_nl", "Meer kennis."},
                                    {"direction", "favourable"},
                                    {"element_links", "nagesprek:supports"},
                                    {"sources", "bron"}};
inline const Cells an_effect = {{"code", "eval-kennis"}, {"evaluation", "eval"},
                                {"outcome", "kennis"},   {"measure", "SMD"},
                                {"primary", "yes"},      {"n1", "40"},
                                {"m1", "24.5"},          {"sd1", "6.2"},
                                {"n2", "38"},            {"m2", "21.1"},
                                {"sd2", "5.8"},          {"moderators", "randomised=1|months=3.5"},
                                {"elements", "nagesprek"}};

/// A migrated database of its own for each test, with a transaction that is never committed.
class InEvaluations : public db::InTestDatabase {
protected:
    InEvaluations() {
        db::migrate(database_,
                    {{"db", db::migrations()},
                     {"access", access::migrations()},
                     {"interventions", interventions::migrations()},
                     {"evaluations", migrations()}},
                    folder());
        tx_ = database_.write();
        audit_ = std::make_unique<db::StoredAuditTrail>(*tx_, clock_);
    }
    Context context() { return {*tx_, *audit_, operator_, clock_}; }
    /// As somebody who may see nothing.
    Context outsider() { return {*tx_, *audit_, nobody_, clock_}; }
    /// Makes what was done so far visible to others.
    void commit() {
        tx_->commit();
        audit_.reset();
        tx_.reset();
    }
    std::int64_t count(const std::string& table) {
        return std::get<0>(*db::select_one<std::int64_t>(*tx_, "SELECT count(*) FROM " + table));
    }
    /// Everything that an evaluation may refer to.
    void import_basis() {
        auto inside = context();
        ASSERT_TRUE(access::import_municipalities(inside, shipped("municipalities.csv")));
        ASSERT_TRUE(interventions::import_sources(
            inside, table_of({{{"code", "bron"}, {"citation", "Een rapport"}}})));
        ASSERT_TRUE(interventions::import_elements(
            inside, table_of({{{"code", "nagesprek"},
                               {"kind", "works"},
                               {"title_nl", "Een nagesprek"},
                               {"text_nl", "Uitleg"},
                               {"evidence_label", "b"}}})));
        ASSERT_TRUE(interventions::import_interventions(
            inside, table_of({{{"code", "theater"}, {"name", "Theater"}, {"summary_nl", "Spel."}}})));
        ASSERT_TRUE(import_outcomes(inside, table_of({an_outcome})));
        ASSERT_TRUE(import_moderators(inside, table_of({{{"name", "randomised"}, {"label_nl", "Loting"}},
                                                        {{"name", "months"}, {"label_nl", "Maanden"}}})));
    }

    SystemClock clock_;
    Actor operator_ = operator_of_this_server("operator");
    Actor nobody_ = {};
    Listener listener_;
    db::Database database_{address()};
    std::unique_ptr<db::Transaction> tx_;
    std::unique_ptr<AuditTrail> audit_;
};

}  // namespace werkzaam::evaluations
