// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/evidence/guard_rules.h"

#include "stats/meta/pooled.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace werkzaam::evidence {

namespace {

constexpr int studies_for_each_moderator = 10;

bool too_few_for(std::size_t studies, std::size_t moderators) {
    return studies < studies_for_each_moderator * moderators;
}

/// GUARD-18: beyond these sizes an effect of a social programme is more often a mistake in the
/// figures (a standard error read as a standard deviation) than true: two standard deviations, or
/// odds twenty times as large or small.
bool implausible(const std::string& metric, double effect) {
    if (metric == "smd" || metric == "smcc") return std::abs(effect) > 2;
    if (metric == "log_odds") return std::abs(effect) > std::log(20.0);
    return metric == "correlation" && std::abs(effect) > 1.5;  // Fisher's z; r about 0.9
}

Sentence rule(const std::string& id, Parameters parameters = {}) {
    return {"rule." + id, std::move(parameters)};
}

}  // namespace

std::string withheld_prediction_interval(int k, int p) {
    // GUARD-13: below three studies nobody can say how the next one will turn out.
    if (k < 3) return "GUARD-13";
    // GUARD-16: t with k - p - 1 degrees of freedom exists from one on.
    if (k - p - 1 < 1) return "GUARD-16";
    // GUARD-17: with moderators there is one interval for each of their values, not one in all.
    if (p > 1) return "GUARD-17";
    return {};
}

Sentences warnings(const Pool& pool, std::span<const PooledStudy> studies,
                   const PoolMethod& method) {
    const auto k = static_cast<int>(studies.size());
    const auto count = std::to_string(k);
    Sentences out;
    // GUARD-11 and GUARD-12: none or one study gives no pooled number.
    if (k == 0) return {rule("GUARD-11")};
    if (k == 1) out.push_back(rule("GUARD-12"));
    const auto p = static_cast<int>(method.moderators.size()) + 1;
    if (const auto withheld = withheld_prediction_interval(k, p); k > 1 && !withheld.empty())
        out.push_back(rule(withheld));
    // GUARD-14: below five studies the variation between studies is hardly known.
    if (k > 1 && k < 5) out.push_back(rule("GUARD-14", {{"k", count}}));
    if (too_few_for(studies.size(), method.moderators.size()))
        out.push_back(
            rule("GUARD-15", {{"k", count}, {"p", std::to_string(method.moderators.size())}}));
    for (const auto& study : studies)
        if (implausible(pool.metric, study.yi) || !study.warnings.empty())
            out.push_back(rule("GUARD-18", {{"study", study.label}}));
    return out;
}

Violations faults(const ExplorationRequest& request, std::span<const PooledStudy> studies,
                  const std::vector<std::string>& moderators) {
    Violations out;
    // GUARD-19: only methods that the engine has.
    if (!stats::parse_tau2_method(request.tau2_method)) out.push_back({"GUARD-19", "/tau2Method"});
    if (!stats::parse_coefficient_test(request.test)) out.push_back({"GUARD-19", "/test"});
    // GUARD-20: a level that still says something.
    if (!(request.level >= 0.5 && request.level <= 0.999)) out.push_back({"GUARD-20", "/level"});
    // GUARD-21: only studies of this pool, and moderators that are known for all of them.
    std::set<std::string> left_out;
    for (std::size_t i = 0; i < request.exclude.size(); ++i) {
        const auto& id = request.exclude[i];
        left_out.insert(id);
        if (std::none_of(studies.begin(), studies.end(),
                         [&](const PooledStudy& s) { return s.effect_id == id; }))
            out.push_back({"GUARD-21", "/exclude/" + std::to_string(i)});
    }
    std::set<std::string> named;
    for (std::size_t i = 0; i < request.moderators.size(); ++i) {
        const auto& name = request.moderators[i];
        const bool known =
            std::find(moderators.begin(), moderators.end(), name) != moderators.end();
        if (!known || !named.insert(name).second)
            out.push_back({"GUARD-21", "/moderators/" + std::to_string(i)});
    }
    if (!out.empty()) return out;
    // GUARD-15: ten studies for each moderator, unless the reader insists.
    const auto k = studies.size() - left_out.size();
    if (too_few_for(k, named.size()) && !request.override_guard)
        out.push_back({"GUARD-15",
                       "/moderators",
                       {{"k", std::to_string(k)}, {"p", std::to_string(named.size())}}});
    return out;
}

}  // namespace werkzaam::evidence
