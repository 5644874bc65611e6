// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/evidence/analysis_rules.h"

#include "modules/evidence/analysis_columns_rules.h"
#include "modules/evidence/analysis_options_rules.h"
#include "stats/effect/measure.h"
#include "stats/effect/plausibility.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace werkzaam::evidence {
namespace {

using MethodName = std::pair<std::string_view, AnalysisMethod>;

constexpr std::array<MethodName, 5> built{{
    {"escalc", AnalysisMethod::escalc},
    {"meta.uni", AnalysisMethod::pool},
    {"meta.leave1out", AnalysisMethod::leave_one_out},
    {"meta.influence", AnalysisMethod::influence},
    {"meta.cumulative", AnalysisMethod::cumulative},
}};

constexpr std::array<std::string_view, 38> described{
    "boot.intervals",      "compare.welch",          "did.twfe",
    "dp.calibrate",        "gee.fit",                "glm.count",
    "glmm.binomial",       "ipw.att",                "its.segmented",
    "lm.ancova",           "lm.cluster_robust",      "lmm.compound_symmetry",
    "lmm.fit",             "match.nearest",          "match.propensity",
    "meta.begg",           "meta.component_nma",     "meta.egger",
    "meta.mh",             "meta.permutation",       "meta.peto",
    "meta.petpeese",       "meta.selection",         "meta.three_level",
    "meta.trimfill",       "missing.rubin",          "monitor.cusum",
    "monitor.ears",        "monitor.farrington",     "monitor.farrington_flexible",
    "monitor.hhh4",        "monitor.scan_poisson",   "multiple.adjust",
    "prepost.single_group", "sae.fay_herriot",       "scale.reliability",
    "sdc.suppress_table",  "power.analytic"};

constexpr std::size_t few_studies = 5;
constexpr std::size_t studies_per_moderator = 10;

std::string count(std::size_t n) {
    return std::to_string(n);
}

bool described_only(std::string_view name) {
    return name.starts_with("power.") || std::ranges::find(described, name) != described.end();
}

/// Position of each study when sorted by `keys`: ties in data order, missing last.
std::vector<double> ranks(const std::vector<double>& keys, bool decreasing) {
    std::vector<std::size_t> order(keys.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) {
        if (std::isnan(keys[a]) || std::isnan(keys[b]))
            return !std::isnan(keys[a]) && std::isnan(keys[b]);
        return decreasing ? keys[a] > keys[b] : keys[a] < keys[b];
    });
    std::vector<double> rank(keys.size());
    for (std::size_t i = 0; i < order.size(); ++i) rank[order[i]] = static_cast<double>(i);
    return rank;
}

/// Column of the sort key: `columns.order` and `options.order_by` say the same, or one is absent.
Result<std::optional<std::string>> order_column(const AnalysisRequest& request) {
    const auto role = request.columns.find("order");
    const auto option = request.options.find("order_by");
    std::optional<std::string> column;
    if (option != request.options.end()) {
        const auto* text = std::get_if<std::string>(&option->second);
        if (text == nullptr)
            return invalid("analysis.option_value", {},
                           {{"option", "order_by"}, {"allowed", "column"}});
        column = *text;
    }
    if (role == request.columns.end() || role->second.empty()) return column;
    if (column && *column != role->second.front())
        return invalid("analysis.option_conflict", {},
                       {{"option", "order_by"}, {"other", "columns.order"}});
    return std::optional(role->second.front());
}

struct PoolColumns {
    std::vector<double> yi, vi;
    std::vector<std::vector<double>> moderators;
    std::optional<std::vector<double>> order;
};

bool complete(const PoolColumns& columns, std::size_t row) {
    const bool missing = std::isnan(columns.yi[row]) || std::isnan(columns.vi[row]);
    return !missing && std::ranges::none_of(columns.moderators, [&](const auto& moderator) {
        return std::isnan(moderator[row]);
    });
}

/// Copies the complete rows into the plan.
void keep_complete(const PoolColumns& columns, bool decreasing, PoolPlan& plan) {
    std::vector<double> keys;
    plan.moderators.resize(columns.moderators.size());
    for (std::size_t row = 0; row < columns.yi.size(); ++row) {
        if (!complete(columns, row)) {
            ++plan.left_out;
            continue;
        }
        plan.yi.push_back(columns.yi[row]);
        plan.vi.push_back(columns.vi[row]);
        for (std::size_t m = 0; m < columns.moderators.size(); ++m)
            plan.moderators[m].push_back(columns.moderators[m][row]);
        keys.push_back(columns.order ? (*columns.order)[row] : static_cast<double>(row));
    }
    plan.order = ranks(keys, decreasing);
}

