// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/evidence/conclusion_rules.h"

#include "modules/evidence/certainty_rules.h"
#include "modules/evidence/guard_rules.h"

#include <map>
#include <string>

namespace werkzaam::evidence {

namespace {

std::map<std::string, const PooledStudy*> by_code(const PoolVersion& version) {
    std::map<std::string, const PooledStudy*> out;
    for (const auto& study : version.studies) out[study.effect_code] = &study;
    return out;
}

bool same_figures(const PooledStudy& a, const PooledStudy& b) {
    return a.yi == b.yi && a.vi == b.vi && a.n == b.n && a.moderators == b.moderators &&
           a.elements == b.elements && a.randomised == b.randomised && a.year == b.year;
}

std::optional<double> estimate_of(const PoolVersion& version) {
    if (!version.figures || version.figures->coefficients.empty()) return {};
    return version.figures->coefficients.front().estimate;
}

}  // namespace

Conclusion conclude(double lower, double upper, bool higher_is_better,
                    std::optional<double> smallest_relevant_effect) {
    // Step 3: without a yardstick set beforehand no interval is called good, bad or irrelevant.
    if (!smallest_relevant_effect) return Conclusion::uncertain;
    const double relevant = *smallest_relevant_effect;
    const double worst = higher_is_better ? lower : -upper;
    const double best = higher_is_better ? upper : -lower;
    // Step 4: wholly inside the smallest relevant effect, both ways: no relevant difference, also
    // when zero lies outside the interval.
    if (worst > -relevant && best < relevant) return Conclusion::no_relevant_difference;
    // Step 5: wholly on one side of zero, with a relevant size possible.
    if (worst > 0) return Conclusion::favourable;
    if (best < 0) return Conclusion::unfavourable;
    return Conclusion::uncertain;
}

Conclusion conclude(const Pool& pool, const std::optional<PoolFigures>& figures) {
    // Step 1: nothing to say without studies.
    if (!figures || figures->k == 0) return Conclusion::no_studies;
    // Step 2: below three studies too few to say, whatever the numbers.
    if (figures->k < least_studies_to_conclude || figures->coefficients.empty())
        return Conclusion::too_few_studies;
    // With moderators no single number stands for the pool, so there is nothing to conclude.
    if (figures->coefficients.size() > 1) return Conclusion::uncertain;
    const auto& mean = figures->coefficients.front();
    return conclude(mean.ci_lb, mean.ci_ub, pool.higher_is_better, pool.smallest_relevant_effect);
}

VersionDifference difference(const Pool& pool_before, const PoolVersion& before,
                             const Pool& pool_after, const PoolVersion& after) {
    VersionDifference out;
    out.from_version = before.number;
    const auto old_studies = by_code(before);
    const auto new_studies = by_code(after);
    for (const auto& [code, study] : new_studies) {
        const auto found = old_studies.find(code);
        if (found == old_studies.end())
            out.added.push_back(code);
        else if (!same_figures(*found->second, *study))
            out.changed.push_back(code);
    }
    for (const auto& [code, study] : old_studies)
        if (!new_studies.contains(code)) out.removed.push_back(code);
    out.estimate_before = estimate_of(before);
    out.estimate_after = estimate_of(after);
    out.conclusion_before = before.conclusion;
    out.conclusion_after = after.conclusion;
    // Step 6: set beforehand, and never a matter of p crossing a line.
    out.conclusion_changed = before.conclusion != after.conclusion ||
                             propose_imprecision(pool_before, before).rating !=
                                 propose_imprecision(pool_after, after).rating ||
                             propose_inconsistency(pool_before, before).rating !=
                                 propose_inconsistency(pool_after, after).rating;
    return out;
}

}  // namespace werkzaam::evidence
