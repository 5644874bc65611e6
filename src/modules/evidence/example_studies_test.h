// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "modules/evidence/candidate.h"

#include <string>
#include <utility>
#include <vector>

namespace werkzaam::evidence {

/// Studies "s1", "s2", ... with these effects and variances, and 100 participants each.
inline std::vector<PooledStudy> example_studies(
    const std::vector<std::pair<double, double>>& effects) {
    std::vector<PooledStudy> out;
    for (const auto& [yi, vi] : effects) {
        PooledStudy study;
        study.effect_code = "s" + std::to_string(out.size() + 1);
        study.effect_id = "id-" + study.effect_code;
        study.evaluation_id = "evaluation-" + study.effect_code;
        study.label = "Study " + study.effect_code;
        study.year = 2000 + static_cast<int>(out.size());
        study.yi = yi;
        study.vi = vi;
        study.n = 100;
        study.randomised = "no";
        study.comparison = "yes";
        study.independence = "independent";
        out.push_back(std::move(study));
    }
    return out;
}

/// A pool on an attitude, in standard deviations, with 0.2 as the smallest relevant effect.
inline Pool example_pool() {
    Pool pool;
    pool.subject_kind = SubjectKind::intervention;
    pool.subject_id = pool.subject_code = "les";
    pool.subject_name = {"Les", "Lesson"};
    pool.construct = "houding";
    pool.construct_name = {"Houding tegenover geweld", "Attitude to violence"};
    pool.metric = "smd";
    pool.smallest_relevant_effect = 0.2;
    pool.not_measured = {"Of iemand zich anders gedraagt.", "Whether anyone behaves differently."};
    pool.outcome_kind = "attitude";
    return pool;
}

/// A candidate of that pool that every rule lets through.
inline Candidate example_candidate(const std::string& code) {
    Candidate out;
    out.study.effect_id = "id-" + code;
    out.study.effect_code = code;
    out.study.evaluation_id = "evaluation-" + code;
    out.study.label = code;
    out.study.comparison = "yes";
    out.yi = 0.3;
    out.vi = 0.04;
    out.metric = "smd";
    out.outcome.code = "houding-geweld";
    out.outcome.construct = "houding";
    out.outcome.kind = "attitude";
    out.outcome.family = "smd";
    out.effect_evaluation = true;
    out.interventions = {{"les", "les", {"Les", "Lesson"}}};
    return out;
}

}  // namespace werkzaam::evidence
