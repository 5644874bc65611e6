// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "stats/meta/pooled.h"

#include <algorithm>
#include <array>
#include <utility>

namespace werkzaam::stats {
namespace {

template <class Code>
using Named = std::pair<Code, std::string_view>;

constexpr auto methods = std::to_array<Named<Tau2Method>>({
    {Tau2Method::fe, "FE"},
    {Tau2Method::dl, "DL"},
    {Tau2Method::he, "HE"},
    {Tau2Method::hs, "HS"},
    {Tau2Method::sj, "SJ"},
    {Tau2Method::pm, "PM"},
    {Tau2Method::ml, "ML"},
    {Tau2Method::reml, "REML"},
    {Tau2Method::eb, "EB"},
});

constexpr auto tests = std::to_array<Named<CoefficientTest>>({
    {CoefficientTest::z, "z"},
    {CoefficientTest::knha, "knha"},
    {CoefficientTest::adhoc, "adhoc"},
});

constexpr auto warnings = std::to_array<Named<WarningCode>>({
    {WarningCode::redundant_moderators_dropped, "redundant_moderators_dropped"},
    {WarningCode::extreme_variance_ratio, "extreme_variance_ratio"},
    {WarningCode::knapp_hartung_with_fixed_effect, "knapp_hartung_with_fixed_effect"},
    {WarningCode::knapp_hartung_below_wald, "knapp_hartung_below_wald"},
    {WarningCode::no_degrees_of_freedom, "no_degrees_of_freedom"},
    {WarningCode::perfect_fit, "perfect_fit"},
    {WarningCode::tau2_at_zero, "tau2_at_zero"},
    {WarningCode::several_likelihood_modes, "several_likelihood_modes"},
    {WarningCode::tau2_interval_empty, "tau2_interval_empty"},
    {WarningCode::prediction_interval_undefined, "prediction_interval_undefined"},
});

constexpr auto refusals = std::to_array<Named<RefusalCode>>({
    {RefusalCode::no_effects, "no_effects"},
    {RefusalCode::unequal_lengths, "unequal_lengths"},
    {RefusalCode::not_finite, "not_finite"},
    {RefusalCode::variance_not_positive, "variance_not_positive"},
    {RefusalCode::level_out_of_range, "level_out_of_range"},
    {RefusalCode::no_columns, "no_columns"},
    {RefusalCode::too_few_effects, "too_few_effects"},
    {RefusalCode::has_moderators, "has_moderators"},
    {RefusalCode::order_invalid, "order_invalid"},
    {RefusalCode::scale_out_of_range, "scale_out_of_range"},
    {RefusalCode::too_many_iterations, "too_many_iterations"},
});

template <class Table, class Code>
std::string_view name_in(const Table& table, Code code) {
    const auto found = std::ranges::find(table, code, &Named<Code>::first);
    return found == table.end() ? std::string_view{} : found->second;
}

template <class Code, std::size_t n>
std::optional<Code> code_in(const std::array<Named<Code>, n>& table, std::string_view text) {
    const auto found = std::ranges::find(table, text, &Named<Code>::second);
    return found == table.end() ? std::nullopt : std::optional(found->first);
}

}  // namespace

const Coefficient* Pooled::find(std::string_view name) const {
    const auto found = std::ranges::find(coefficients, name, &Coefficient::name);
    return found == coefficients.end() ? nullptr : &*found;
}

std::string_view name(Tau2Method method) {
    return name_in(methods, method);
}
std::string_view name(CoefficientTest test) {
    return name_in(tests, test);
}
std::string_view name(WarningCode code) {
    return name_in(warnings, code);
}
std::string_view name(RefusalCode code) {
    return name_in(refusals, code);
}

std::optional<Tau2Method> parse_tau2_method(std::string_view text) {
    return code_in(methods, text);
}
std::optional<CoefficientTest> parse_coefficient_test(std::string_view text) {
    return code_in(tests, text);
}

}  // namespace werkzaam::stats
