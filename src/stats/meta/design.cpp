// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "stats/meta/design.h"

#include "stats/simd/kernels.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace werkzaam::stats {
namespace {

using simd::LaneArray;

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double redundant_below = 1e-7;
constexpr double constant_below = 1e-13;
constexpr double widest_variance_ratio = 1e90;  // cubes of weights must stay doubles
constexpr double largest_standardised_estimate = 1e30;

std::string row(std::size_t i) {
    return " (row " + std::to_string(i + 1) + ")";
}

std::optional<Refusal> refuse_shape(const Effects& effects) {
    const std::size_t k = effects.yi.size();
    if (k == 0) return Refusal{RefusalCode::no_effects, "There are no effects to pool.", {}};
    if (effects.vi.size() != k)
        return Refusal{
            RefusalCode::unequal_lengths, "Each estimate needs exactly one sampling variance.", {}};
    for (const Moderator& moderator : effects.moderators)
        if (moderator.values.size() != k)
            return Refusal{RefusalCode::unequal_lengths,
                           "Moderator '" + moderator.name + "' needs one value per study.",
                           {moderator.name}};
    return std::nullopt;
}

// Looks for the row at fault; only called when a sum over all rows shows that there is one.
std::optional<Refusal> refuse_values(const Effects& effects) {
    for (std::size_t i = 0; i < effects.yi.size(); ++i) {
        if (!std::isfinite(effects.yi[i]))
            return Refusal{
                RefusalCode::not_finite, "An estimate is not a finite number" + row(i) + ".", {}};
        if (!std::isfinite(effects.vi[i]))
            return Refusal{RefusalCode::not_finite,
                           "A sampling variance is not a finite number" + row(i) + ".",
                           {}};
        if (effects.vi[i] <= 0)
            return Refusal{RefusalCode::variance_not_positive,
                           "A sampling variance is zero or negative" + row(i) +
                               ": such a study would get infinite weight.",
                           {}};
    }
    return std::nullopt;
}

std::optional<Refusal> refuse_moderator(const Moderator& moderator) {
    for (std::size_t i = 0; i < moderator.values.size(); ++i)
        if (!std::isfinite(moderator.values[i]))
            return Refusal{RefusalCode::not_finite,
                           "Moderator '" + moderator.name +
                               "' has a value that is not a finite "
                               "number" +
                               row(i) + ".",
                           {moderator.name}};
    return std::nullopt;
}

Refusal out_of_scale() {
    return {RefusalCode::scale_out_of_range,
            "The numbers differ so much in size that the result cannot be computed reliably.",
            {}};
}

// Scales by the power of two that brings the variances closest to 1.
std::optional<Refusal> scale_variances(const Effects& effects, Design& design) {
    const auto& kernel = simd::kernels();
    design.v = LaneArray(effects.vi, effects.vi[0]);
    const auto [range, sum] = kernel.survey(design.v.data(), design.v.blocks());
    if (!(range.smallest > 0) || !std::isfinite(sum)) {
        if (auto refusal = refuse_values(effects)) return refusal;
        return out_of_scale();
    }
    if (range.largest / range.smallest > widest_variance_ratio) return out_of_scale();
    const int middle = (std::ilogb(range.smallest) + std::ilogb(range.largest)) / 2;
    design.exponent = -middle / 2;
    const double factor = std::ldexp(1.0, 2 * design.exponent);
    if (!std::isnormal(factor) || !std::isnormal(range.smallest)) return out_of_scale();
    kernel.shift_and_scale(design.v.data(), 0.0, factor, design.v.blocks());
    design.v.pad(infinity);
    design.smallest_v = range.smallest * factor;
    design.largest_v = range.largest * factor;
    return std::nullopt;
}

std::optional<Refusal> scale_estimates(const Effects& effects, Design& design) {
    const auto& kernel = simd::kernels();
    design.y = LaneArray(effects.yi, 0.0);
    const auto [range, sum] = kernel.survey(design.y.data(), design.y.blocks());
    if (!std::isfinite(sum)) {
        if (auto refusal = refuse_values(effects)) return refusal;
        return out_of_scale();
    }
    const double factor = std::ldexp(1.0, design.exponent);
    design.largest_y = std::max(std::abs(range.smallest), std::abs(range.largest)) * factor;
    if (!(design.largest_y < largest_standardised_estimate)) return out_of_scale();
    if (design.has_intercept) design.centre = sum / static_cast<double>(design.k);
    kernel.shift_and_scale(design.y.data(), design.centre, factor, design.y.blocks());
    design.y.pad(0.0);
    return std::nullopt;
}

bool is_constant_one(const Moderator& moderator) {
    return std::ranges::all_of(moderator.values, [](double x) { return x == 1.0; });
}

double root_mean_square(const LaneArray& column) {
    const double sum = simd::kernels().dot(column.data(), column.data(), column.blocks());
    return std::sqrt(sum / static_cast<double>(column.size()));
}

// Takes the earlier columns out of `column`; `parts` receives the multiples taken.
void orthogonalise(const std::vector<LaneArray>& earlier, LaneArray& column,
                   std::vector<double>& parts) {
    const auto& kernel = simd::kernels();
    const auto k = static_cast<double>(column.size());
    for (std::size_t c = 0; c < earlier.size(); ++c) {
        const double part = kernel.dot(earlier[c].data(), column.data(), column.blocks()) / k;
        kernel.subtract_multiple(column.data(), earlier[c].data(), part, column.blocks());
        parts[c] += part;
    }
}

class Orthogonalisation {
public:
    explicit Orthogonalisation(Design& design) : design_(design) {}

