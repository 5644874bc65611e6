// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/evidence/wording_rules.h"

#include "modules/evidence/conclusion_rules.h"
#include "modules/evidence/guard_rules.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace werkzaam::evidence {

namespace {

/// Three studies in Dutch municipalities before a text speaks of a new municipality.
constexpr int least_dutch_municipalities = 3;

/// Collects the sentences about one version.
class Writer {
public:
    Writer(const Pool& pool, const PoolVersion& version, const Labels& labels)
        : pool_{pool}, version_{version}, labels_{labels} {}

    Sentences all() {
        if (pool_.reference) say("reference_banner");
        conclusion();
        influence();
        effect();
        prediction();
        what_was_measured();
        size();
        heterogeneity();
        design();
        cautions();
        return std::move(out_);
    }

private:
    void say(const std::string& key, Parameters parameters = {}) {
        out_.push_back({"guidance." + key, std::move(parameters)});
    }

    [[nodiscard]] std::size_t k() const { return version_.studies.size(); }
    [[nodiscard]] std::string count() const { return std::to_string(k()); }
    [[nodiscard]] bool odds() const { return pool_.metric == "log_odds"; }
    [[nodiscard]] bool with_moderators() const { return !version_.method.moderators.empty(); }
    /// The pooled effect, when there is one.
    [[nodiscard]] const Coefficient* mean() const {
        if (!version_.figures || version_.figures->coefficients.empty()) return nullptr;
        return &version_.figures->coefficients.front();
    }
    /// As readers see it: log odds as a ratio of odds.
    [[nodiscard]] std::string shown(double value) const {
        return written(odds() ? std::exp(value) : value);
    }
    [[nodiscard]] Parameters interval(double lower, double upper) const {
        return {{"level", written(100 * version_.method.level)},
                {"lower", shown(lower)},
                {"upper", shown(upper)}};
    }

    void conclusion() {
        if (with_moderators()) return say("with_moderators");
        switch (version_.conclusion) {
            case Conclusion::no_studies:
                return say("conclusion.no_studies");
            case Conclusion::too_few_studies:
                return say("conclusion.too_few_studies",
                           {{"k", count()}, {"needed", std::to_string(least_studies_to_conclude)}});
            case Conclusion::favourable:
                return against_yardstick("conclusion.favourable");
            case Conclusion::no_relevant_difference:
                return against_yardstick("conclusion.no_relevant_difference");
            case Conclusion::unfavourable:
                return against_yardstick("conclusion.unfavourable");
            case Conclusion::uncertain:
                break;
        }
        if (!pool_.smallest_relevant_effect) return say("conclusion.no_yardstick");
        against_yardstick("conclusion.uncertain");
    }

    /// Log odds have no readable size of their own, so the yardstick is shown as a ratio there.
    void against_yardstick(const std::string& key) {
        say(odds() ? key + "_odds" : key,
            {{"relevant", shown(pool_.smallest_relevant_effect.value_or(0))}});
    }

    /// The conclusion of the studies that stay when this one is left out.
    [[nodiscard]] Conclusion answer_of(const StudyFigures& without) const {
        if (k() - 1 < least_studies_to_conclude) return Conclusion::too_few_studies;
        return conclude(*without.ci_lb_without, *without.ci_ub_without, pool_.higher_is_better,
                        pool_.smallest_relevant_effect);
    }

    /// Which studies would change the answer when left out, said before the numbers.
    void influence() {
        if (with_moderators() || k() < least_studies_to_conclude || !mean()) return;
        std::string names;
        int found = 0;
        for (std::size_t i = 0; i < k(); ++i) {
            const auto& without = version_.figures->studies[i];
            if (!without.ci_lb_without || !without.ci_ub_without) continue;
            if (answer_of(without) == version_.conclusion) continue;
            names += (found++ > 0 ? "; " : "") + version_.studies[i].label;
        }
        if (found > 0)
            say("influence.decisive", {{"count", std::to_string(found)}, {"studies", names}});
        else if (pool_.smallest_relevant_effect)
            say("influence.none");
    }

    void effect() {
        if (k() == 1 && version_.figures) single_study();
        if (!mean() || with_moderators()) return moderators();
        auto values = interval(mean()->ci_lb, mean()->ci_ub);
        values["k"] = count();
        values["estimate"] = shown(mean()->estimate);
        values["size"] = written(std::abs(mean()->estimate));
        static constexpr std::array sided{"smd", "smcc", "difference"};
        const bool has_side = std::find(sided.begin(), sided.end(), pool_.metric) != sided.end();
        if (has_side)
            say("effect." + pool_.metric + (mean()->estimate < 0 ? ".lower" : ".higher"), values);
        else if (odds())
            say("effect.log_odds", values);
        else
            say("effect.other", values);
        direction();
        if (mean()->wald_ci_lb && mean()->wald_ci_ub && version_.method.test != "z")
            say("wald", interval(*mean()->wald_ci_lb, *mean()->wald_ci_ub));
    }

    void direction() {
        say(pool_.higher_is_better ? "direction.higher_better" : "direction.lower_better");
    }