Result<PoolColumns> pool_columns(const AnalysisRequest& request, AnalysisMethod method,
                                 PoolPlan& plan) {
    const ColumnReader reader(request);
    PoolColumns columns;
    WZ_TRY(columns.yi, reader.numbers("yi"));
    WZ_TRY(columns.vi, reader.numbers("vi"));
    WZ_TRY(plan.moderator_names, reader.names("mods"));
    for (const std::string& name : plan.moderator_names) {
        WZ_TRY(auto values, reader.numbers_of_column(name, "mods"));
        columns.moderators.push_back(std::move(values));
    }
    if (method != AnalysisMethod::cumulative) return columns;
    WZ_TRY(const auto column, order_column(request));
    if (column) {
        WZ_TRY(columns.order, reader.numbers_of_column(*column, "order"));
    }
    return columns;
}

void add_row_caution(std::vector<AnalysisWarning>& warnings, std::string_view code,
                     std::size_t row) {
    warnings.push_back({std::string(code), {{"row", count(row + 1)}}});
}

bool is_standardised(stats::Measure measure) {
    using enum stats::Measure;
    return measure == smd || measure == smdh || measure == smcc || measure == smcr ||
           measure == smcrh || measure == or2d || measure == or2dn || measure == or2dl;
}

/// Doubts about one row of means; |g| alone for the other standardised measures.
void add_doubts(const EscalcPlan& plan, const stats::Effect& effect, std::size_t row,
                std::vector<AnalysisWarning>& warnings) {
    const auto& columns = plan.columns;
    if (effect.yi && is_standardised(plan.options.measure) &&
        stats::smd_is_implausible(*effect.yi))
        add_row_caution(warnings, name(stats::Doubt::implausible_smd), row);
    const auto at = [&](std::string_view role) {
        const auto found = columns.find(role);
        return found == columns.end() ? std::nan("") : found->second[row];
    };
    if (stats::info(plan.options.measure).family != stats::Family::two_means) return;
    const stats::TwoMeans groups{at("m1i"), at("sd1i"), at("n1i"), at("m2i"), at("sd2i"),
                                 at("n2i")};
    for (const stats::Doubt doubt : stats::doubts(groups))
        if (doubt != stats::Doubt::implausible_smd) add_row_caution(warnings, name(doubt), row);
}

std::string_view gap_code(stats::Gap gap) {
    switch (gap) {
        case stats::Gap::missing_input: return "row_missing_input";
        case stats::Gap::sample_too_small: return "row_sample_too_small";
        case stats::Gap::undefined_value: return "row_undefined";
        case stats::Gap::none: break;
    }
    return {};
}

/// "ai" for two by two tables becomes the column it was read from.
std::string column_of(const AnalysisRequest& request, const std::string& role) {
    const auto found = request.columns.find(role);
    return found == request.columns.end() || found->second.empty() ? role : found->second.front();
}

}  // namespace

Result<AnalysisMethod> method_named(std::string_view name) {
    for (const auto& [label, method] : built)
        if (label == name) return method;
    const Parameters parameters{{"method", std::string(name)}};
    if (described_only(name)) return invalid("analysis.not_available", {}, parameters);
    return invalid("analysis.unknown_method", {}, parameters);
}

Result<EscalcPlan> escalc_plan(const AnalysisRequest& request) {
    EscalcPlan plan;
    WZ_TRY(plan.options, escalc_options(request));
    const ColumnReader reader(request);
    WZ_TRY(plan.columns, reader.escalc_columns(plan.options.measure));
    return plan;
}

Result<PoolPlan> pool_plan(const AnalysisRequest& request, AnalysisMethod method) {
    PoolPlan plan;
    WZ_TRY(const auto settings, pool_settings(request, method));
    plan.options = settings.options;
    std::vector<std::string_view> roles{"yi", "vi", "mods"};
    if (method == AnalysisMethod::cumulative) roles.emplace_back("order");
    WZ_TRY([[maybe_unused]] const auto known, only_roles(request, roles));
    WZ_TRY(const auto columns, pool_columns(request, method, plan));
    WZ_TRY([[maybe_unused]] const auto distinct,
           distinct_moderators(plan.moderator_names, plan.options.intercept));
    keep_complete(columns, settings.decreasing, plan);
    return plan;
}