    void add_constant(const std::string& name) {
        LaneArray ones(design_.k, 0.0);
        std::fill_n(ones.data(), design_.k, 1.0);
        keep(name, std::move(ones), {1.0});
    }

    void add(const Moderator& moderator) {
        LaneArray column(moderator.values, 0.0);
        const simd::Range range = simd::kernels().range(column.data(), column.blocks());
        const double size = std::max(std::abs(range.smallest), std::abs(range.largest));
        if (size == 0) return drop(moderator.name);
        const double factor = std::ldexp(1.0, -std::ilogb(size));
        simd::kernels().shift_and_scale(column.data(), 0.0, factor, column.blocks());
        const double all = root_mean_square(column);
        std::vector<double> parts(design_.columns.size() + 1);
        const double spread = centre(column, parts, all);
        orthogonalise(design_.columns, column, parts);
        orthogonalise(design_.columns, column, parts);
        const double left = root_mean_square(column);
        if (spread <= constant_below * all || left <= redundant_below * spread)
            return drop(moderator.name);
        simd::kernels().shift_and_scale(column.data(), 0.0, 1.0 / left, column.blocks());
        parts.back() = left;
        for (double& part : parts) part /= factor;
        keep(moderator.name, std::move(column), std::move(parts));
    }

    void finish() {
        design_.triangle = SmallMatrix(multiples_.size());
        for (std::size_t j = 0; j < multiples_.size(); ++j)
            for (std::size_t i = 0; i < multiples_[j].size(); ++i)
                design_.triangle(i, j) = multiples_[j][i];
        if (design_.has_intercept && multiples_.size() == 1) design_.columns.clear();
    }

private:
    // Takes out the mean first, so that redundancy is judged by the spread of a column.
    double centre(LaneArray& column, std::vector<double>& parts, double all) {
        if (!design_.has_intercept) return all;
        const double mean =
            simd::kernels().sum(column.data(), column.blocks()) / static_cast<double>(design_.k);
        simd::kernels().subtract_multiple(column.data(), design_.columns[0].data(), mean,
                                          column.blocks());
        parts[0] += mean;
        return root_mean_square(column);
    }

    void keep(const std::string& name, LaneArray column, std::vector<double> multiples) {
        design_.names.push_back(name);
        design_.columns.push_back(std::move(column));
        multiples_.push_back(std::move(multiples));
    }

    void drop(const std::string& name) { design_.dropped.push_back(name); }

    Design& design_;
    std::vector<std::vector<double>> multiples_;
};

std::optional<Refusal> build_columns(const Effects& effects, bool intercept, Design& design) {
    for (const Moderator& moderator : effects.moderators)
        if (auto refusal = refuse_moderator(moderator)) return refusal;
    const auto ones = std::ranges::find_if(effects.moderators, is_constant_one);
    const bool column_of_ones = !intercept && ones != effects.moderators.end();
    design.has_intercept = intercept || column_of_ones;
    Orthogonalisation columns(design);
    if (design.has_intercept) columns.add_constant(column_of_ones ? ones->name : "intercept");
    for (const Moderator& moderator : effects.moderators)
        if (!column_of_ones || &moderator != &*ones) columns.add(moderator);
    if (design.names.empty())
        return Refusal{RefusalCode::no_columns,
                       "The model has neither an intercept nor a moderator that varies.",
                       design.dropped};
    columns.finish();
    return std::nullopt;
}

double unweighted_residual_sum(const Design& design) {
    const auto& kernel = simd::kernels();
    LaneArray residual = design.y;
    std::vector<double> parts(design.columns.size());
    orthogonalise(design.columns, residual, parts);
    orthogonalise(design.columns, residual, parts);
    return kernel.dot(residual.data(), residual.data(), residual.blocks());
}

void mean_only(Design& design) {
    design.has_intercept = true;
    design.names = {"intercept"};
    design.triangle = SmallMatrix(1);
    design.triangle(0, 0) = 1.0;
}

}  // namespace

Answer<Design> prepare(const Effects& effects, bool intercept) {
    if (auto refusal = refuse_shape(effects)) return *refusal;
    Design design;
    design.k = effects.yi.size();
    if (auto refusal = scale_variances(effects, design)) return *refusal;
    if (intercept && effects.moderators.empty())
        mean_only(design);
    else if (auto refusal = build_columns(effects, intercept, design))
        return *refusal;
    if (auto refusal = scale_estimates(effects, design)) return *refusal;
    design.residual_sum =
        design.is_mean_only()
            ? simd::kernels().dot(design.y.data(), design.y.data(), design.y.blocks())
            : unweighted_residual_sum(design);
    return design;
}

}  // namespace werkzaam::stats
