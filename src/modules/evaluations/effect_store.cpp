// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/evaluations/effect_store.h"

#include "core/enum_text.h"
#include "core/import_rules.h"
#include "modules/evaluations/printed_columns.h"
#include "platform/db/sql.h"

#include <array>
#include <charconv>

namespace werkzaam::evaluations {

namespace {

using Text = std::string;

// Text columns first, then the numbers, in one order for reading and writing.
constexpr std::array text_columns = {"id",       "code",       "evaluation", "outcome", "label",
                                     "timing",   "measure",    "metric",     "conversion",
                                     "warnings", "moderators", "elements",   "note"};

// The table says which of its yi and vi were printed.
Text printed_name(const Text& name) {
    return name == "yi" || name == "vi" ? "printed_" + name : name;
}

std::vector<Text> columns() {
    std::vector<Text> out(text_columns.begin(), text_columns.end());
    out.insert(out.end(), {"months", "yi", "vi"});
    for (const auto& [name, member] : printed_columns()) out.push_back(printed_name(name));
    out.emplace_back("is_primary");
    return out;
}

Text shortest(double value) {
    std::array<char, 32> buffer{};
    const auto [end, error] = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value);
    return {buffer.data(), end};
}

Text stored_moderators(const std::map<Text, double>& moderators) {
    std::vector<Text> parts;
    for (const auto& [name, value] : moderators) parts.push_back(name + "=" + shortest(value));
    return joined(parts);
}

std::map<Text, double> read_moderators(const Text& stored) {
    std::map<Text, double> out;
    for (const auto& part : split(stored, '|')) {
        const auto sign = part.find('=');
        double value = 0;
        std::from_chars(part.data() + sign + 1, part.data() + part.size(), value);
        out[part.substr(0, sign)] = value;
    }
    return out;
}

// Reads one row column by column, in the order of columns().
class Cells {
public:
    explicit Cells(const std::vector<db::Value>& row) : row_{row} {}
    Text text() { return db::detail::Column<Text>::read(row_[at_++]); }
    std::optional<double> real() {
        return db::detail::Column<std::optional<double>>::read(row_[at_++]);
    }
    bool yes() { return db::detail::Column<bool>::read(row_[at_++]); }

private:
    const std::vector<db::Value>& row_;
    std::size_t at_ = 0;
};

Effect effect_of(const std::vector<db::Value>& row) {
    Cells cells{row};
    Effect out;
    out.id = {cells.text()};
    out.code = cells.text();
    out.evaluation = {cells.text()};
    out.outcome = {cells.text()};
    out.label = cells.text();
    out.timing = stored_enum<Timing>(cells.text());
    out.measure = cells.text();
    out.metric = cells.text();
    out.conversion = cells.text();
    out.warnings = split(cells.text(), '|');
    out.moderators = read_moderators(cells.text());
    out.elements = split(cells.text(), '|');
    out.note = cells.text();
    out.months = cells.real();
    out.yi = cells.real();
    out.vi = cells.real();
    for (const auto& [name, member] : printed_columns()) out.printed.*member = cells.real();
    out.primary = cells.yes();
    return out;
}

std::vector<Effect> read(db::Transaction& tx, const Text& where, const db::Values& values) {
    std::vector<db::ColumnType> types(text_columns.size(), db::ColumnType::text);
    types.insert(types.end(), 3 + printed_columns().size(), db::ColumnType::real);
    types.push_back(db::ColumnType::whole);
    std::vector<Effect> out;
    for (const auto& row : db::fetch(tx,
                                     "SELECT " + joined(columns(), ',') + " FROM effect WHERE " +
                                         where + " ORDER BY code",
                                     values, types))
        out.push_back(effect_of(row));
    return out;
}

}  // namespace

std::vector<Effect> find_effects_of_evaluation(db::Transaction& tx, const Scope& scope,
                                               const std::string& evaluation) {
    return read(tx, ":1 = 1 AND evaluation = :2", {scope.published(), evaluation});
}

std::vector<Effect> find_effects_on_construct(db::Transaction& tx, const Scope& scope,
                                              const std::string& construct) {
    return read(tx, ":1 = 1 AND outcome IN (SELECT id FROM outcome WHERE construct = :2)",
                {scope.published(), construct});
}

StoredRows find_stored_effects(db::Transaction& tx, const Scope& scope) {
    StoredRows out;
    for (auto& [code, print] : db::select<Text, Text>(
             tx, "SELECT code, fingerprint FROM effect WHERE :1 = 1", {scope.published()}))
        out[code] = print;
    return out;
}

void upsert_effect(db::Transaction& tx, const ImportedRow<Effect>& row) {
    const auto& e = row.record;
    db::Values values = {e.id.value,
                         e.code,
                         e.evaluation.value,
                         e.outcome.value,
                         e.label,
                         text_of(e.timing),
                         e.measure,
                         e.metric,
                         e.conversion,
                         joined(e.warnings),
                         stored_moderators(e.moderators),
                         joined(e.elements),
                         e.note,
                         e.months,
                         e.yi,
                         e.vi};
    for (const auto& [name, member] : printed_columns()) values.emplace_back(e.printed.*member);
    values.emplace_back(e.primary);
    values.emplace_back(row.fingerprint);
    Text updates;
    for (const auto& column : columns())
        if (column != "id" && column != "code")
            updates += column + " = excluded." + column + ", ";
    db::execute(tx,
                "INSERT INTO effect (" + joined(columns(), ',') + ",fingerprint) VALUES (" +
                    db::placeholders(values.size()) + ") ON CONFLICT (code) DO UPDATE SET " +
                    updates + "fingerprint = excluded.fingerprint",
                values);
}

}  // namespace werkzaam::evaluations
