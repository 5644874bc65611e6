// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/interventions/source_store.h"

#include "platform/db/sql.h"

namespace werkzaam::interventions {

namespace {

using Text = std::string;

std::vector<Source> read(db::Transaction& tx, const Text& where, const db::Values& values) {
    std::vector<Source> out;
    for (const auto& [id, code, citation, url, doi, published, note_nl, note_en] :
         db::select<Text, Text, Text, Text, Text, Text, Text, Text>(
             tx,
             "SELECT id, code, citation, url, doi, published_on, note_nl, note_en FROM source " +
                 where,
             values))
        out.push_back({SourceId{id}, code, citation, url, doi, published, {note_nl, note_en}});
    return out;
}

}  // namespace

std::map<std::string, Source> list_sources(db::Transaction& tx, const Scope& scope) {
    std::map<std::string, Source> out;
    for (auto& source : read(tx, "WHERE :1 = 1", {scope.published()})) out[source.code] = source;
    return out;
}

Page<Source> list_source_page(db::Transaction& tx, const Scope& scope, const PageRequest& page) {
    const auto total = db::select_one<std::int64_t>(
        tx, "SELECT count(*) FROM source WHERE :1 = 1", {scope.published()});
    auto items = read(tx, "WHERE :1 = 1 ORDER BY code LIMIT :2 OFFSET :3",
                      {scope.published(), page.size, page.offset()});
    return {std::move(items), page.number, page.size, std::get<0>(*total)};
}

StoredRows find_stored_sources(db::Transaction& tx, const Scope& scope) {
    StoredRows out;
    for (auto& [code, print] : db::select<Text, Text>(
             tx, "SELECT code, fingerprint FROM source WHERE :1 = 1", {scope.published()}))
        out[code] = print;
    return out;
}

void upsert_source(db::Transaction& tx, const ImportedRow<Source>& row) {
    const auto& s = row.record;
    db::execute(tx,
                "INSERT INTO source (id, code, citation, url, doi, published_on, note_nl, note_en, "
                "fingerprint) VALUES (:1, :2, :3, :4, :5, :6, :7, :8, :9) ON CONFLICT (code) DO "
                "UPDATE SET citation = excluded.citation, url = excluded.url, doi = excluded.doi, "
                "published_on = excluded.published_on, note_nl = excluded.note_nl, note_en = "
                "excluded.note_en, fingerprint = excluded.fingerprint",
                {s.id.value, s.code, s.citation, s.url, s.doi, s.published_on, s.note.nl, s.note.en,
                 row.fingerprint});
}

std::vector<Source> pick_sources(const std::map<std::string, Source>& sources,
                                 const std::vector<std::string>& codes) {
    std::vector<Source> out;
    for (const auto& code : codes)
        if (const auto at = sources.find(code); at != sources.end()) out.push_back(at->second);
    return out;
}

}  // namespace werkzaam::interventions