Result<Done> within(const AnalysisLimits& limits, const AnalysisRequest& request,
                    AnalysisMethod method) {
    if (!request.table) return Done{};
    const auto rows = request.table->rows.size();
    if (rows > limits.rows)
        return Problem{Problem::Kind::too_large, "analysis.too_many_rows", {},
                       {{"count", count(rows)}, {"maximum", count(limits.rows)}}};
    if (limits.work <= 0 || method == AnalysisMethod::escalc) return Done{};
    const auto moderators = request.columns.find("mods");
    const auto k = static_cast<double>(rows);
    const double p = moderators == request.columns.end()
                         ? 1
                         : 1 + static_cast<double>(moderators->second.size());
    const double fits = method == AnalysisMethod::pool ? 1 : k;
    // Measured: a wide model costs as if it had ten more studies for each column.
    if ((k + 10 * p) * p * p * fits > limits.work)
        return Problem{Problem::Kind::too_large, "analysis.too_much_work", {},
                       {{"count", count(rows)}}};
    return Done{};
}

std::vector<AnalysisWarning> cautions(const PoolPlan& plan) {
    std::vector<AnalysisWarning> warnings;
    const std::size_t k = plan.yi.size();
    const std::size_t moderators = plan.moderators.size();
    if (k < few_studies) warnings.push_back({"few_studies", {{"count", count(k)}}});
    if (moderators > 0 && k < studies_per_moderator * moderators)
        warnings.push_back({"few_studies_per_moderator",
                            {{"count", count(k)}, {"moderators", count(moderators)}}});
    if (plan.left_out > 0)
        warnings.push_back({"rows_left_out", {{"count", count(plan.left_out)}}});
    return warnings;
}

std::vector<AnalysisWarning> cautions(const EscalcPlan& plan,
                                      const std::vector<stats::Effect>& effects) {
    std::vector<AnalysisWarning> warnings;
    const stats::MeasureInfo& measure = stats::info(plan.options.measure);
    if (measure.version_dependent)
        warnings.push_back({"formula_version", {{"measure", std::string(measure.name)}}});
    for (std::size_t row = 0; row < effects.size(); ++row) {
        if (effects[row].gap != stats::Gap::none)
            add_row_caution(warnings, gap_code(effects[row].gap), row);
        add_doubts(plan, effects[row], row, warnings);
    }
    return warnings;
}

Problem problem_of(const stats::EscalcFault& fault, const AnalysisRequest& request) {
    const Parameters where{{"row", count(fault.row + 1)},
                           {"column", column_of(request, fault.role)}};
    switch (fault.kind) {
        case stats::EscalcFault::Kind::negative: return invalid("analysis.negative", {}, where);
        case stats::EscalcFault::Kind::not_positive:
            return invalid("analysis.not_positive", {}, where);
        case stats::EscalcFault::Kind::correlation_outside:
            return invalid("analysis.correlation_outside", {}, where);
        case stats::EscalcFault::Kind::more_events_than_size:
            return invalid("analysis.more_events_than_size", {}, where);
        case stats::EscalcFault::Kind::sizes_disagree: break;
    }
    return invalid("analysis.sizes_disagree", {}, where);
}

Problem problem_of(const stats::Refusal& refusal) {
    std::string columns;
    for (const std::string& column : refusal.columns)
        columns += (columns.empty() ? "" : ", ") + column;
    const Parameters which{{"columns", columns}};
    using enum stats::RefusalCode;
    switch (refusal.code) {
        case no_effects: return invalid("analysis.undefined.no_effects", {}, which);
        case unequal_lengths: return invalid("analysis.undefined.unequal_lengths", {}, which);
        case not_finite: return invalid("analysis.undefined.not_finite", {}, which);
        case variance_not_positive:
            return invalid("analysis.undefined.variance_not_positive", {}, which);
        case level_out_of_range: return invalid("analysis.undefined.level_out_of_range", {}, which);
        case no_columns: return invalid("analysis.undefined.no_columns", {}, which);
        case too_few_effects: return invalid("analysis.undefined.too_few_effects", {}, which);
        case has_moderators: return invalid("analysis.undefined.has_moderators", {}, which);
        case order_invalid: return invalid("analysis.undefined.order_invalid", {}, which);
        case scale_out_of_range: return invalid("analysis.undefined.scale_out_of_range", {}, which);
        case too_many_iterations: break;
    }
    return invalid("analysis.undefined.too_many_iterations", {}, which);
}

}  // namespace werkzaam::evidence
