// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "stats/effect/measure.h"

#include <algorithm>
#include <array>
#include <utility>

namespace werkzaam::stats {
namespace {

using enum VarianceType;

const std::vector<VarianceType> usual{large_sample};
const std::vector<VarianceType> two{large_sample, large_sample_2};
const std::vector<VarianceType> with_average{large_sample, average};
const std::vector<VarianceType> unbiased_too{large_sample, unbiased, average};

constexpr bool adds = true;
constexpr bool adds_nothing = false;
constexpr bool version_dependent = true;

const std::vector<MeasureInfo> all_measures{
    {Measure::md, "MD", Family::two_means, adds_nothing, {large_sample, unbiased, homoscedastic}},
    {Measure::smd, "SMD", Family::two_means, adds_nothing,
     {large_sample, large_sample_2, unbiased, average}},
    {Measure::smdh, "SMDH", Family::two_means, adds_nothing, two, version_dependent},
    {Measure::rom, "ROM", Family::two_means, adds_nothing,
     {large_sample, homoscedastic, average, average_homoscedastic}, version_dependent},
    {Measure::d2or, "D2OR", Family::two_means, adds_nothing, usual},
    {Measure::d2orn, "D2ORN", Family::two_means, adds_nothing, usual},
    {Measure::d2orl, "D2ORL", Family::two_means, adds_nothing, usual},
    {Measure::mc, "MC", Family::paired, adds_nothing, usual},
    {Measure::smcc, "SMCC", Family::paired, adds_nothing, two},
    {Measure::smcr, "SMCR", Family::paired, adds_nothing, two},
    {Measure::smcrh, "SMCRH", Family::paired, adds_nothing, usual, version_dependent},
    {Measure::odds_ratio, "OR", Family::two_by_two, adds, usual},
    {Measure::peto, "PETO", Family::two_by_two, adds, usual},
    {Measure::rr, "RR", Family::two_by_two, adds, usual},
    {Measure::rd, "RD", Family::two_by_two, adds, unbiased_too},
    {Measure::as, "AS", Family::two_by_two, adds_nothing, usual},
    {Measure::phi, "PHI", Family::two_by_two, adds_nothing,
     {large_sample, cross_sectional, stratified}},
    {Measure::yuq, "YUQ", Family::two_by_two, adds, usual},
    {Measure::yuy, "YUY", Family::two_by_two, adds, usual},
    {Measure::or2d, "OR2D", Family::two_by_two, adds, usual},
    {Measure::or2dn, "OR2DN", Family::two_by_two, adds, usual},
    {Measure::or2dl, "OR2DL", Family::two_by_two, adds, usual},
    {Measure::cor, "COR", Family::correlation, adds_nothing, with_average},
    {Measure::zcor, "ZCOR", Family::correlation, adds_nothing, usual},
    {Measure::pr, "PR", Family::proportion, adds, unbiased_too},
    {Measure::pln, "PLN", Family::proportion, adds, with_average},
    {Measure::plo, "PLO", Family::proportion, adds, with_average},
    {Measure::pas, "PAS", Family::proportion, adds_nothing, usual},
    {Measure::pft, "PFT", Family::proportion, adds_nothing, usual},
    {Measure::irr, "IRR", Family::two_rates, adds, usual},
    {Measure::ird, "IRD", Family::two_rates, adds, usual},
    {Measure::irsd, "IRSD", Family::two_rates, adds_nothing, usual},
    {Measure::ir, "IR", Family::one_rate, adds, usual},
    {Measure::irln, "IRLN", Family::one_rate, adds, usual},
    {Measure::irs, "IRS", Family::one_rate, adds_nothing, usual},
    {Measure::irft, "IRFT", Family::one_rate, adds_nothing, usual},
};

constexpr std::array<std::pair<VarianceType, std::string_view>, 8> variance_names{{
    {large_sample, "LS"},
    {large_sample_2, "LS2"},
    {unbiased, "UB"},
    {homoscedastic, "HO"},
    {average, "AV"},
    {average_homoscedastic, "AVHO"},
    {stratified, "ST"},
    {cross_sectional, "CS"},
}};

}  // namespace

std::span<const MeasureInfo> measures() {
    return all_measures;
}

const MeasureInfo& info(Measure measure) {
    return all_measures[static_cast<std::size_t>(measure)];
}

const MeasureInfo* find_measure(std::string_view text) {
    const auto found = std::ranges::find(all_measures, text, &MeasureInfo::name);
    return found == all_measures.end() ? nullptr : &*found;
}

std::vector<Role> roles(Measure measure) {
    switch (info(measure).family) {
        case Family::two_means:
            return {{"m1i"}, {"sd1i"}, {"n1i"}, {"m2i"}, {"sd2i"}, {"n2i"}};
        case Family::paired:
            return {{"m1i"}, {"sd1i"}, {"m2i"}, {"sd2i", {}, measure == Measure::smcr},
                    {"ni"},  {"ri"}};
        case Family::two_by_two: return {{"ai"}, {"bi", "n1i"}, {"ci"}, {"di", "n2i"}};
        case Family::correlation: return {{"ri"}, {"ni"}};
        case Family::proportion: return {{"xi"}, {"mi", "ni"}};
        case Family::two_rates: return {{"x1i"}, {"x2i"}, {"t1i"}, {"t2i"}};
        case Family::one_rate: return {{"xi"}, {"ti"}};
    }
    return {};
}

std::optional<VarianceType> parse_variance_type(std::string_view text) {
    for (const auto& [type, label] : variance_names)
        if (label == text) return type;
    return std::nullopt;
}

std::string_view name(VarianceType type) {
    for (const auto& [candidate, label] : variance_names)
        if (candidate == type) return label;
    return {};
}

std::optional<AddTo> parse_add_to(std::string_view text) {
    if (text == "all") return AddTo::all;
    if (text == "only0") return AddTo::only0;
    if (text == "if0all") return AddTo::if0all;
    if (text == "none") return AddTo::none;
    return std::nullopt;
}

}  // namespace werkzaam::stats
