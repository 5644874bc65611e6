// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/evaluations/evaluation_import.h"

#include "core/import_rules.h"
#include "modules/evaluations/evaluation_rules.h"

#include <algorithm>

namespace werkzaam::evaluations {

namespace {

const std::vector<ImportColumn> columns = {
    {"code", true},   {"title", true},     {"kind", true},      {"collection"},
    {"interventions"}, {"outcomes"},       {"design"},          {"maryland_level"},
    {"maryland_variant"}, {"randomised"},  {"allocation_unit"}, {"comparison"},
    {"country"},      {"municipalities"},  {"year"},            {"n_start"},
    {"n_end"},        {"conducted_by"},    {"commissioned_by"}, {"independence"},
    {"quality"},      {"status"},          {"finding_nl"},      {"finding_en"},
    {"direction"},    {"element_links"},   {"sources"},         {"url"},
};

enum class CollectionName { catalogue, reference };
BOOST_DESCRIBE_ENUM(CollectionName, catalogue, reference)

// The two sides of "name:value"; the second is empty without a colon.
std::pair<std::string, std::string> sides(const std::string& text) {
    const auto colon = text.rfind(':');
    if (colon == std::string::npos) return {text, ""};
    return {text.substr(0, colon), text.substr(colon + 1)};
}

AllocationUnit allocation_unit(RowReader& reader) {
    // "class" cannot be an enumerator in C++.
    if (reader.text("allocation_unit") == "class") return AllocationUnit::school_class;
    return reader.choice("allocation_unit", AllocationUnit::unknown);
}

void read_design(RowReader& reader, Evaluation& out) {
    out.design = reader.choice("design", Design::unknown);
    out.maryland_level = reader.whole("maryland_level", 1, 5);
    out.maryland_variant = reader.text("maryland_variant");
    out.randomised = reader.choice("randomised", Answer::unknown);
    out.allocation_unit = allocation_unit(reader);
    out.comparison = reader.choice("comparison", Answer::unknown);
    out.year = reader.whole("year", 1900, 2100);
    out.n_start = reader.whole("n_start", 0, 100'000'000);
    out.n_end = reader.whole("n_end", 0, 100'000'000);
}

void read_people(RowReader& reader, const MunicipalityFinder& find_municipality, Evaluation& out) {
    out.country = reader.text("country");
    out.municipalities = reader.municipalities("municipalities", find_municipality);
    out.conducted_by = reader.text("conducted_by");
    out.commissioned_by = reader.text("commissioned_by");
    out.independence = reader.choice("independence", Independence::unknown);
}

const std::vector<std::string> quality_criteria = {
    "design_fits_question", "comparison_comparable", "instrument_validated", "drop_out_reported",
    "harms_reported",       "analysis_reported",     "preregistered"};

void read_quality(RowReader& reader, Evaluation& out) {
    for (const auto& cell : reader.list("quality")) {
        const auto [criterion, answer] = sides(cell);
        if (std::find(quality_criteria.begin(), quality_criteria.end(), criterion) ==
            quality_criteria.end())
            reader.refuse("IMP-7", "quality",
                          {{"value", criterion}, {"allowed", joined(quality_criteria, ' ')}});
        out.quality.push_back({criterion, reader.choice_of("quality", answer, Answer::unknown)});
    }
}

void read_findings(RowReader& reader, Evaluation& out) {
    out.status = reader.choice("status", EvaluationStatus::published);
    out.finding = reader.local("finding");
    out.direction = reader.choice("direction", FindingDirection::unknown);
    out.url = reader.web_address("url");
    read_quality(reader, out);
    for (const auto& cell : reader.list("element_links")) {
        const auto [element, stance] = sides(cell);
        out.element_links.push_back(
            {element, reader.choice_of("element_links", stance, ElementStance::mentions)});
    }
    for (const auto& code : reader.list("outcomes")) {
        Outcome outcome;
        outcome.code = code;
        outcome.id = stable_id<OutcomeId>("outcome", code);
        out.outcomes.push_back(std::move(outcome));
    }
}

EvaluationRecord evaluation_from(RowReader& reader, const MunicipalityFinder& find_municipality) {
    EvaluationRecord out;
    auto& e = out.evaluation;
    e.code = reader.code();
    e.id = stable_id<EvaluationId>("evaluation", e.code);
    e.title = reader.required("title");
    reader.required("kind");
    e.kind = reader.choice("kind", EvaluationKind::effect);
    e.reference =
        reader.choice("collection", CollectionName::catalogue) == CollectionName::reference;
    read_design(reader, e);
    read_people(reader, find_municipality, e);
    read_findings(reader, e);
    out.interventions = reader.list("interventions");
    out.sources = reader.list("sources");
    for (const auto& code : out.sources) e.sources.push_back({"", code, ""});
    return out;
}

}  // namespace

std::vector<ImportedRow<EvaluationRecord>> evaluations_from_table(
    const Table& table, const MunicipalityFinder& find_municipality, Violations& violations) {
    violations = check_table(table, columns);
    std::vector<ImportedRow<EvaluationRecord>> rows;
    if (lacks_columns(violations)) return rows;
    for (const auto& row : table.rows) {
        RowReader reader{table, row, violations};
        auto record = evaluation_from(reader, find_municipality);
        for (auto& fault : check(record.evaluation, row.line))
            violations.push_back(std::move(fault));
        rows.push_back({record.evaluation.code, fingerprint(table, row), std::move(record)});
    }
    return rows;
}

std::vector<std::string> linked_elements(const std::string& cell) {
    std::vector<std::string> out;
    for (const auto& one : split(cell, '|')) out.push_back(sides(one).first);
    return out;
}

}  // namespace werkzaam::evaluations
