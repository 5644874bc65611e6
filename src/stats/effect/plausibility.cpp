// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "stats/effect/plausibility.h"

#include "stats/effect/conversion_from_summaries.h"

#include <algorithm>
#include <cmath>

namespace werkzaam::stats {
namespace {

constexpr double ordinary_smd = 1.5;
constexpr double largest_sd_ratio = 10;
constexpr double largest_lopsidedness = 0.1;

double standardised(const TwoMeans& g) {
    return std::abs(g.m1 - g.m2) / pooled_sd(g);
}

}  // namespace

std::string_view name(Doubt doubt) {
    switch (doubt) {
        case Doubt::implausible_smd: return "implausible_smd";
        case Doubt::sd_looks_like_se: return "sd_looks_like_se";
        case Doubt::sd_ratio_implausible: return "sd_ratio_implausible";
        case Doubt::sizes_do_not_add_up: return "sizes_do_not_add_up";
        case Doubt::interval_lopsided: return "interval_lopsided";
    }
    return {};
}

bool smd_is_implausible(double g) {
    return std::abs(g) > largest_plausible_smd;
}

std::vector<Doubt> doubts(const TwoMeans& g) {
    std::vector<Doubt> found;
    if (smd_is_implausible(standardised(g))) {
        found.push_back(Doubt::implausible_smd);
        const TwoMeans as_se{g.m1, sd_from_se(g.sd1, g.n1), g.n1,
                             g.m2, sd_from_se(g.sd2, g.n2), g.n2};
        if (standardised(as_se) <= ordinary_smd) found.push_back(Doubt::sd_looks_like_se);
    }
    const auto [small, large] = std::minmax(g.sd1, g.sd2);
    if (small > 0 && large > largest_sd_ratio * small)
        found.push_back(Doubt::sd_ratio_implausible);
    return found;
}

bool sizes_do_not_add_up(double n1, double n2, double total, double dropped_out) {
    return std::abs(n1 + n2 - total) > dropped_out;
}

bool interval_is_lopsided(const PrintedInterval& printed, Measure measure) {
    if (!printed.estimate) return false;
    const bool ratio = is_log_ratio(measure);
    const auto scale = [&](double value) { return ratio ? std::log(value) : value; };
    const double lower = scale(printed.lower);
    const double upper = scale(printed.upper);
    const double half = (upper - lower) / 2;
    const double off = std::abs(scale(*printed.estimate) - (lower + half));
    return off > largest_lopsidedness * half;
}

}  // namespace werkzaam::stats
