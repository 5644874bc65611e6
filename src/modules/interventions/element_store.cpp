// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/interventions/element_store.h"

#include "core/enum_text.h"
#include "core/import_rules.h"
#include "modules/interventions/source_store.h"
#include "platform/db/sql.h"

namespace werkzaam::interventions {

namespace {

using Text = std::string;

// Adds "AND column IN (...)" for the values, numbered on from those already there.
void limit(Text& where, db::Values& values, const char* column,
           const std::vector<std::string>& wanted) {
    if (wanted.empty()) return;
    where += Text(" AND ") + column + " IN (" +
             db::placeholders(wanted.size(), values.size() + 1) + ")";
    for (const auto& value : wanted) values.emplace_back(value);
}

Text condition(const ElementFilter& filter, db::Values& values) {
    Text where = " FROM element e WHERE :1 = 1";
    limit(where, values, "e.kind", filter.kinds);
    limit(where, values, "e.practice", filter.practices);
    if (!filter.intervention.empty()) {
        values.emplace_back(filter.intervention);
        where += " AND e.code IN (SELECT element FROM intervention_element WHERE intervention = :" +
                 std::to_string(values.size()) + ")";
    }
    return where;
}

}  // namespace

Page<ElementSummary> list_elements(db::Transaction& tx, const Scope& scope,
                                   const ElementFilter& filter, const PageRequest& page) {
    db::Values values{scope.published()};
    const auto where = condition(filter, values);
    const auto total = db::select_one<std::int64_t>(tx, "SELECT count(*)" + where, values);
    values.emplace_back(page.size);
    values.emplace_back(page.offset());
    const auto next = values.size();
    Page<ElementSummary> out{{}, page.number, page.size, std::get<0>(*total)};
    for (const auto& [id, code, kind, nl, en, practice, label, count] :
         db::select<Text, Text, Text, Text, Text, Text, Text, int>(
             tx,
             "SELECT e.id, e.code, e.kind, e.title_nl, e.title_en, e.practice, e.evidence_label, "
             "(SELECT count(*) FROM intervention_element l WHERE l.element = e.code)" +
                 where +
                 " ORDER BY CASE e.kind WHEN 'works' THEN 1 WHEN 'precondition' THEN 2 WHEN 'limit' "
                 "THEN 3 ELSE 4 END, e.title_nl, e.code LIMIT :" +
                 std::to_string(next - 1) + " OFFSET :" + std::to_string(next),
             values))
        out.items.push_back({ElementId{id}, code, stored_enum<ElementKind>(kind), {nl, en},
                             practice, stored_enum<EvidenceLabel>(label), count});
    return out;
}

std::optional<Element> find_element(db::Transaction& tx, const Scope& scope,
                                    const std::string& id) {
    const auto row = db::select_one<Text, Text, Text, Text, Text, Text, Text, Text, Text, Text, Text,
                                    Text>(
        tx,
        "SELECT id, code, kind, title_nl, title_en, text_nl, text_en, practice, evidence_label, "
        "note_nl, note_en, sources FROM element WHERE :1 = 1 AND (id = :2 OR code = :2)",
        {scope.published(), id});
    if (!row) return {};
    const auto& [uuid, code, kind, title_nl, title_en, text_nl, text_en, practice, label, note_nl,
                 note_en, sources] = *row;
    return Element{ElementId{uuid},
                   code,
                   stored_enum<ElementKind>(kind),
                   {title_nl, title_en},
                   {text_nl, text_en},
                   practice,
                   stored_enum<EvidenceLabel>(label),
                   {note_nl, note_en},
                   pick_sources(list_sources(tx, scope), split(sources, '|'))};
}

StoredRows find_stored_elements(db::Transaction& tx, const Scope& scope) {
    StoredRows out;
    for (auto& [code, print] : db::select<Text, Text>(
             tx, "SELECT code, fingerprint FROM element WHERE :1 = 1", {scope.published()}))
        out[code] = print;
    return out;
}

void upsert_element(db::Transaction& tx, const Element& element,
                    const std::vector<std::string>& source_codes, const std::string& fingerprint) {
    db::execute(
        tx,
        "INSERT INTO element (id, code, kind, title_nl, title_en, text_nl, text_en, practice, "
        "evidence_label, note_nl, note_en, sources, fingerprint) VALUES (:1, :2, :3, :4, :5, :6, "
        ":7, :8, :9, :10, :11, :12, :13) ON CONFLICT (code) DO UPDATE SET kind = excluded.kind, "
        "title_nl = excluded.title_nl, title_en = excluded.title_en, text_nl = excluded.text_nl, "
        "text_en = excluded.text_en, practice = excluded.practice, evidence_label = "
        "excluded.evidence_label, note_nl = excluded.note_nl, note_en = excluded.note_en, sources "
        "= excluded.sources, fingerprint = excluded.fingerprint",
        {element.id.value, element.code, text_of(element.kind), element.title.nl, element.title.en,
         element.text.nl, element.text.en, element.practice, text_of(element.evidence_label),
         element.note.nl, element.note.en, joined(source_codes), fingerprint});
}

}  // namespace werkzaam::interventions
