// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/evidence/certainty_rules.h"

#include "modules/evidence/guard_rules.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace werkzaam::evidence {

namespace {

/// Below this many participants in all, chance differences between groups are still large.
constexpr double enough_participants = 400;

struct Reach {
    double worst;
    double best;
};

/// An interval with the good side up.
Reach reach(double lower, double upper, bool higher_is_better) {
    return higher_is_better ? Reach{lower, upper} : Reach{-upper, -lower};
}

std::optional<double> participants(const PoolVersion& version) {
    double sum = 0;
    for (const auto& study : version.studies) {
        if (!study.n) return {};
        sum += *study.n;
    }
    return sum;
}

Proposal proposal(std::optional<Seriousness> rating, const char* key) {
    return {rating, {key, {}}};
}

bool has_conclusion(const PoolVersion& version) {
    return version.figures && version.figures->k >= least_studies_to_conclude &&
           !version.figures->coefficients.empty();
}

int steps(Seriousness rating) {
    switch (rating) {
        case Seriousness::not_serious:
            return 0;
        case Seriousness::serious:
            return 1;
        case Seriousness::very_serious:
            break;
    }
    return 2;
}

}  // namespace

Proposal propose_imprecision(const Pool& pool, const PoolVersion& version) {
    using enum Seriousness;
    // Imprecision: the interval against zero and the smallest relevant effect, and the number of
    // participants where every study reports it.
    if (!has_conclusion(version)) return proposal(very_serious, "guidance.imprecision.few");
    const auto& mean = version.figures->coefficients.front();
    const auto [worst, best] = reach(mean.ci_lb, mean.ci_ub, pool.higher_is_better);
    if (!pool.smallest_relevant_effect)
        return proposal(serious, "guidance.imprecision.no_yardstick");
    const double relevant = *pool.smallest_relevant_effect;
    if (worst <= -relevant && best >= relevant)
        return proposal(very_serious, "guidance.imprecision.both_ways");
    const bool zero_and_relevant =
        worst <= 0 && best >= 0 && (worst <= -relevant || best >= relevant);
    if (zero_and_relevant) return proposal(serious, "guidance.imprecision.zero_and_relevant");
    const auto total = participants(version);
    if (total && *total < enough_participants)
        return proposal(serious, "guidance.imprecision.small");
    return proposal(not_serious, "guidance.imprecision.none");
}

Proposal propose_inconsistency(const Pool& pool, const PoolVersion& version) {
    using enum Seriousness;
    // Inconsistency: the prediction interval first, because it says how studies really differ; I
    // squared only where it leaves no doubt. Below three studies nobody can tell.
    if (!has_conclusion(version) || !version.figures->pi_lb || !version.figures->pi_ub)
        return proposal({}, "guidance.inconsistency.unknown");
    const auto& figures = *version.figures;
    const auto& mean = figures.coefficients.front();
    const auto next = reach(*figures.pi_lb, *figures.pi_ub, pool.higher_is_better);
    const auto average = reach(mean.ci_lb, mean.ci_ub, pool.higher_is_better);
    const auto relevant = pool.smallest_relevant_effect;
    if (figures.tau2 > 0 && relevant && next.worst <= -*relevant && next.best >= *relevant)
        return proposal(very_serious, "guidance.inconsistency.both_ways");
    const bool average_excludes_zero = average.worst > 0 || average.best < 0;
    const bool next_includes_zero = next.worst <= 0 && next.best >= 0;
    if (figures.tau2 > 0 && average_excludes_zero && next_includes_zero)
        return proposal(serious, "guidance.inconsistency.next_may_be_zero");
    if (figures.i2.value_or(0) > 50) return proposal(serious, "guidance.inconsistency.large");
    return proposal(not_serious, "guidance.inconsistency.none");
}

Proposal floor_of_indirectness(const Pool& pool) {
    using enum Seriousness;
    // CERT-1: another field or country, or not what the approach is for.
    if (pool.reference) return proposal(very_serious, "guidance.indirectness.reference");
    if (pool.outcome_kind == "behaviour" || pool.outcome_kind == "harm")
        return proposal({}, "guidance.indirectness.by_person");
    return proposal(serious, "guidance.indirectness.not_behaviour");
}

Proposal propose(CertaintyDomain domain, const Pool& pool, const PoolVersion& version) {
    switch (domain) {
        case CertaintyDomain::imprecision:
            return propose_imprecision(pool, version);
        case CertaintyDomain::inconsistency:
            return propose_inconsistency(pool, version);
        case CertaintyDomain::indirectness:
            return floor_of_indirectness(pool);
        case CertaintyDomain::risk_of_bias:
        case CertaintyDomain::publication_bias:
            break;
    }
    return proposal({}, "guidance.domain.by_person");
}

bool starts_high(const PoolVersion& version) {
    // Start: a body of studies of which one did not randomise, or did not say, starts low.
    return !version.studies.empty() &&
           std::all_of(version.studies.begin(), version.studies.end(),
                       [](const PooledStudy& study) { return study.randomised == "yes"; });
}

CertaintyLevel level_of(bool starts_high, const Judgements& judgements) {
    // Level: five domains, each judged by a person; the software alone determines nothing.
    if (judgements.size() < 5) return CertaintyLevel::not_determined;
    int height = starts_high ? 4 : 2;
    for (const auto& [domain, judgement] : judgements) height -= steps(judgement.rating);
    switch (std::max(height, 1)) {
        case 4:
            return CertaintyLevel::high;
        case 3:
            return CertaintyLevel::moderate;
        case 2:
            return CertaintyLevel::low;
        default:
            return CertaintyLevel::very_low;
    }
}

Violations check(const Pool& pool, CertaintyDomain domain, const Judgement& judgement) {
    Violations out;
    // CERT-2: a judgement carries the name of who gave it and the reason.
    if (judgement.by.empty()) out.push_back({"CERT-2", "by"});
    if (judgement.reason.empty()) out.push_back({"CERT-2", "reason"});
    const auto floor = floor_of_indirectness(pool).rating;
    if (domain == CertaintyDomain::indirectness && floor && judgement.rating < *floor)
        out.push_back({"CERT-1", "rating"});
    return out;
}

}  // namespace werkzaam::evidence
