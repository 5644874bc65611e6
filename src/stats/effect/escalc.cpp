// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "stats/effect/escalc.h"

#include "stats/effect/correlation.h"
#include "stats/effect/hedges_g.h"
#include "stats/effect/incidence_rate.h"
#include "stats/effect/mean_difference.h"
#include "stats/effect/odds_ratio.h"
#include "stats/effect/paired_change.h"
#include "stats/effect/phi_coefficient.h"
#include "stats/effect/proportion.h"
#include "stats/effect/ratio_of_means.h"
#include "stats/effect/risk_difference.h"
#include "stats/effect/risk_ratio.h"
#include "stats/effect/smd_heteroscedastic.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace werkzaam::stats {
namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN();
using Kind = EscalcFault::Kind;
using Outcome = std::variant<std::vector<Effect>, EscalcFault>;

/// The columns of one request; every row has a value for every role, NaN when not reported.
class Rows {
public:
    explicit Rows(const RoleColumns& columns) : columns_(columns) {
        for (const auto& [role, values] : columns) size_ = std::max(size_, values.size());
    }
    [[nodiscard]] std::size_t size() const { return size_; }
    [[nodiscard]] double at(std::string_view role, std::size_t row) const {
        const auto found = columns_.find(role);
        return found == columns_.end() || row >= found->second.size() ? nan : found->second[row];
    }

private:
    const RoleColumns& columns_;
    std::size_t size_ = 0;
};

/// Refuses the first impossible value of a role. A comparison with NaN is false: missing passes.
class Checks {
public:
    explicit Checks(const Rows& rows) : rows_(rows) {}
    Checks& check(Kind kind, std::initializer_list<std::string_view> roles) {
        for (const std::string_view role : roles)
            for (std::size_t row = 0; row < rows_.size(); ++row)
                if (impossible(kind, rows_.at(role, row))) fail(kind, role, row);
        return *this;
    }
    void fail(Kind kind, std::string_view role, std::size_t row) {
        if (!fault_ || row < fault_->row) fault_ = EscalcFault{kind, std::string(role), row};
    }
    [[nodiscard]] const std::optional<EscalcFault>& fault() const { return fault_; }

private:
    static bool impossible(Kind kind, double value) {
        if (kind == Kind::negative) return value < 0;
        if (kind == Kind::not_positive) return value <= 0;
        return std::abs(value) > 1;  // Kind::correlation_outside
    }

    const Rows& rows_;
    std::optional<EscalcFault> fault_;
};

/// Weighted mean over the rows that have both.
class WeightedMean {
public:
    void add(double value, double weight) {
        if (std::isnan(value) || std::isnan(weight)) return;
        sum_ += value * weight;
        weights_ += weight;
    }
    [[nodiscard]] double value() const { return sum_ / weights_; }

private:
    double sum_ = 0;
    double weights_ = 0;
};

template <class Item, class Of>
std::vector<Effect> each(const std::vector<Item>& items, Of of) {
    std::vector<Effect> effects;
    effects.reserve(items.size());
    for (const Item& item : items) effects.push_back(of(item));
    return effects;
}

// --- Two groups, means.

TwoMeans two_means_at(const Rows& rows, std::size_t row, bool accepts_d) {
    TwoMeans g{rows.at("m1i", row), rows.at("sd1i", row), rows.at("n1i", row),
               rows.at("m2i", row), rows.at("sd2i", row), rows.at("n2i", row)};
    if (!accepts_d) return g;
    double d = rows.at("di", row);
    if (std::isnan(d)) d = d_from_t(rows.at("ti", row), g.n1, g.n2);
    // A reported d (or t) goes before means: unit spread turns it into means.
    if (!std::isnan(d)) g = {d, 1, g.n1, 0, 1, g.n2};
    return g;
}

Variance averaged(const std::vector<TwoMeans>& groups, const EscalcOptions& options) {
    Variance variance{options.variance};
    WeightedMean first;
    WeightedMean second;
    WeightedMean both;
    for (const TwoMeans& g : groups) {
        if (options.measure == Measure::smd) {
            first.add(hedges_g(g).yi.value_or(nan), g.n1 + g.n2);
            continue;
        }
        const double cv1 = g.sd1 / g.m1;
        const double cv2 = g.sd2 / g.m2;
        first.add(cv1, g.n1);
        second.add(cv2, g.n2);
        both.add((g.n1 * cv1 + g.n2 * cv2) / (g.n1 + g.n2), g.n1 + g.n2);
    }
    variance.first = first.value();
    variance.second = second.value();
    if (variance.type == VarianceType::average_homoscedastic)
        variance.first = variance.second = both.value();
    return variance;
}

Effect two_means_effect(const TwoMeans& g, Measure measure, const Variance& variance) {
    switch (measure) {
        case Measure::md: return mean_difference(g, variance);
        case Measure::smd: return hedges_g(g, variance);
        case Measure::smdh: return smd_heteroscedastic(g, variance);
        case Measure::rom: return ratio_of_means(g, variance);
        case Measure::d2orn: return log_odds_ratio_from_means(g, normal_factor);
        default: return log_odds_ratio_from_means(g, logistic_factor);
    }
}

