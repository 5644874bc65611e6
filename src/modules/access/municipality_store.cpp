// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/access/municipality_store.h"

#include "core/enum_text.h"
#include "core/import_rules.h"
#include "platform/db/sql.h"

namespace werkzaam::access {

namespace {

using Text = std::string;
using MaybeText = std::optional<std::string>;

std::optional<Date> date_of(const MaybeText& text) {
    return text ? date_from_iso(*text) : std::nullopt;
}

std::optional<std::string> iso_of(const std::optional<Date>& date) {
    if (!date) return {};
    return iso(*date);
}

}  // namespace

std::vector<Municipality> list_municipalities(db::Transaction& tx, const Scope& scope,
                                              const MunicipalitiesWith& with) {
    const Text contains = db::engine_of(tx) == db::Engine::postgres ? "strpos" : "instr";
    Text where = "WHERE :1 = 1";
    db::Values values{scope.published()};
    const auto narrow = [&](const Text& condition, const Text& value) {
        if (value.empty()) return;
        values.emplace_back(value);
        where += " AND " + condition + std::to_string(values.size()) + ")";
    };
    narrow("(m.code = :", with.code);
    narrow("(m.searched_names = '' OR 0 < " + contains + "(m.searched_names, :", with.part);
    if (!with.part.empty()) where += ")";
    const auto rows = db::select<Text, Text, Text, Text, MaybeText, MaybeText, MaybeText, MaybeText,
                                 MaybeText, Text>(
        tx,
        "SELECT m.code, m.name, m.tooi_uri, m.province_code, p.name, m.safety_region_code, r.name, "
        "m.valid_from, m.valid_to, m.aliases FROM municipality m "
        "LEFT JOIN organisation p ON p.code = m.province_code "
        "LEFT JOIN organisation r ON r.code = m.safety_region_code " +
            where + " ORDER BY m.name, m.code",
        values);
    std::vector<Municipality> out;
    for (const auto& [code, name, uri, province, province_name, region, region_name, from, to,
                      aliases] : rows)
        out.push_back({code, name, uri, province, province_name.value_or(""), region, region_name,
                       date_of(from), date_of(to), split(aliases, '|')});
    return out;
}

std::vector<MunicipalityChange> list_changes(db::Transaction& tx, const Scope& scope) {
    const auto rows = db::select<Text, Text, Text, Text, Text>(
        tx,
        "SELECT changed_on, kind, ended, created, extended FROM municipality_change "
        "WHERE :1 = 1 ORDER BY changed_on DESC, code",
        {scope.published()});
    std::vector<MunicipalityChange> out;
    for (const auto& [date, kind, ended, created, extended] : rows)
        out.push_back({date_from_iso(date).value_or(Date{}), stored_enum<ChangeKind>(kind), split(ended, '|'),
                       split(created, '|'), split(extended, '|')});
    return out;
}

StoredRows find_stored_municipalities(db::Transaction& tx, const Scope& scope) {
    StoredRows out;
    for (auto& [code, print] : db::select<Text, Text>(
             tx, "SELECT code, fingerprint FROM municipality WHERE :1 = 1", {scope.published()}))
        out[code] = print;
    return out;
}

StoredRows find_stored_changes(db::Transaction& tx, const Scope& scope) {
    StoredRows out;
    for (auto& [code, print] :
         db::select<Text, Text>(tx, "SELECT code, fingerprint FROM municipality_change WHERE :1 = 1",
                                {scope.published()}))
        out[code] = print;
    return out;
}

void upsert_municipality(db::Transaction& tx, const ImportedRow<Municipality>& row,
                         const std::string& searched_names) {
    const auto& m = row.record;
    db::execute(tx,
                "INSERT INTO municipality (code, name, tooi_uri, province_code, "
                "safety_region_code, valid_from, valid_to, aliases, fingerprint, searched_names) "
                "VALUES (:1, :2, :3, :4, :5, :6, :7, :8, :9, :10) "
                "ON CONFLICT (code) DO UPDATE SET name = excluded.name, tooi_uri = "
                "excluded.tooi_uri, province_code = excluded.province_code, safety_region_code = "
                "excluded.safety_region_code, valid_from = excluded.valid_from, valid_to = "
                "excluded.valid_to, aliases = excluded.aliases, fingerprint = excluded.fingerprint, "
                "searched_names = excluded.searched_names",
                {m.code, m.name, m.tooi_uri, m.province_code, m.safety_region_code,
                 iso_of(m.valid_from), iso_of(m.valid_to), joined(m.aliases), row.fingerprint,
                 searched_names});
}

void upsert_change(db::Transaction& tx, const ImportedRow<MunicipalityChange>& row) {
    const auto& change = row.record;
    db::execute(tx,
                "INSERT INTO municipality_change (code, changed_on, kind, ended, created, extended, "
                "fingerprint) VALUES (:1, :2, :3, :4, :5, :6, :7) ON CONFLICT (code) DO UPDATE SET "
                "kind = excluded.kind, fingerprint = excluded.fingerprint",
                {row.code, iso(change.date),
                 text_of(change.kind), joined(change.ended),
                 joined(change.created), joined(change.extended), row.fingerprint});
}

}  // namespace werkzaam::access
