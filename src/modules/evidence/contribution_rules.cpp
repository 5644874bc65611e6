// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/evidence/contribution_rules.h"

#include "modules/evidence/figures_rules.h"

#include <algorithm>
#include <numeric>
#include <set>

namespace werkzaam::evidence {

namespace {

constexpr int least_on_each_side = 4;
constexpr std::size_t least_in_all = 10;

/// Studies in which a property is coded, as zero or one under its name.
using Coded = std::map<std::string, std::vector<PooledStudy>>;

void add(Coded& coded, const std::string& name, PooledStudy study, double value) {
    study.moderators = {{name, value}};
    coded[name].push_back(std::move(study));
}

/// A study that names no element at all was not coded for elements: it says nothing about any.
void add_elements(Coded& coded, std::span<const PooledStudy> studies) {
    std::set<std::string> names;
    for (const auto& study : studies) names.insert(study.elements.begin(), study.elements.end());
    for (const auto& name : names)
        for (const auto& study : studies) {
            if (study.elements.empty()) continue;
            const bool has = std::find(study.elements.begin(), study.elements.end(), name) !=
                             study.elements.end();
            add(coded, name, study, has ? 1 : 0);
        }
}

/// Only yes/no moderators split studies into with and without.
void add_moderators(Coded& coded, std::span<const PooledStudy> studies) {
    std::map<std::string, bool> yes_no;
    for (const auto& study : studies)
        for (const auto& [name, value] : study.moderators)
            yes_no.try_emplace(name, true).first->second &= value == 0 || value == 1;
    for (const auto& study : studies)
        for (const auto& [name, value] : study.moderators)
            if (yes_no.at(name)) add(coded, name, study, value);
}

Contribution contribution_of(const std::string& name, const std::vector<PooledStudy>& studies) {
    Contribution out;
    out.name = name;
    for (const auto& study : studies)
        (study.moderators.at(name) == 1 ? out.studies_with : out.studies_without) += 1;
    out.state = "too_few_studies";
    if (out.studies_with < least_on_each_side || out.studies_without < least_on_each_side ||
        studies.size() < least_in_all)
        return out;
    auto method = standard_method();
    method.moderators = {name};
    const auto computed = compute(studies, method);
    if (!computed.figures || computed.figures->coefficients.size() < 2) return out;
    const auto& difference = computed.figures->coefficients[1];
    out.state = "shown";
    out.difference = difference.estimate;
    out.ci_lb = difference.ci_lb;
    out.ci_ub = difference.ci_ub;
    out.p_adjusted = difference.p;
    // No study drew lots over the feature, so it starts low; an interval that contains zero is
    // imprecise.
    const bool leaves_out_zero = difference.ci_lb > 0 || difference.ci_ub < 0;
    out.certainty_at_most = leaves_out_zero ? "low" : "very_low";
    return out;
}

void adjust(std::vector<Contribution>& items) {
    std::vector<double> p;
    for (const auto& item : items)
        if (item.p_adjusted) p.push_back(*item.p_adjusted);
    const auto adjusted = holm_adjusted(p);
    std::size_t next = 0;
    for (auto& item : items)
        if (item.p_adjusted) item.p_adjusted = adjusted[next++];
}

}  // namespace

std::vector<double> holm_adjusted(std::span<const double> p) {
    std::vector<std::size_t> order(p.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return p[a] < p[b]; });
    std::vector<double> out(p.size());
    double highest = 0;
    for (std::size_t rank = 0; rank < order.size(); ++rank) {
        const auto hypotheses_left = static_cast<double>(p.size() - rank);
        highest = std::max(highest, std::min(1.0, hypotheses_left * p[order[rank]]));
        out[order[rank]] = highest;
    }
    return out;
}

std::vector<Contribution> contributions(std::span<const PooledStudy> studies,
                                        const std::map<std::string, LocalText>& labels) {
    Coded coded;
    add_elements(coded, studies);
    add_moderators(coded, studies);
    std::vector<Contribution> out;
    for (const auto& [name, with_and_without] : coded) {
        out.push_back(contribution_of(name, with_and_without));
        const auto label = labels.find(name);
        out.back().label = label == labels.end() ? LocalText{name, {}} : label->second;
    }
    adjust(out);
    return out;
}

Sentences contribution_words(std::span<const Contribution> items, std::size_t studies) {
    const auto shown = std::count_if(items.begin(), items.end(),
                                     [](const auto& item) { return item.state == "shown"; });
    const auto hidden = static_cast<std::ptrdiff_t>(items.size()) - shown;
    Sentences out;
    if (items.empty()) return out;
    out.push_back({"guidance.contribution.no_cause", {}});
    if (shown > 0)
        out.push_back({"guidance.contribution.adjusted", {{"count", std::to_string(shown)}}});
    if (hidden > 0)
        out.push_back({"guidance.contribution.too_few", {{"count", std::to_string(hidden)}}});
    if (items.size() > 1 && studies < least_in_all * items.size())
        out.push_back({"guidance.contribution.not_together",
                       {{"count", std::to_string(items.size())}, {"k", std::to_string(studies)}}});
    return out;
}

}  // namespace werkzaam::evidence