Outcome two_means(const Rows& rows, const EscalcOptions& options) {
    Checks checks(rows);
    checks.check(Kind::negative, {"sd1i", "sd2i"}).check(Kind::not_positive, {"n1i", "n2i"});
    if (checks.fault()) return *checks.fault();
    std::vector<TwoMeans> groups;
    for (std::size_t row = 0; row < rows.size(); ++row)
        groups.push_back(two_means_at(rows, row, options.measure == Measure::smd));
    const Variance variance = averaged(groups, options);
    return each(groups, [&](const TwoMeans& g) {
        return two_means_effect(g, options.measure, variance);
    });
}

// --- One group, twice.

Outcome paired(const Rows& rows, const EscalcOptions& options) {
    Checks checks(rows);
    checks.check(Kind::negative, {"sd1i"}).check(Kind::correlation_outside, {"ri"});
    if (options.measure != Measure::smcr) checks.check(Kind::negative, {"sd2i"});
    checks.check(Kind::not_positive, {"ni"});
    if (checks.fault()) return *checks.fault();
    std::vector<Paired> pairs;
    for (std::size_t row = 0; row < rows.size(); ++row)
        pairs.push_back({rows.at("m1i", row), rows.at("sd1i", row), rows.at("m2i", row),
                         rows.at("sd2i", row), rows.at("ni", row), rows.at("ri", row)});
    const Variance variance{options.variance};
    return each(pairs, [&](const Paired& p) {
        switch (options.measure) {
            case Measure::mc: return mean_change(p);
            case Measure::smcc: return change_by_change_sd(p, variance);
            case Measure::smcr: return change_by_raw_sd(p, variance);
            default: return change_by_raw_sd_heteroscedastic(p);
        }
    });
}

// --- Counts.

/// The cell itself, or what is left of the group size.
double cell(const Rows& rows, std::size_t row, std::string_view role, std::string_view size,
            double events, Checks& checks) {
    const double reported = rows.at(role, row);
    const double n = rows.at(size, row);
    if (events > n) checks.fail(Kind::more_events_than_size, size, row);
    if (std::isnan(reported)) return n - events;
    if (!std::isnan(events + n) && events + reported != n)
        checks.fail(Kind::sizes_disagree, size, row);
    return reported;
}

Effect two_by_two_effect(const TwoByTwo& t, Measure measure, const Variance& variance) {
    switch (measure) {
        case Measure::odds_ratio: return log_odds_ratio(t);
        case Measure::peto: return peto_log_odds_ratio(t);
        case Measure::rr: return log_risk_ratio(t);
        case Measure::rd: return risk_difference(t, variance);
        case Measure::as: return arcsine_difference(t);
        case Measure::phi: return phi_coefficient(t, variance);
        case Measure::yuq: return yule_q(t);
        case Measure::yuy: return yule_y(t);
        case Measure::or2dn: return d_from_log_odds_ratio(log_odds_ratio(t), normal_factor);
        default: return d_from_log_odds_ratio(log_odds_ratio(t), logistic_factor);
    }
}

ZeroCells zero_cells_for(const EscalcOptions& options) {
    ZeroCells how = options.zero_cells;
    if (!info(options.measure).uses_add) how.to = AddTo::none;
    return how;
}

Outcome two_by_two(const Rows& rows, const EscalcOptions& options) {
    Checks checks(rows);
    checks.check(Kind::negative, {"ai", "bi", "ci", "di", "n1i", "n2i"});
    std::vector<TwoByTwo> tables;
    for (std::size_t row = 0; row < rows.size(); ++row) {
        const double a = rows.at("ai", row);
        const double c = rows.at("ci", row);
        tables.push_back({a, cell(rows, row, "bi", "n1i", a, checks), c,
                          cell(rows, row, "di", "n2i", c, checks)});
    }
    if (checks.fault()) return *checks.fault();
    treat_zero_cells(tables, zero_cells_for(options));
    WeightedMean first;
    WeightedMean second;
    for (const TwoByTwo& t : tables) {
        first.add(t.a / (t.a + t.b), t.a + t.b);
        second.add(t.c / (t.c + t.d), t.c + t.d);
    }
    const Variance variance{options.variance, first.value(), second.value()};
    return each(tables, [&](const TwoByTwo& t) {
        return two_by_two_effect(t, options.measure, variance);
    });
}

Effect proportion_effect(const Events& g, Measure measure, const Variance& variance) {
    switch (measure) {
        case Measure::pr: return proportion(g, variance);
        case Measure::pln: return log_proportion(g, variance);
        case Measure::plo: return logit_proportion(g, variance);
        case Measure::pas: return arcsine_proportion(g);
        default: return freeman_tukey_proportion(g);
    }
}

