// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/evaluations/evaluation_store.h"

#include "core/enum_text.h"
#include "core/import_rules.h"
#include "modules/evaluations/outcome_store.h"
#include "platform/db/sql.h"

#include <algorithm>
#include <map>

namespace werkzaam::evaluations {

namespace {

using Text = std::string;
using MaybeInt = std::optional<int>;

struct Condition {
    Text sql;
    db::Values values;

    Text bind(db::Value value) {
        values.push_back(std::move(value));
        return ":" + std::to_string(values.size());
    }
    template <class Range>
    void among(const char* column, const Range& wanted) {
        if (wanted.empty()) return;
        Text list;
        for (const auto& value : wanted) list += (list.empty() ? "" : ", ") + bind(value);
        sql += Text(" AND ") + column + " IN (" + list + ")";
    }
};

Condition condition(const Scope& scope, const EvaluationFilter& filter) {
    Condition out;
    out.sql = out.bind(scope.published()) + " = 1";
    if (!filter.intervention.empty())
        out.sql += " AND e.id IN (SELECT evaluation FROM evaluation_intervention WHERE "
                   "intervention = " +
                   out.bind(filter.intervention) + ")";
    if (!filter.element.empty())
        out.sql += " AND e.id IN (SELECT evaluation FROM evaluation_element WHERE element = " +
                   out.bind(filter.element) + ")";
    if (!filter.outcome.empty()) {
        const auto at = out.bind(filter.outcome);
        out.sql += " AND e.id IN (SELECT l.evaluation FROM evaluation_outcome l JOIN outcome o ON "
                   "o.id = l.outcome WHERE o.id = " + at + " OR o.code = " + at + ")";
    }
    if (!filter.construct.empty())
        out.sql += " AND e.id IN (SELECT l.evaluation FROM evaluation_outcome l JOIN outcome o ON "
                   "o.id = l.outcome WHERE o.construct = " +
                   out.bind(filter.construct) + ")";
    if (filter.reference)
        out.sql += " AND e.collection = " + out.bind(*filter.reference ? "reference" : "catalogue");
    out.among("e.kind", filter.kinds);
    out.among("e.direction", filter.directions);
    out.among("e.id", filter.ids);
    return out;
}

std::vector<QualityJudgement> quality_of(const Text& stored) {
    std::vector<QualityJudgement> out;
    for (const auto& cell : split(stored, '|')) {
        const auto colon = cell.rfind(':');
        out.push_back({cell.substr(0, colon), stored_enum<Answer>(cell.substr(colon + 1))});
    }
    return out;
}

std::vector<NamedReference> references(const Text& codes) {
    std::vector<NamedReference> out;
    for (auto& code : split(codes, '|')) out.push_back({"", std::move(code), ""});
    return out;
}

// The columns in two reads, because one row has more of them than a tuple should.
std::vector<Evaluation> read_rows(db::Transaction& tx, const Text& where, const db::Values& values) {
    std::vector<Evaluation> out;
    for (const auto& [id, code, title, kind, collection, design, level, variant, randomised, unit,
                      comparison, country, municipalities, year, n_start, n_end] :
         db::select<Text, Text, Text, Text, Text, Text, MaybeInt, Text, Text, Text, Text, Text, Text,
                    MaybeInt, MaybeInt, MaybeInt>(
             tx,
             "SELECT e.id, e.code, e.title, e.kind, e.collection, e.design, e.maryland_level, "
             "e.maryland_variant, e.randomised, e.allocation_unit, e.comparison, e.country, "
             "e.municipalities, e.year, e.n_start, e.n_end FROM evaluation e WHERE " + where,
             values)) {
        Evaluation e;
        e.id = {id};
        e.code = code;
        e.title = title;
        e.kind = stored_enum<EvaluationKind>(kind);
        e.reference = collection == "reference";
        e.design = stored_enum<Design>(design);
        e.maryland_level = level;
        e.maryland_variant = variant;
        e.randomised = stored_enum<Answer>(randomised);
        e.allocation_unit = stored_enum<AllocationUnit>(unit);
        e.comparison = stored_enum<Answer>(comparison);
        e.country = country;
        e.municipalities = split(municipalities, '|');
        e.year = year;
        e.n_start = n_start;
        e.n_end = n_end;
        out.push_back(std::move(e));
    }
    std::size_t at = 0;
    for (const auto& [conducted, commissioned, independence, quality, status, finding_nl, finding_en,
                      direction, sources, url] :
         db::select<Text, Text, Text, Text, Text, Text, Text, Text, Text, Text>(
             tx,
             "SELECT e.conducted_by, e.commissioned_by, e.independence, e.quality, e.status, "
             "e.finding_nl, e.finding_en, e.direction, e.sources, e.url FROM evaluation e WHERE " +
                 where,
             values)) {
        auto& e = out[at++];
        e.conducted_by = conducted;
        e.commissioned_by = commissioned;
        e.independence = stored_enum<Independence>(independence);
        e.quality = quality_of(quality);
        e.status = stored_enum<EvaluationStatus>(status);
        e.finding = {finding_nl, finding_en};
        e.direction = stored_enum<FindingDirection>(direction);
        e.sources = references(sources);
        e.url = url;
    }
    return out;
}

using Links = std::multimap<Text, std::pair<Text, Text>>;

// Rows "evaluation, value, extra" of a link table for the evaluations in the list.
Links read_links(db::Transaction& tx, const Text& columns_and_table,
                 const std::vector<Evaluation>& evaluations) {
    Links out;
    // In portions, so that a list of any length stays within the number of bound values.
    for (std::size_t from = 0; from < evaluations.size(); from += 500) {
        const auto to = std::min(from + 500, evaluations.size());
        db::Values values;
        for (auto i = from; i < to; ++i) values.emplace_back(evaluations[i].id.value);
        for (auto& [evaluation, value, extra] : db::select<Text, Text, Text>(
                 tx,
                 "SELECT evaluation, " + columns_and_table + " WHERE evaluation IN (" +
                     db::placeholders(values.size()) + ") ORDER BY 1, 2",
                 values))
            out.emplace(evaluation, std::pair{value, extra});
    }
    return out;
}

void add_links(db::Transaction& tx, const Scope& scope, std::vector<Evaluation>& evaluations) {
    if (evaluations.empty()) return;
    const auto outcomes = list_outcomes(tx, scope);
    const auto measured = read_links(tx, "outcome, '' FROM evaluation_outcome", evaluations);
    const auto of = read_links(tx, "intervention, '' FROM evaluation_intervention", evaluations);
    const auto elements = read_links(tx, "element, stance FROM evaluation_element", evaluations);
    for (auto& e : evaluations) {
        for (auto [at, end] = measured.equal_range(e.id.value); at != end; ++at)
            e.outcomes.push_back(outcomes.at(at->second.first));
        for (auto [at, end] = of.equal_range(e.id.value); at != end; ++at)
            e.interventions.push_back({"", at->second.first, ""});
        for (auto [at, end] = elements.equal_range(e.id.value); at != end; ++at)
            e.element_links.push_back(
                {at->second.first, stored_enum<ElementStance>(at->second.second)});
    }
}

void write_links(db::Transaction& tx, const Evaluation& e,
                 const std::vector<std::string>& interventions) {
    for (const auto* table : {"evaluation_intervention", "evaluation_outcome", "evaluation_element"})
        db::execute(tx, Text("DELETE FROM ") + table + " WHERE evaluation = :1", {e.id.value});
    for (const auto& code : interventions)
        db::execute(tx,
                    "INSERT INTO evaluation_intervention (evaluation, intervention) VALUES (:1, "
                    ":2) ON CONFLICT DO NOTHING",
                    {e.id.value, code});
    for (const auto& outcome : e.outcomes)
        db::execute(tx,
                    "INSERT INTO evaluation_outcome (evaluation, outcome) VALUES (:1, :2) ON "
                    "CONFLICT DO NOTHING",
                    {e.id.value, outcome.id.value});
    for (const auto& link : e.element_links)
        db::execute(tx,
                    "INSERT INTO evaluation_element (evaluation, element, stance) VALUES (:1, :2, "
                    ":3) ON CONFLICT DO NOTHING",
                    {e.id.value, link.element, text_of(link.stance)});
}

Text stored_quality(const std::vector<QualityJudgement>& quality) {
    std::vector<Text> cells;
    for (const auto& one : quality) cells.push_back(one.criterion + ":" + text_of(one.answer));
    return joined(cells);
}

}  // namespace

Page<Evaluation> list_evaluation_page(db::Transaction& tx, const Scope& scope,
                                      const EvaluationFilter& filter, const PageRequest& page) {
    auto where = condition(scope, filter);
    const auto total = db::select_one<std::int64_t>(
        tx, "SELECT count(*) FROM evaluation e WHERE " + where.sql, where.values);
    const auto limit = where.bind(page.size);
    const auto offset = where.bind(page.offset());
    auto items = read_rows(tx,
                           where.sql + " ORDER BY e.year DESC NULLS LAST, e.title, e.code LIMIT " + limit +
                               " OFFSET " + offset,
                           where.values);
    add_links(tx, scope, items);
    return {std::move(items), page.number, page.size, std::get<0>(*total)};
}

std::optional<Evaluation> find_evaluation(db::Transaction& tx, const Scope& scope,
                                          const std::string& id) {
    auto found =
        read_rows(tx, ":1 = 1 AND (e.id = :2 OR e.code = :2)", {scope.published(), id});
    if (found.empty()) return {};
    add_links(tx, scope, found);
    return std::move(found.front());
}

StoredRows find_stored_evaluations(db::Transaction& tx, const Scope& scope) {
    StoredRows out;
    for (auto& [code, print] : db::select<Text, Text>(
             tx, "SELECT code, fingerprint FROM evaluation WHERE :1 = 1", {scope.published()}))
        out[code] = print;
    return out;
}

void upsert_evaluation(db::Transaction& tx, const Evaluation& e,
                       const std::vector<std::string>& interventions,
                       const std::vector<std::string>& sources, const std::string& fingerprint) {
    const Text columns =
        "id,code,title,kind,collection,design,maryland_level,maryland_variant,randomised,"
        "allocation_unit,comparison,country,municipalities,year,n_start,n_end,conducted_by,"
        "commissioned_by,independence,quality,status,finding_nl,finding_en,direction,sources,url,"
        "fingerprint";
    Text updates;
    for (const auto& column : split(columns, ','))
        if (column != "id" && column != "code")
            updates += (updates.empty() ? "" : ", ") + column + " = excluded." + column;
    db::execute(
        tx,
        "INSERT INTO evaluation (" + columns + ") VALUES (" + db::placeholders(27) +
            ") ON CONFLICT (code) DO UPDATE SET " + updates,
        {e.id.value, e.code, e.title, text_of(e.kind), e.reference ? "reference" : "catalogue",
         text_of(e.design), e.maryland_level, e.maryland_variant, text_of(e.randomised),
         text_of(e.allocation_unit), text_of(e.comparison), e.country, joined(e.municipalities),
         e.year, e.n_start, e.n_end, e.conducted_by, e.commissioned_by, text_of(e.independence),
         stored_quality(e.quality), text_of(e.status), e.finding.nl, e.finding.en,
         text_of(e.direction), joined(sources), e.url, fingerprint});
    write_links(tx, e, interventions);
}

}  // namespace werkzaam::evaluations
