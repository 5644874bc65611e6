// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "stats/meta/influence.h"

#include "stats/meta/fit.h"
#include "stats/meta/pool.h"
#include "stats/num/distributions.h"

#include <algorithm>
#include <cmath>

namespace werkzaam::stats {
namespace {

constexpr double dfbetas_limit = 1.0;
constexpr double cook_d_limit = 0.5;  // as a chi-squared probability
constexpr double hat_factor = 3.0;
constexpr double dffits_factor = 3.0;
constexpr double smallest_residual = 100.0 * 2.220446049250313e-16;  // relative to the estimates

using Column = std::vector<double>;

// Empty where the divisor is 0: 0/0 says nothing.
std::optional<double> ratio(double dividend, double divisor) {
    if (!(divisor > 0)) return std::nullopt;
    return dividend / divisor;
}

// Data without study i; the moderators are those the full model kept, as written.
struct Reduced {
    Column yi, vi;
    std::vector<Column> values;
    std::vector<Moderator> moderators;

    Reduced(const Effects& effects, const std::vector<std::string>& kept, std::size_t i) {
        yi = without(effects.yi, i);
        vi = without(effects.vi, i);
        for (const Moderator& moderator : effects.moderators)
            if (std::ranges::find(kept, moderator.name) != kept.end())
                values.push_back(without(moderator.values, i));
        std::size_t next = 0;
        for (const Moderator& moderator : effects.moderators)
            if (std::ranges::find(kept, moderator.name) != kept.end())
                moderators.push_back({moderator.name, values[next++]});
    }

    static Column without(std::span<const double> values, std::size_t i) {
        Column rest(values.begin(), values.end());
        rest.erase(rest.begin() + static_cast<std::ptrdiff_t>(i));
        return rest;
    }
};

// The row of X of each study, in the order of the coefficients.
std::vector<Column> rows_of(const Effects& effects, const Pooled& full) {
    std::vector<Column> rows(effects.yi.size(), Column(full.coefficients.size(), 1.0));
    for (std::size_t j = 0; j < full.coefficients.size(); ++j)
        for (const Moderator& moderator : effects.moderators)
            if (moderator.name == full.coefficients[j].name)
                for (std::size_t i = 0; i < rows.size(); ++i) rows[i][j] = moderator.values[i];
    return rows;
}

SmallMatrix covariance_of(const Pooled& pooled) {
    SmallMatrix matrix(pooled.coefficients.size());
    for (std::size_t i = 0; i < matrix.order(); ++i)
        for (std::size_t j = 0; j < matrix.order(); ++j)
            matrix(i, j) = pooled.vcov[j * matrix.order() + i];
    return matrix;
}

double quadratic_form(const Column& x, const SmallMatrix& a) {
    double sum = 0;
    for (std::size_t i = 0; i < x.size(); ++i)
        for (std::size_t j = 0; j < x.size(); ++j) sum += x[i] * a(i, j) * x[j];
    return sum;
}

// The covariance matrix scaled to unit variances, which keeps its factor well conditioned.
SmallMatrix correlation_of(const SmallMatrix& covariance) {
    SmallMatrix correlation(covariance.order());
    for (std::size_t i = 0; i < covariance.order(); ++i)
        for (std::size_t j = 0; j < covariance.order(); ++j)
            correlation(i, j) =
                covariance(i, j) / std::sqrt(covariance(i, i)) / std::sqrt(covariance(j, j));
    return correlation;
}

std::optional<double> log_determinant(const SmallMatrix& covariance) {
    const auto factor = Cholesky::of(correlation_of(covariance));
    if (!factor) return std::nullopt;
    double sum = factor->log_determinant();
    for (std::size_t i = 0; i < covariance.order(); ++i) sum += std::log(covariance(i, i));
    return sum;
}

// (X'WX)^-1 of all studies at the tau2 found without one of them.
SmallMatrix covariance_at(const Effects& effects, bool intercept, double tau2) {
    Column vi(effects.vi.begin(), effects.vi.end());
    for (double& v : vi) v += tau2;
    PoolOptions fixed{.tau2_method = Tau2Method::fe,
                      .intercept = intercept,
                      .tau2_interval = false,
                      .r2 = false,
                      .weights = false};
    const Answer<Pooled> pooled = pool({effects.yi, vi, effects.moderators}, fixed);
    return pooled ? covariance_of(*pooled) : SmallMatrix();
}

class Deletion {
public:
    Deletion(const Effects& effects, const PoolOptions& options, const Pooled& full)
        : effects_(effects),
          options_(options),
          full_(full),
          rows_(rows_of(effects, full)),
          covariance_(covariance_of(full)),
          correlation_(Cholesky::of(correlation_of(covariance_))) {
        for (const Coefficient& coefficient : full.coefficients) names_.push_back(coefficient.name);
        result_.k = full.k;
        result_.p = full.p;
        result_.coefficient_names = names_;
        result_.dfbetas.resize(names_.size());
        result_.weight = full.weights;
    }

