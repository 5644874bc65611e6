// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/evaluations/outcome_store.h"

#include "core/enum_text.h"
#include "platform/db/sql.h"

namespace werkzaam::evaluations {

namespace {

using Text = std::string;
using MaybeReal = std::optional<double>;

}  // namespace

std::map<std::string, Outcome> list_outcomes(db::Transaction& tx, const Scope& scope) {
    std::map<std::string, Outcome> out;
    for (const auto& [id, code, name_nl, name_en, construct, construct_nl, construct_en, direction,
                      kind, family, low, high, scale_nl, scale_en, smallest, reason_nl, reason_en,
                      not_nl, not_en] :
         db::select<Text, Text, Text, Text, Text, Text, Text, Text, Text, Text, MaybeReal, MaybeReal,
                    Text, Text, MaybeReal, Text, Text, Text, Text>(
             tx,
             "SELECT id, code, name_nl, name_en, construct, construct_name_nl, construct_name_en, "
             "direction, kind, measure_family, scale_min, scale_max, scale_text_nl, scale_text_en, "
             "smallest_relevant_effect, smallest_relevant_reason_nl, smallest_relevant_reason_en, "
             "not_measured_nl, not_measured_en FROM outcome WHERE :1 = 1",
             {scope.published()}))
        out[id] = {OutcomeId{id},
                   code,
                   {name_nl, name_en},
                   construct,
                   {construct_nl, construct_en},
                   stored_enum<Direction>(direction),
                   stored_enum<OutcomeKind>(kind),
                   stored_enum<MeasureFamily>(family),
                   low,
                   high,
                   {scale_nl, scale_en},
                   smallest,
                   {reason_nl, reason_en},
                   {not_nl, not_en}};
    return out;
}

std::vector<Moderator> list_moderators(db::Transaction& tx, const Scope& scope) {
    std::vector<Moderator> out;
    for (const auto& [name, nl, en, set] : db::select<Text, Text, Text, Text>(
             tx, "SELECT name, label_nl, label_en, study_set FROM moderator WHERE :1 = 1 ORDER BY name",
             {scope.published()}))
        out.push_back({name, nl, en, set});
    return out;
}

StoredRows find_stored_outcomes(db::Transaction& tx, const Scope& scope) {
    StoredRows out;
    for (auto& [code, print] : db::select<Text, Text>(
             tx, "SELECT code, fingerprint FROM outcome WHERE :1 = 1", {scope.published()}))
        out[code] = print;
    return out;
}

StoredRows find_stored_moderators(db::Transaction& tx, const Scope& scope) {
    StoredRows out;
    for (auto& [name, print] : db::select<Text, Text>(
             tx, "SELECT name, fingerprint FROM moderator WHERE :1 = 1", {scope.published()}))
        out[name] = print;
    return out;
}

void upsert_outcome(db::Transaction& tx, const ImportedRow<Outcome>& row) {
    const auto& o = row.record;
    db::execute(
        tx,
        "INSERT INTO outcome (id, code, name_nl, name_en, construct, construct_name_nl, "
        "construct_name_en, direction, kind, measure_family, scale_min, scale_max, scale_text_nl, "
        "scale_text_en, smallest_relevant_effect, smallest_relevant_reason_nl, "
        "smallest_relevant_reason_en, not_measured_nl, not_measured_en, fingerprint) VALUES (" +
            db::placeholders(20) +
            ") ON CONFLICT (code) DO UPDATE SET name_nl = excluded.name_nl, name_en = "
            "excluded.name_en, construct = excluded.construct, construct_name_nl = "
            "excluded.construct_name_nl, construct_name_en = excluded.construct_name_en, direction "
            "= excluded.direction, kind = excluded.kind, measure_family = excluded.measure_family, "
            "scale_min = excluded.scale_min, scale_max = excluded.scale_max, scale_text_nl = "
            "excluded.scale_text_nl, scale_text_en = excluded.scale_text_en, "
            "smallest_relevant_effect = excluded.smallest_relevant_effect, "
            "smallest_relevant_reason_nl = excluded.smallest_relevant_reason_nl, "
            "smallest_relevant_reason_en = excluded.smallest_relevant_reason_en, not_measured_nl = "
            "excluded.not_measured_nl, not_measured_en = excluded.not_measured_en, fingerprint = "
            "excluded.fingerprint",
        {o.id.value, o.code, o.name.nl, o.name.en, o.construct, o.construct_name.nl,
         o.construct_name.en, text_of(o.direction), text_of(o.kind), text_of(o.measure_family),
         o.scale_min, o.scale_max, o.scale_text.nl, o.scale_text.en, o.smallest_relevant_effect,
         o.smallest_relevant_reason.nl, o.smallest_relevant_reason.en, o.not_measured.nl,
         o.not_measured.en, row.fingerprint});
}

void upsert_moderator(db::Transaction& tx, const ImportedRow<Moderator>& row) {
    const auto& m = row.record;
    db::execute(tx,
                "INSERT INTO moderator (name, label_nl, label_en, study_set, fingerprint) VALUES "
                "(:1, :2, :3, :4, :5) ON CONFLICT (name) DO UPDATE SET label_nl = "
                "excluded.label_nl, label_en = excluded.label_en, study_set = excluded.study_set, "
                "fingerprint = excluded.fingerprint",
                {m.name, m.label_nl, m.label_en, m.set, row.fingerprint});
}

}  // namespace werkzaam::evaluations
