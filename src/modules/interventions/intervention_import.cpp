// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/interventions/intervention_import.h"

#include "core/import_rules.h"
#include "modules/interventions/intervention_rules.h"

#include <algorithm>
#include <array>

namespace werkzaam::interventions {

namespace {

std::vector<ImportColumn> import_columns() {
    std::vector<ImportColumn> columns = {
        {"code", true},  {"name", true},   {"collection"}, {"status"},    {"owner"},
        {"owner_name"},  {"target_groups"}, {"age_min"},   {"age_max"},   {"phases"},
        {"settings"},    {"phenomena"},    {"themes"},     {"cost_band"}, {"languages"},
        {"manual_url"},  {"used_in"},      {"elements"},   {"letter_source"},
        {"research_sources"}, {"sources"}, {"recognitions"},
    };
    for (const auto* text :
         {"summary", "goal", "sub_goals", "approach", "duration", "expertise", "cost_text",
          "quality_control", "preconditions", "risks", "letter_says", "research_says"})
        for (const auto* language : {"_nl", "_en"})
            columns.push_back({std::string(text) + language, std::string(text) + language == "summary_nl"});
    return columns;
}

// "scheme:level:awarded_on:source"; the last two may be empty.
std::array<std::string, 4> recognition_parts(std::string_view cell) {
    std::array<std::string, 4> parts;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const auto last = i + 1 == parts.size();
        const auto end = last ? cell.size() : std::min(cell.find(':'), cell.size());
        parts[i] = cell.substr(0, end);
        cell.remove_prefix(std::min(end + 1, cell.size()));
    }
    return parts;
}

Recognition recognition_from(RowReader& reader, const std::string& cell) {
    Recognition out;
    const auto parts = recognition_parts(cell);
    out.scheme = reader.choice_of("recognitions", parts[0], RecognitionScheme::nji);
    out.level = parts[1];
    if (out.level.empty()) reader.refuse("IMP-3", "recognitions");
    if (!parts[2].empty()) {
        out.awarded_on = date_from_iso(parts[2]);
        if (!out.awarded_on) reader.refuse("IMP-6", "recognitions", {{"value", parts[2]}});
    }
    if (!parts[3].empty()) out.source.emplace().code = parts[3];
    return out;
}

void read_description(RowReader& reader, Intervention& out) {
    out.summary = reader.local("summary");
    reader.required("summary_nl");
    out.goal = reader.local("goal");
    out.sub_goals = {joined(reader.list("sub_goals_nl"), '\n'),
                     joined(reader.list("sub_goals_en"), '\n')};
    out.approach = reader.local("approach");
    out.duration = reader.local("duration");
    out.expertise = reader.local("expertise");
    out.cost_text = reader.local("cost_text");
    out.quality_control = reader.local("quality_control");
    out.preconditions = reader.local("preconditions");
    out.risks = reader.local("risks");
    out.letter_says = reader.local("letter_says");
    out.research_says = reader.local("research_says");
    out.manual_url = reader.web_address("manual_url");
}

void read_lists(RowReader& reader, Intervention& out) {
    out.target_groups = reader.list_of("target_groups", target_group_values());
    out.phases = reader.list_of("phases", phase_values());
    out.settings = reader.list_of("settings", setting_values());
    out.phenomena = reader.list_of("phenomena", phenomenon_values());
    out.themes = reader.list_of("themes", theme_values());
    out.languages = reader.list("languages");
    out.used_in = reader.list("used_in");
}

InterventionRecord intervention_from(RowReader& reader) {
    InterventionRecord out;
    auto& i = out.intervention;
    i.code = reader.code();
    i.id = stable_id<InterventionId>("intervention", i.code);
    i.name = reader.required("name");
    i.collection = reader.choice("collection", Collection::catalogue);
    i.status = reader.choice("status", InterventionStatus::practice_example);
    i.owner = reader.text("owner");
    i.owner_name = reader.text("owner_name");
    i.age_min = reader.whole("age_min", 0, 120);
    i.age_max = reader.whole("age_max", 0, 120);
    i.cost_band = reader.choice("cost_band", CostBand::unknown);
    read_description(reader, i);
    read_lists(reader, i);
    for (const auto& cell : reader.list("recognitions"))
        i.recognitions.push_back(recognition_from(reader, cell));
    out.elements = reader.list("elements");
    out.letter_source = reader.text("letter_source");
    out.research_sources = reader.list("research_sources");
    out.sources = reader.list("sources");
    return out;
}

}  // namespace

std::vector<ImportedRow<InterventionRecord>> interventions_from_table(const Table& table,
                                                                      Violations& violations) {
    violations = check_table(table, import_columns());
    std::vector<ImportedRow<InterventionRecord>> rows;
    if (lacks_columns(violations)) return rows;
    for (const auto& row : table.rows) {
        RowReader reader{table, row, violations};
        auto record = intervention_from(reader);
        for (auto& fault : check(record.intervention, row.line))
            violations.push_back(std::move(fault));
        rows.push_back({record.intervention.code, fingerprint(table, row), std::move(record)});
    }
    return rows;
}

std::vector<std::string> recognition_sources(const std::string& cell) {
    std::vector<std::string> out;
    for (const auto& one : split(cell, '|')) {
        auto parts = recognition_parts(one);
        if (!parts[3].empty()) out.push_back(std::move(parts[3]));
    }
    return out;
}

const std::vector<std::string>& target_group_values() {
    static const std::vector<std::string> values = {
        "youth",         "pupils",    "students",       "parents",  "professionals",
        "key_figures",   "residents", "municipalities", "detainees"};
    return values;
}

const std::vector<std::string>& phase_values() {
    static const std::vector<std::string> values = {"broad", "vulnerable", "radicalising"};
    return values;
}

const std::vector<std::string>& setting_values() {
    static const std::vector<std::string> values = {"school",  "neighbourhood", "home",
                                                    "online",  "care",          "justice",
                                                    "network", "culture",       "municipality"};
    return values;
}

const std::vector<std::string>& phenomenon_values() {
    static const std::vector<std::string> values = {"jihadist",           "right_wing",
                                                    "left_wing",          "anti_institutional",
                                                    "single_issue",       "all_forms"};
    return values;
}

const std::vector<std::string>& theme_values() {
    static const std::vector<std::string> values = {"polarisation", "social_discontent"};
    return values;
}

}  // namespace werkzaam::interventions
