// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "stats/num/answer.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace werkzaam::stats {

/// One moderator (column of the meta-regression): its name and one value per study.
struct Moderator {
    std::string name;
    std::span<const double> values;
};

/// The studies to pool: estimates on the analysis scale (log for ratios), their sampling
/// variances, and moderators. Spans are read during the call only. Rows with missing values are
/// left out by the caller.
struct Effects {
    std::span<const double> yi;
    std::span<const double> vi;
    std::span<const Moderator> moderators{};
};

/// How the variance between studies is estimated; `fe` assumes one common effect (tau2 = 0).
enum class Tau2Method { fe, dl, he, hs, sj, pm, ml, reml, eb };

/// Wald z; Knapp-Hartung t; Knapp-Hartung with the safeguard max(1, q) ("ad hoc").
enum class CoefficientTest { z, knha, adhoc };

/// Settings of one fit. Defaults are those of the reference software.
struct PoolOptions {
    Tau2Method tau2_method = Tau2Method::reml;
    CoefficientTest test = CoefficientTest::z;
    double level = 0.95;
    bool intercept = true;
    bool prediction_interval = true;
    bool tau2_interval = true;  ///< Q-profile
    bool r2 = true;             ///< needs a second fit without moderators
    bool weights = true;
};

struct Interval {
    double lower;
    double upper;
};

/// One coefficient; the intercept is named "intercept". The fields are empty together where no
/// degrees of freedom are left or where all residuals are zero under Knapp-Hartung.
struct Coefficient {
    std::string name;
    double estimate = 0;
    std::optional<double> se;
    std::optional<double> stat;
    std::optional<double> pval;
    std::optional<Interval> ci;
};

/// What deserves care though the result is defined.
enum class WarningCode {
    redundant_moderators_dropped,  ///< `columns` names them
    extreme_variance_ratio,        ///< largest to smallest variance at least 1e7
    knapp_hartung_with_fixed_effect,
    knapp_hartung_below_wald,  ///< q < 1: the interval is narrower than the Wald one
    no_degrees_of_freedom,
    perfect_fit,  ///< no residual at all, Knapp-Hartung undefined
    tau2_at_zero,
    several_likelihood_modes,
    tau2_interval_empty,  ///< less variation than chance would give
    prediction_interval_undefined,
};

struct Warning {
    WarningCode code;
    std::string text;
    std::vector<std::string> columns;
};

/// How the estimate of tau2 was reached. Closed-form estimators report 0 iterations.
struct Convergence {
    bool converged = true;
    int iterations = 0;
    double score = 0;          ///< distance to the root in standard errors of tau2, dimensionless
    bool at_boundary = false;  ///< tau2 is exactly 0 because the equation has no positive solution
    int modes = 1;             ///< local maxima found (ML, REML); the highest is reported
};

/// The omnibus test of all moderators (all coefficients when there is no intercept):
/// chi-squared under `z`, F with (df, df2) under Knapp-Hartung.
struct ModeratorTest {
    double stat;
    int df;
    std::optional<int> df2;
    std::optional<double> pval;
};

struct Pooled {
    int k = 0;
    int p = 0;  ///< coefficients, after dropping redundant columns
    std::vector<Coefficient> coefficients;
    std::vector<double> vcov;  ///< p x p, column-major; empty when the standard errors are
    std::optional<int> ddf;    ///< t degrees of freedom; empty under z
    std::optional<double> knapp_hartung_factor;  ///< variance factor in use; empty under z
    std::optional<double> tau2;                  ///< empty for `fe`
    std::optional<double> se_tau2;
    std::optional<double> I2;  ///< percent
    std::optional<double> H2;
    double QE = 0;
    int QE_df = 0;
    double QEp = 1;
    std::optional<ModeratorTest> QM;
    std::optional<double> R2;      ///< percent
    std::optional<double> logLik;  ///< restricted for `reml`, otherwise full
    std::optional<double> AIC;
    std::optional<double> BIC;
    std::optional<double> AICc;
    std::optional<Interval> pi;        ///< same distribution as the confidence interval
    std::optional<Interval> pi_riley;  ///< t with k-p-1 degrees of freedom
    std::optional<Interval> tau2_ci;
    std::optional<Interval> I2_ci;
    std::optional<Interval> H2_ci;
    std::vector<double> weights;  ///< percent, in data order
    Convergence convergence;
    std::vector<Warning> warnings;

    [[nodiscard]] const Coefficient* find(std::string_view name) const;
};

/// Name of a method or test as written in requests ("REML", "adhoc"); parse_ returns nothing for
/// an unknown name. Upper and lower case as printed only.
[[nodiscard]] std::string_view name(Tau2Method method);
[[nodiscard]] std::string_view name(CoefficientTest test);
[[nodiscard]] std::optional<Tau2Method> parse_tau2_method(std::string_view text);
[[nodiscard]] std::optional<CoefficientTest> parse_coefficient_test(std::string_view text);

/// Stable snake_case code of a warning or refusal, as used in requests and in translations.
[[nodiscard]] std::string_view name(WarningCode code);
[[nodiscard]] std::string_view name(RefusalCode code);

}  // namespace werkzaam::stats
