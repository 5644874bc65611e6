// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/interventions/intervention_store.h"

#include "core/enum_text.h"
#include "core/import_rules.h"
#include "modules/interventions/catalogue_words_store.h"
#include "modules/interventions/element_store.h"
#include "modules/interventions/intervention_columns_store.h"
#include "modules/interventions/source_store.h"
#include "platform/db/sql.h"

namespace werkzaam::interventions {

namespace {

using Text = std::string;
using MaybeText = std::optional<std::string>;

EvidenceSummary evidence_of(const MaybeText& state, std::optional<int> evaluations,
                            std::optional<int> studies, const MaybeText& reported) {
    if (!state) return {};
    return {stored_enum<EvidenceState>(*state), evaluations.value_or(0), studies.value_or(0),
            split(reported.value_or(""), '|')};
}

std::map<Text, std::vector<Recognition>> recognitions_of(db::Transaction& tx, const Scope& scope,
                                                         const std::vector<Text>& codes) {
    std::map<Text, std::vector<Recognition>> out;
    if (codes.empty()) return out;
    const auto sources = list_sources(tx, scope);
    db::Values values{scope.published()};
    for (const auto& code : codes) values.emplace_back(code);
    for (const auto& [code, scheme, level, awarded, source] :
         db::select<Text, Text, Text, MaybeText, Text>(
             tx,
             "SELECT intervention, scheme, level, awarded_on, source FROM recognition WHERE :1 = 1 "
             "AND intervention IN (" + db::placeholders(codes.size(), 2) +
                 ") ORDER BY intervention, position",
             values)) {
        Recognition recognition{.scheme = stored_enum<RecognitionScheme>(scheme),
                                .level = level,
                                .awarded_on = date_from_iso(awarded.value_or("")),
                                .expires_on = {},
                                .source = {}};
        if (const auto at = sources.find(source); at != sources.end())
            recognition.source = at->second;
        out[code].push_back(std::move(recognition));
    }
    return out;
}

void read_links(db::Transaction& tx, const Scope& scope, const InterventionLinks& links,
                Intervention& out) {
    const auto sources = list_sources(tx, scope);
    out.sources = pick_sources(sources, links.sources);
    out.research_sources = pick_sources(sources, links.research_sources);
    if (const auto at = sources.find(links.letter_source); at != sources.end())
        out.letter_source = at->second;
    ElementFilter filter;
    filter.intervention = out.code;
    out.elements = list_elements(tx, scope, filter, {1, 1000}).items;
    auto recognitions = recognitions_of(tx, scope, {out.code});
    out.recognitions = std::move(recognitions[out.code]);
    const auto evidence = db::select_one<Text, int, int, Text>(
        tx,
        "SELECT state, evaluations, effect_studies, reported FROM intervention_evidence WHERE :1 = "
        "1 AND intervention = :2",
        {scope.published(), out.code});
    if (evidence) {
        const auto& [state, evaluations, studies, reported] = *evidence;
        out.evidence = evidence_of(state, evaluations, studies, reported);
    }
}

}  // namespace

std::optional<Intervention> find_intervention(db::Transaction& tx, const Scope& scope,
                                              const std::string& id) {
    auto found = read_intervention(tx, scope, id);
    if (!found) return {};
    read_links(tx, scope, found->second, found->first);
    return std::move(found->first);
}

std::vector<InterventionSummary> list_summaries(db::Transaction& tx, const Scope& scope,
                                                const std::vector<std::int64_t>& numbers) {
    std::vector<InterventionSummary> out;
    if (numbers.empty()) return out;
    db::Values values{scope.published()};
    for (const auto number : numbers) values.emplace_back(number);
    std::map<std::int64_t, InterventionSummary> by_number;
    std::vector<Text> codes;
    for (const auto& [number, id, code, name, collection, status, nl, en, groups, settings, cost,
                      state, evaluations, studies, reported] :
         db::select<std::int64_t, Text, Text, Text, Text, Text, Text, Text, Text, Text, Text,
                    MaybeText, std::optional<int>, std::optional<int>, MaybeText>(
             tx,
             "SELECT i.number, i.id, i.code, i.name, i.collection, i.status, i.summary_nl, "
             "i.summary_en, i.target_groups, i.settings, i.cost_band, e.state, e.evaluations, "
             "e.effect_studies, e.reported FROM intervention i LEFT JOIN intervention_evidence e ON "
             "e.intervention = i.code WHERE :1 = 1 AND i.number IN (" +
                 db::placeholders(numbers.size(), 2) + ")",
             values)) {
        codes.push_back(code);
        by_number[number] = {InterventionId{id},
                             code,
                             name,
                             stored_enum<Collection>(collection),
                             stored_enum<InterventionStatus>(status),
                             {nl, en},
                             split(groups, '|'),
                             split(settings, '|'),
                             stored_enum<CostBand>(cost),
                             evidence_of(state, evaluations, studies, reported),
                             {}};
    }
    auto recognitions = recognitions_of(tx, scope, codes);
    for (const auto number : numbers) {
        const auto at = by_number.find(number);
        if (at == by_number.end()) continue;
        at->second.recognitions = recognitions[at->second.code];
        out.push_back(std::move(at->second));
    }
    return out;
}

std::map<std::string, std::vector<std::string>> list_element_links(db::Transaction& tx,
                                                                   const Scope& scope) {
    std::map<Text, std::vector<Text>> out;
    for (auto& [intervention, element] :
         db::select<Text, Text>(tx,
                                "SELECT intervention, element FROM intervention_element WHERE :1 = 1 "
                                "ORDER BY intervention, element",
                                {scope.published()}))
        out[intervention].push_back(element);
    return out;
}

std::vector<InterventionSummary> list_names(db::Transaction& tx, const Scope& scope,
                                            const std::optional<std::set<std::string>>& codes) {
    std::vector<InterventionSummary> out;
    if (codes && codes->empty()) return out;
    db::Values values{scope.published()};
    Text among;
    if (codes) {
        for (const auto& code : *codes) values.emplace_back(code);
        among = " AND code IN (" + db::placeholders(codes->size(), 2) + ")";
    }
    for (const auto& [id, code, name, collection, settings] :
         db::select<Text, Text, Text, Text, Text>(
             tx,
             "SELECT id, code, name, collection, settings FROM intervention WHERE :1 = 1" + among +
                 " ORDER BY name, code",
             values)) {
        InterventionSummary one;
        one.id = {id};
        one.code = code;
        one.name = name;
        one.collection = stored_enum<Collection>(collection);
        one.settings = split(settings, '|');
        out.push_back(std::move(one));
    }
    return out;
}

StoredRows find_stored_interventions(db::Transaction& tx, const Scope& scope) {
    StoredRows out;
    for (auto& [code, print] : db::select<Text, Text>(
             tx, "SELECT code, fingerprint FROM intervention WHERE :1 = 1", {scope.published()}))
        out[code] = print;
    return out;
}

void upsert_intervention(db::Transaction& tx, const StoredIntervention& record) {
    const auto number = write_columns(tx, record);
    const auto& code = record.intervention.code;
    db::execute(tx, "DELETE FROM intervention_element WHERE intervention = :1", {code});
    for (const auto& element : record.elements)
        db::execute(tx,
                    "INSERT INTO intervention_element (intervention, element) VALUES (:1, :2) ON "
                    "CONFLICT DO NOTHING",
                    {code, element});
    db::execute(tx, "DELETE FROM recognition WHERE intervention = :1", {code});
    int position = 0;
    for (const auto& r : record.intervention.recognitions)
        db::execute(tx,
                    "INSERT INTO recognition (intervention, position, scheme, level, awarded_on, "
                    "source) VALUES (:1, :2, :3, :4, :5, :6)",
                    {code, position++, text_of(r.scheme), r.level,
                     r.awarded_on ? db::Value(iso(*r.awarded_on)) : db::Value(),
                     r.source ? r.source->code : ""});
    // Evidence facets belong to the evidence module and stay.
    db::execute(tx,
                "DELETE FROM intervention_facet WHERE number = :1 AND facet NOT IN ('evidence', "
                "'reported')",
                {number});
    for (const auto& [facet, value] : record.facets)
        db::execute(tx,
                    "INSERT INTO intervention_facet (facet, value, number) VALUES (:1, :2, :3) ON "
                    "CONFLICT DO NOTHING",
                    {facet, value, number});
    // Until the evidence module speaks there are no figures, and a list can be narrowed to that too.
    db::execute(tx,
                "INSERT INTO intervention_facet (facet, value, number) SELECT 'evidence', "
                "'no_effect_figures', number FROM intervention WHERE number = :1 AND NOT EXISTS "
                "(SELECT 1 FROM intervention_facet WHERE number = :1 AND facet = 'evidence')",
                {number});
    write_words(tx, number, record.terms);
}

void update_evidence(db::Transaction& tx, const std::string& intervention_code,
                     const EvidenceSummary& summary) {
    db::execute(tx,
                "INSERT INTO intervention_evidence (intervention, state, evaluations, "
                "effect_studies, reported) VALUES (:1, :2, :3, :4, :5) ON CONFLICT (intervention) "
                "DO UPDATE SET state = excluded.state, evaluations = excluded.evaluations, "
                "effect_studies = excluded.effect_studies, reported = excluded.reported",
                {intervention_code, text_of(summary.state), summary.evaluations,
                 summary.effect_studies, joined(summary.reported)});
    db::execute(tx,
                "DELETE FROM intervention_facet WHERE facet IN ('evidence', 'reported') AND number "
                "= (SELECT number FROM intervention WHERE code = :1)",
                {intervention_code});
    const auto facet = [&](const char* name, const Text& value) {
        db::execute(tx,
                    "INSERT INTO intervention_facet (facet, value, number) SELECT :1, :2, number "
                    "FROM intervention WHERE code = :3",
                    {name, value, intervention_code});
    };
    facet("evidence", text_of(summary.state));
    for (const auto& direction : summary.reported) facet("reported", direction);
}

}  // namespace werkzaam::interventions