Outcome proportions(const Rows& rows, const EscalcOptions& options) {
    Checks checks(rows);
    checks.check(Kind::negative, {"xi", "mi"}).check(Kind::not_positive, {"ni"});
    std::vector<Events> groups;
    for (std::size_t row = 0; row < rows.size(); ++row) {
        const double x = rows.at("xi", row);
        groups.push_back({x, cell(rows, row, "mi", "ni", x, checks)});
        if (groups.back().n() <= 0) checks.fail(Kind::not_positive, "mi", row);
    }
    if (checks.fault()) return *checks.fault();
    treat_zero_events(groups, zero_cells_for(options));
    WeightedMean mean;
    for (const Events& g : groups) mean.add(g.x / g.n(), g.n());
    const Variance variance{options.variance, mean.value()};
    return each(groups, [&](const Events& g) {
        return proportion_effect(g, options.measure, variance);
    });
}

Outcome two_rates(const Rows& rows, const EscalcOptions& options) {
    Checks checks(rows);
    checks.check(Kind::negative, {"x1i", "x2i"}).check(Kind::not_positive, {"t1i", "t2i"});
    if (checks.fault()) return *checks.fault();
    std::vector<TwoRates> studies;
    for (std::size_t row = 0; row < rows.size(); ++row)
        studies.push_back({rows.at("x1i", row), rows.at("t1i", row), rows.at("x2i", row),
                           rows.at("t2i", row)});
    treat_zero_rates(std::span(studies), zero_cells_for(options));
    return each(studies, [&](const TwoRates& s) {
        if (options.measure == Measure::irr) return log_rate_ratio(s);
        return options.measure == Measure::ird ? rate_difference(s) : root_rate_difference(s);
    });
}

Outcome one_rate(const Rows& rows, const EscalcOptions& options) {
    Checks checks(rows);
    checks.check(Kind::negative, {"xi"}).check(Kind::not_positive, {"ti"});
    if (checks.fault()) return *checks.fault();
    std::vector<Rate> groups;
    for (std::size_t row = 0; row < rows.size(); ++row)
        groups.push_back({rows.at("xi", row), rows.at("ti", row)});
    treat_zero_rates(std::span(groups), zero_cells_for(options));
    return each(groups, [&](const Rate& g) {
        switch (options.measure) {
            case Measure::ir: return rate(g);
            case Measure::irln: return log_rate(g);
            case Measure::irs: return root_rate(g);
            default: return freeman_tukey_rate(g);
        }
    });
}

// --- Correlations.

Outcome correlations(const Rows& rows, const EscalcOptions& options) {
    Checks checks(rows);
    checks.check(Kind::correlation_outside, {"ri"}).check(Kind::not_positive, {"ni"});
    if (checks.fault()) return *checks.fault();
    WeightedMean mean;
    for (std::size_t row = 0; row < rows.size(); ++row)
        mean.add(rows.at("ri", row), rows.at("ni", row));
    const Variance variance{options.variance, mean.value()};
    std::vector<Effect> effects;
    for (std::size_t row = 0; row < rows.size(); ++row) {
        const double r = rows.at("ri", row);
        const double n = rows.at("ni", row);
        effects.push_back(options.measure == Measure::zcor ? fisher_z(r, n)
                                                           : correlation(r, n, variance));
    }
    return effects;
}

Outcome by_family(const Rows& rows, const EscalcOptions& options) {
    switch (info(options.measure).family) {
        case Family::two_means: return two_means(rows, options);
        case Family::paired: return paired(rows, options);
        case Family::two_by_two: return two_by_two(rows, options);
        case Family::correlation: return correlations(rows, options);
        case Family::proportion: return proportions(rows, options);
        case Family::two_rates: return two_rates(rows, options);
        case Family::one_rate: return one_rate(rows, options);
    }
    return std::vector<Effect>{};
}

/// Whether a needed value of the row was not reported.
bool missing_input(const Rows& rows, std::size_t row, Measure measure) {
    const bool reported_as_d =
        measure == Measure::smd &&
        !(std::isnan(rows.at("di", row)) && std::isnan(rows.at("ti", row)));
    for (const Role& role : roles(measure)) {
        if (role.optional || (reported_as_d && role.name[0] != 'n')) continue;
        const bool elsewhere = !role.or_else.empty() && !std::isnan(rows.at(role.or_else, row));
        if (std::isnan(rows.at(role.name, row)) && !elsewhere) return true;
    }
    return false;
}

/// Says why something is absent. With all input there, what is undefined makes the whole row
/// undefined; with input missing, what does not need it stays.
void settle(Effect& effect, bool missing) {
    if (effect.gap == Gap::none) return;
    if (missing)
        effect.gap = Gap::missing_input;
    else if (effect.gap == Gap::undefined_value)
        effect = no_effect(Gap::undefined_value);
}

}  // namespace

std::variant<std::vector<Effect>, EscalcFault> escalc(const RoleColumns& columns,
                                                      const EscalcOptions& options) {
    const Rows rows(columns);
    Outcome outcome = by_family(rows, options);
    if (auto* effects = std::get_if<std::vector<Effect>>(&outcome)) {
        for (std::size_t row = 0; row < effects->size(); ++row)
            settle((*effects)[row], missing_input(rows, row, options.measure));
    }
    return outcome;
}

}  // namespace werkzaam::stats
