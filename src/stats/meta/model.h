// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "stats/meta/design.h"

#include "stats/simd/kernels.h"

#include <memory>
#include <span>
#include <utility>

namespace werkzaam::stats {

/// What the estimators of tau2 need to know at one value t of it. With W = diag(1/(v + t)) and
/// P = W - W X (X'WX)^-1 X'W, all in O(k p^2) without forming a k x k matrix.
struct Point {
    double t = 0;
    double sum_w = 0;
    double sum_w2 = 0;
    double trace_p = 0;   ///< tr P
    double trace_pp = 0;  ///< tr PP
    double q = 0;         ///< y'Py, the generalised Q statistic
    double q2 = 0;        ///< y'PPy = -dq/dt
    double q3 = 0;        ///< y'PPPy
};

/// Ordinary least squares quantities: P = I - X (X'X)^-1 X' and V = diag(v).
struct LeastSquares {
    double residual_sum = 0;
    double trace_pv = 0;
    double trace_pvpv = 0;
    double variance_of_y = 0;  ///< about the mean, divisor k
};

/// The weighted linear model as a function of tau2, on the scale of its Design.
class Model {
public:
    virtual ~Model() = default;

    /// The point at t >= 0; coefficients and covariance below belong to the latest t.
    const Point& at(double t);
    /// Only what a score needs (sum_w, sum_w2, trace_p, q2), at two values of t, cheaply; leaves
    /// coefficients and covariance undefined until the next at().
    virtual std::pair<Point, Point> score_points(double t_one, double t_two);
    /// Values of t above 0 at which at() takes no pass over the studies.
    [[nodiscard]] virtual std::span<const double> remembered() const { return {}; }
    [[nodiscard]] virtual std::vector<double> coefficients() const = 0;
    /// (X'WX)^-1 in the columns of the Design.
    [[nodiscard]] virtual SmallMatrix covariance() const = 0;
    [[nodiscard]] virtual double log_det_information() const = 0;
    [[nodiscard]] virtual LeastSquares least_squares() const = 0;

    [[nodiscard]] std::size_t k() const { return k_; }
    [[nodiscard]] std::size_t p() const { return design_.p(); }
    [[nodiscard]] double df() const {
        return static_cast<double>(k_) - static_cast<double>(design_.p());
    }
    [[nodiscard]] const Design& design() const { return design_; }
    /// Sum of log(v + t).
    [[nodiscard]] double sum_log_variance(double t) const;
    /// True once the weights made the columns numerically dependent; results are then void.
    [[nodiscard]] bool is_degenerate() const { return degenerate_; }

    /// Point at t = 0, evaluated once.
    [[nodiscard]] const Point& at_zero();

protected:
    explicit Model(Design design) : design_(std::move(design)), k_(design_.k) {}
    Model(const Model&) = default;
    virtual Point evaluate(double t) = 0;
    void forget();  ///< the points known, when the data change

    Design design_;
    std::size_t k_;
    std::optional<Point> zero_;
    std::optional<Point> latest_;
    bool degenerate_ = false;
};

/// The model without moderators: every quantity is a sum over studies in one pass.
class MeanModel final : public Model {
public:
    explicit MeanModel(Design design) : Model(std::move(design)) {}

    std::pair<Point, Point> score_points(double t_one, double t_two) override;
    [[nodiscard]] std::vector<double> coefficients() const override { return {mean_}; }
    [[nodiscard]] SmallMatrix covariance() const override;
    [[nodiscard]] double log_det_information() const override;
    [[nodiscard]] LeastSquares least_squares() const override;

    /// Gives study i weight zero, as if it were not there, until restored.
    void leave_out(std::size_t i);
    void restore();

    /// Keeps the sums over all studies at 0 and at these t > 0, from which those without one study
    /// follow by subtraction.
    void remember(std::vector<double> values);
    [[nodiscard]] std::span<const double> remembered() const override { return remembered_; }

protected:
    Point evaluate(double t) override;

private:
    [[nodiscard]] std::optional<simd::WeightMoments> moments_without(double t) const;

    double mean_ = 0;  // also the centre of the sums, which keeps them free of cancellation
    double sum_w_ = 0;
    std::size_t left_out_ = 0;
    std::optional<double> left_out_variance_;
    std::vector<double> remembered_;
    std::vector<simd::WeightMoments> sums_;  // at 0, then at each remembered t
    double sums_centre_ = 0;
};

/// The model with moderators.
class RegressionModel final : public Model {
public:
    explicit RegressionModel(Design design);

    [[nodiscard]] std::vector<double> coefficients() const override { return beta_; }
    [[nodiscard]] SmallMatrix covariance() const override;
    [[nodiscard]] double log_det_information() const override;
    [[nodiscard]] LeastSquares least_squares() const override;

protected:
    Point evaluate(double t) override;

private:
    struct Grams {
        SmallMatrix first, second, third;  // Z'WZ, Z'W^2Z, Z'W^3Z
    };
    [[nodiscard]] Grams weighted_grams(const simd::LaneArray& w) const;
    void update_residuals();
    Point sums_at(double t, const Grams& grams) const;

    std::vector<double> beta_;
    simd::LaneArray weights_;
    simd::LaneArray residuals_;
    std::optional<Cholesky> information_;
};

/// The model that fits the design: the mean alone or a regression.
[[nodiscard]] std::unique_ptr<Model> model_for(Design design);

}  // namespace werkzaam::stats
