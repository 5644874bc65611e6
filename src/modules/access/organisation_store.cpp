// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/access/organisation_store.h"

#include "core/enum_text.h"
#include "core/import_rules.h"
#include "platform/db/sql.h"

namespace werkzaam::access {

namespace {

using Text = std::string;
using MaybeText = std::optional<std::string>;

constexpr auto columns =
    "SELECT id, code, name, kind, abbreviation, former_names, tooi_uri, website, valid_from, "
    "valid_to FROM organisation ";

std::vector<Organisation> read(db::Transaction& tx, const Text& where, const db::Values& values) {
    std::vector<Organisation> out;
    for (const auto& [id, code, name, kind, abbreviation, former, uri, website, from, to] :
         db::select<Text, Text, Text, Text, Text, Text, Text, Text, MaybeText, MaybeText>(
             tx, columns + where, values))
        out.push_back({OrganisationId{id}, code, name, stored_enum<OrganisationKind>(kind),
                       abbreviation, split(former, '|'), uri, website,
                       date_from_iso(from.value_or("")), date_from_iso(to.value_or(""))});
    return out;
}

}  // namespace

Page<Organisation> list_organisations(db::Transaction& tx, const Scope& scope,
                                      const std::vector<std::string>& kinds,
                                      const PageRequest& page) {
    db::Values values{scope.published()};
    Text where = "WHERE :1 = 1 ";
    if (!kinds.empty()) {
        where += "AND kind IN (" + db::placeholders(kinds.size(), 2) + ") ";
        for (const auto& kind : kinds) values.emplace_back(kind);
    }
    const auto total =
        db::select_one<std::int64_t>(tx, "SELECT count(*) FROM organisation " + where, values);
    const auto next = values.size() + 1;
    values.emplace_back(page.size);
    values.emplace_back(page.offset());
    auto items = read(tx,
                      where + "ORDER BY name, code LIMIT :" + std::to_string(next) + " OFFSET :" +
                          std::to_string(next + 1),
                      values);
    return {std::move(items), page.number, page.size, std::get<0>(*total)};
}

std::optional<Organisation> find_organisation(db::Transaction& tx, const Scope& scope,
                                              const std::string& id) {
    auto found = read(tx, "WHERE :1 = 1 AND (id = :2 OR code = :2)", {scope.published(), id});
    if (found.empty()) return {};
    return std::move(found.front());
}

StoredRows find_stored_organisations(db::Transaction& tx, const Scope& scope) {
    StoredRows out;
    for (auto& [code, print] : db::select<Text, Text>(
             tx, "SELECT code, fingerprint FROM organisation WHERE :1 = 1", {scope.published()}))
        out[code] = print;
    return out;
}

void upsert_organisation(db::Transaction& tx, const ImportedRow<Organisation>& row) {
    const auto& o = row.record;
    db::execute(
        tx,
        "INSERT INTO organisation (id, code, name, kind, abbreviation, former_names, tooi_uri, "
        "website, valid_from, valid_to, fingerprint) VALUES (:1, :2, :3, :4, :5, :6, :7, :8, :9, "
        ":10, :11) ON CONFLICT (code) DO UPDATE SET name = excluded.name, kind = excluded.kind, "
        "abbreviation = excluded.abbreviation, former_names = excluded.former_names, tooi_uri = "
        "excluded.tooi_uri, website = excluded.website, valid_from = excluded.valid_from, valid_to "
        "= excluded.valid_to, fingerprint = excluded.fingerprint",
        {o.id.value, o.code, o.name, text_of(o.kind), o.abbreviation, joined(o.former_names),
         o.tooi_uri, o.website, o.valid_from ? db::Value(iso(*o.valid_from)) : db::Value(),
         o.valid_to ? db::Value(iso(*o.valid_to)) : db::Value(), row.fingerprint});
}

}  // namespace werkzaam::access