    Influence run(double factor) {
        const double tau2 = full_.tau2.value_or(0.0);
        for (std::size_t i = 0; i < rows_.size(); ++i) {
            result_.hat.push_back(quadratic_form(rows_[i], covariance_) / factor /
                                  (effects_.vi[i] + tau2));
            without(i);
        }
        flag();
        return std::move(result_);
    }

private:
    void without(std::size_t i) {
        const Reduced reduced(effects_, names_, i);
        Answer<Pooled> pooled = pool({reduced.yi, reduced.vi, reduced.moderators}, options_);
        const bool usable =
            pooled && pooled->p == full_.p && pooled->vcov.size() == full_.vcov.size();
        if (!usable) return append_nothing();
        append(i, *pooled);
    }

    void append_nothing() {
        for (auto* column : {&result_.rstudent, &result_.dffits, &result_.cook_d, &result_.cov_r,
                             &result_.tau2_del, &result_.QE_del})
            column->emplace_back();
        for (auto& column : result_.dfbetas) column.emplace_back();
    }

    void append(std::size_t i, const Pooled& deleted) {
        const double tau2 = deleted.tau2.value_or(0.0);
        const SmallMatrix covariance = covariance_of(deleted);
        const double factor = deleted.knapp_hartung_factor.value_or(1.0);
        const Column change = changes(deleted);
        double fitted = 0, shift = 0;
        for (std::size_t j = 0; j < change.size(); ++j) {
            fitted += rows_[i][j] * deleted.coefficients[j].estimate;
            shift += rows_[i][j] * change[j];
        }
        const double variance = factor * (effects_.vi[i] + tau2);
        double residual = effects_.yi[i] - fitted;
        if (std::abs(residual) < smallest_residual * std::abs(effects_.yi[i])) residual = 0;
        result_.rstudent.push_back(
            ratio(residual, std::sqrt(variance + quadratic_form(rows_[i], covariance))));
        // Without an intercept a study whose moderators are all 0 does not bear on the model.
        result_.dffits.push_back(ratio(shift, std::sqrt(result_.hat[i] * variance)));
        result_.tau2_del.emplace_back(tau2);
        result_.QE_del.emplace_back(deleted.QE);
        append_cook(change, covariance);
        append_dfbetas(change, factor, tau2);
    }

    Column changes(const Pooled& deleted) const {
        Column change;
        for (std::size_t j = 0; j < deleted.coefficients.size(); ++j)
            change.push_back(full_.coefficients[j].estimate - deleted.coefficients[j].estimate);
        return change;
    }

    void append_cook(const Column& change, const SmallMatrix& covariance) {
        std::optional<double> cook, ratio;
        if (correlation_) {
            Column standardised = change;
            for (std::size_t j = 0; j < change.size(); ++j)
                standardised[j] /= std::sqrt(covariance_(j, j));
            Column solved = standardised;
            correlation_->solve(solved);
            cook = 0.0;
            for (std::size_t j = 0; j < change.size(); ++j) *cook += standardised[j] * solved[j];
        }
        const auto before = log_determinant(covariance_);
        const auto after = log_determinant(covariance);
        if (before && after) ratio = std::exp(*after - *before);
        result_.cook_d.push_back(cook);
        result_.cov_r.push_back(ratio);
    }

    void append_dfbetas(const Column& change, double factor, double tau2) {
        const SmallMatrix covariance = covariance_at(effects_, options_.intercept, tau2);
        for (std::size_t j = 0; j < change.size(); ++j) {
            std::optional<double> value;
            if (covariance.order() == change.size())
                value = ratio(change[j], std::sqrt(factor * covariance(j, j)));
            result_.dfbetas[j].push_back(value);
        }
    }

    void flag() {
        const double p = full_.p, k = full_.k;
        for (std::size_t i = 0; i < rows_.size(); ++i) {
            const auto& dffits = result_.dffits[i];
            const auto& cook = result_.cook_d[i];
            bool flagged = result_.hat[i] > hat_factor * p / k;
            flagged |=
                dffits && k > p && std::abs(*dffits) > dffits_factor * std::sqrt(p / (k - p));
            flagged |= cook && 1.0 - chi_squared_upper(*cook, p) > cook_d_limit;
            for (const auto& column : result_.dfbetas)
                flagged |= column[i] && std::abs(*column[i]) > dfbetas_limit;
            result_.is_influential.push_back(flagged);
        }
    }

    const Effects& effects_;
    const PoolOptions& options_;
    const Pooled& full_;
    std::vector<Column> rows_;
    SmallMatrix covariance_;
    std::optional<Cholesky> correlation_;
    std::vector<std::string> names_;
    Influence result_;
};

}  // namespace

Answer<Influence> influence(const Effects& effects, const PoolOptions& options) {
    PoolOptions plain = options;
    plain.tau2_interval = plain.prediction_interval = plain.r2 = false;
    const Answer<Pooled> full = pool(effects, plain);
    if (!full) return full.refusal();
    if (full->k < 2)
        return Refusal{RefusalCode::too_few_effects,
                       "Influence of single studies needs at least two studies.",
                       {}};
    if (full->vcov.empty())
        return Refusal{RefusalCode::too_few_effects,
                       "The model leaves no residual variation to compare with.",
                       {}};
    return Deletion(effects, plain, *full).run(full->knapp_hartung_factor.value_or(1.0));
}

}  // namespace werkzaam::stats
