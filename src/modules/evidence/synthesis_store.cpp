// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/evidence/synthesis_store.h"

#include "core/import_rules.h"
#include "platform/db/sql.h"

namespace werkzaam::evidence {

using Text = std::string;

std::vector<SynthesisRecord> list_syntheses(db::Transaction& tx, const Scope& scope) {
    std::vector<SynthesisRecord> out;
    for (const auto& [id, code, source, scope_nl, scope_en, k, measure, estimate, se, nested,
                      construct, interventions, note_nl, note_en] :
         db::select<Text, Text, Text, Text, Text, std::optional<int>, Text, double, double, Text,
                    Text, Text, Text, Text>(
             tx,
             "SELECT id, code, source, scope_nl, scope_en, k, measure, estimate, se, nested_in, "
             "construct, interventions, note_nl, note_en FROM synthesis WHERE :1 = 1 ORDER BY code",
             {scope.published()})) {
        SynthesisRecord record;
        record.source = source;
        record.synthesis = {id,      code,     {}, {},     {scope_nl, scope_en}, k,
                            measure, estimate, se, nested, {note_nl, note_en},   construct,
                            {}};
        record.synthesis.interventions = split(interventions, '|');
        out.push_back(std::move(record));
    }
    return out;
}

StoredRows find_stored_syntheses(db::Transaction& tx, const Scope& scope) {
    StoredRows out;
    for (const auto& [code, print] : db::select<Text, Text>(
             tx, "SELECT code, fingerprint FROM synthesis WHERE :1 = 1", {scope.published()}))
        out[code] = print;
    return out;
}

void upsert_synthesis(db::Transaction& tx, const ImportedRow<SynthesisRecord>& row) {
    const auto& s = row.record.synthesis;
    db::execute(
        tx,
        "INSERT INTO synthesis (id, code, source, scope_nl, scope_en, k, measure, "
        "estimate, se, nested_in, construct, interventions, note_nl, note_en, fingerprint) "
        "VALUES (:1, :2, :3, :4, :5, :6, :7, :8, :9, :10, :11, :12, :13, :14, :15) ON "
        "CONFLICT (code) DO UPDATE SET source = excluded.source, scope_nl = "
        "excluded.scope_nl, scope_en = excluded.scope_en, k = excluded.k, measure = "
        "excluded.measure, estimate = excluded.estimate, se = excluded.se, nested_in = "
        "excluded.nested_in, construct = excluded.construct, interventions = "
        "excluded.interventions, note_nl = excluded.note_nl, note_en = excluded.note_en, "
        "fingerprint = excluded.fingerprint",
        {s.id, s.code, row.record.source, s.scope.nl, s.scope.en, s.k, s.measure, s.estimate, s.se,
         s.nested_in, s.construct, joined(s.interventions), s.note.nl, s.note.en, row.fingerprint});
}

}  // namespace werkzaam::evidence