    void single_study() {
        const auto& figures = version_.figures->studies.front();
        auto values = interval(figures.ci_lb, figures.ci_ub);
        values["study"] = version_.studies.front().label;
        values["estimate"] = shown(version_.studies.front().yi);
        say(odds() ? "effect.single_odds" : "effect.single", values);
        direction();
    }

    void moderators() {
        if (!with_moderators() || !mean()) return;
        for (const auto& c : version_.figures->coefficients) {
            if (c.name == "intercept") continue;
            const auto label = labels_.find(c.name);
            auto values = interval(c.ci_lb, c.ci_ub);
            values["estimate"] = shown(c.estimate);
            values["name_nl"] = label == labels_.end() ? c.name : label->second.nl;
            values["name_en"] = label == labels_.end() ? c.name : label->second.en;
            say(odds() ? "moderator_odds" : "moderator", std::move(values));
        }
        say("contribution.no_cause");
    }

    void prediction() {
        if (k() < 2 || with_moderators()) return;
        if (!version_.figures || !version_.figures->pi_lb || !version_.figures->pi_ub)
            return say("prediction.none");
        auto values = interval(*version_.figures->pi_lb, *version_.figures->pi_ub);
        values["df"] = written(version_.figures->pi_df.value_or(0));
        const auto dutch = std::count_if(version_.studies.begin(), version_.studies.end(),
                                         [](const auto& s) { return s.dutch_municipality; });
        const std::string where =
            dutch >= least_dutch_municipalities ? "prediction.municipality" : "prediction.study";
        say(odds() ? where + "_odds" : where, std::move(values));
    }

    void what_was_measured() {
        if (pool_.subject_kind == SubjectKind::element) say("element_pool");
        say("measured",
            {{"construct_nl", pool_.construct_name.nl}, {"construct_en", pool_.construct_name.en}});
        if (!pool_.not_measured.nl.empty())
            say("not_measured",
                {{"text_nl", pool_.not_measured.nl}, {"text_en", pool_.not_measured.en}});
    }

    void size() {
        if (k() == 0) return;
        double total = 0;
        std::size_t known = 0;
        for (const auto& study : version_.studies) {
            total += study.n.value_or(0);
            known += study.n ? 1 : 0;
        }
        if (known == 0) return say("size.unknown", {{"k", count()}});
        Parameters values{{"k", count()}, {"n", written(std::round(total))}};
        if (known == k()) return say("size.all", std::move(values));
        values["known"] = std::to_string(known);
        say("size.some", std::move(values));
    }

    void heterogeneity() {
        if (k() < 2 || !mean() || version_.method.tau2_method == "FE") return;
        const auto& figures = *version_.figures;
        if (figures.tau2 <= 0) return say("heterogeneity.none");
        const double share = figures.i2.value_or(0);
        say(share > 50 ? "heterogeneity.large" : "heterogeneity.some",
            {{"i2", written(std::round(share))}, {"tau", written(std::sqrt(figures.tau2))}});
    }

    void design() {
        if (k() == 0) return;
        const auto randomised = std::count_if(version_.studies.begin(), version_.studies.end(),
                                              [](const auto& s) { return s.randomised == "yes"; });
        say("design.randomised", {{"k", count()}, {"randomised", std::to_string(randomised)}});
        const auto self = std::count_if(version_.studies.begin(), version_.studies.end(),
                                        [](const auto& s) { return s.independence == "self"; });
        if (self > 0) say("design.self", {{"k", count()}, {"count", std::to_string(self)}});
    }

    void cautions() {
        const bool one_group = pool_.metric == "smcc" ||
                               std::any_of(version_.studies.begin(), version_.studies.end(),
                                           [](const auto& s) { return s.comparison == "no"; });
        if (one_group && k() > 0) say("regression_to_mean");
        const bool nothing_shown = version_.conclusion == Conclusion::uncertain ||
                                   version_.conclusion == Conclusion::too_few_studies;
        if (nothing_shown && !with_moderators()) say("no_difference_shown");
    }

    const Pool& pool_;
    const PoolVersion& version_;
    const Labels& labels_;
    Sentences out_;
};

}  // namespace

std::string written(double value) {
    std::array<char, 400> text{};  // the largest double has 309 digits
    const auto [end, error] =
        std::to_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed, 6);
    if (error != std::errc{}) return "0";
    std::string out(text.data(), end);
    out.erase(out.find_last_not_of('0') + 1);
    if (out.back() == '.') out.pop_back();
    return out == "-0" ? "0" : out;
}

Sentences words(const Pool& pool, const PoolVersion& version, const Labels& labels) {
    return Writer(pool, version, labels).all();
}

Sentences exploration_words(const ExplorationRequest& request) {
    Sentences out{{"guidance.own_exploration", {}}};
    out.push_back({"guidance.own_exploration.choices",
                   {{"count", std::to_string(request.exclude.size())},
                    {"tau2_method", request.tau2_method},
                    {"test", request.test},
                    {"level", written(100 * request.level)}}});
    return out;
}

}  // namespace werkzaam::evidence
