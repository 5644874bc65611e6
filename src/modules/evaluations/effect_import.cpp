// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/evaluations/effect_import.h"

#include "core/import_rules.h"
#include "modules/evaluations/effect_rules.h"
#include "modules/evaluations/printed_columns.h"

#include <charconv>
#include <cmath>

namespace werkzaam::evaluations {

namespace {

std::vector<ImportColumn> import_columns() {
    std::vector<ImportColumn> columns = {
        {"code", true},   {"evaluation", true}, {"outcome", true}, {"label"},    {"timing"},
        {"months"},       {"primary"},          {"measure", true}, {"moderators"}, {"elements"},
        {"note"},
    };
    for (const auto& [name, member] : printed_columns()) columns.push_back({name});
    return columns;
}

enum class YesNo { yes, no };
BOOST_DESCRIBE_ENUM(YesNo, yes, no)

// "name=value|name=value"
std::map<std::string, double> moderators_from(RowReader& reader) {
    std::map<std::string, double> out;
    for (const auto& cell : reader.list("moderators")) {
        const auto sign = cell.find('=');
        const auto number = sign == std::string::npos ? std::string{} : cell.substr(sign + 1);
        double value = 0;
        const auto* end = number.data() + number.size();
        const auto [stop, error] = std::from_chars(number.data(), end, value);
        if (number.empty() || error != std::errc{} || stop != end || !std::isfinite(value))
            reader.refuse("IMP-4", "moderators", {{"value", cell}});
        else
            out[cell.substr(0, sign)] = value;
    }
    return out;
}

Effect effect_from(RowReader& reader) {
    Effect out;
    out.code = reader.code();
    out.id = stable_id<EffectId>("effect", out.code);
    out.evaluation = stable_id<EvaluationId>("evaluation", reader.required("evaluation"));
    out.outcome = stable_id<OutcomeId>("outcome", reader.required("outcome"));
    out.label = reader.text("label");
    out.timing = reader.choice("timing", Timing::post);
    out.months = reader.real("months");
    out.primary = reader.choice("primary", YesNo::no) == YesNo::yes;
    out.measure = reader.required("measure");
    for (const auto& [name, member] : printed_columns()) out.printed.*member = reader.real(name);
    out.moderators = moderators_from(reader);
    out.elements = reader.list("elements");
    out.note = reader.text("note");
    return out;
}

}  // namespace

std::vector<ImportedRow<Effect>> effects_from_table(const Table& table,
                                                    const std::map<std::string, Outcome>& outcomes,
                                                    Violations& violations) {
    violations = check_table(table, import_columns());
    std::vector<ImportedRow<Effect>> rows;
    if (lacks_columns(violations)) return rows;
    for (const auto& row : table.rows) {
        RowReader reader{table, row, violations};
        const auto before = violations.size();
        auto record = effect_from(reader);
        // What cannot be read cannot be computed: one fault a cell, not two.
        if (violations.size() == before) {
            compute(record);
            const auto outcome = outcomes.find(reader.text("outcome"));
            if (outcome != outcomes.end())
                for (auto& fault : check(record, outcome->second, row.line))
                    violations.push_back(std::move(fault));
        }
        rows.push_back({record.code, fingerprint(table, row), std::move(record)});
    }
    return rows;
}

}  // namespace werkzaam::evaluations
