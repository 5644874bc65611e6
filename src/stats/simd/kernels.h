// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace werkzaam::stats::simd {

/// Power sums of w = 1/(v + t) and of d = y - centre: s<j> = sum w^j, a<j> = sum w^j d,
/// q<j> = sum w^j d^2.
struct WeightMoments {
    double s1, s2, s3;
    double a1, a2, a3;
    double q1, q2, q3;
};

/// The sums among them that the score of a likelihood needs.
struct ScoreMoments {
    double s1, s2, a1, a2, q2;
};
struct ScoreMomentsPair {
    ScoreMoments one, two;
};

/// sum w a b, sum w^2 a b and sum w^3 a b.
struct PowerProducts {
    double first, second, third;
};

struct Range {
    double smallest, largest;
};

struct Survey {
    Range range;
    double sum;
};

/// Eight weighted regressions of y on x (or on the mean alone), one a lane, at weights 1/(v + t).
/// Names as in meta/model.h: P = W - W X (X'WX)^-1 X'W, q<j> = y'P^j y, g = (X'WX)^-1.
struct RegressionLanes {
    alignas(64) double sum_w[8], sum_w2[8], trace_p[8], trace_pp[8], q[8], q2[8], q3[8];
    alignas(64) double intercept[8], slope[8], g00[8], g01[8], g11[8];
    /// What the subtractions leave at least, as a share of what they subtract from; 0 when it is
    /// not a positive number. Digits are lost as it approaches 0.
    alignas(64) double kept[8];
};

/// The inner loops, in one instruction set. All arrays are 64-byte aligned and `blocks` blocks of
/// eight long; padding carries v = infinity (weight 0) or value 0. Sums run in eight lanes, lane i
/// over elements i, i + 8, ..., and the lanes are added pairwise; nothing is contracted. All
/// instruction sets therefore give the same bits.
struct Kernels {
    std::string_view name;
    WeightMoments (*weight_moments)(const double* y, const double* v, std::size_t blocks, double t,
                                    double centre);
    /// At two values of t at once; (v + t_one)(v + t_two) must not overflow.
    ScoreMomentsPair (*score_moments)(const double* y, const double* v, std::size_t blocks,
                                      double t_one, double t_two, double centre);
    void (*inverse_weights)(const double* v, std::size_t blocks, double t, double* w);
    PowerProducts (*power_products)(const double* a, const double* b, const double* w,
                                    std::size_t blocks);
    double (*sum)(const double* a, std::size_t blocks);
    Range (*range)(const double* a, std::size_t blocks);
    /// Range and sum in one pass; the same bits as either.
    Survey (*survey)(const double* a, std::size_t blocks);
    /// a = (a - shift) * factor
    void (*shift_and_scale)(double* a, double shift, double factor, std::size_t blocks);
    double (*dot)(const double* a, const double* b, std::size_t blocks);
    void (*subtract_multiple)(double* a, const double* b, double factor, std::size_t blocks);
    /// Sum of log(v + t) over the finite entries of v (those not infinite); v + t > 0.
    double (*sum_log)(const double* v, std::size_t blocks, double t);
    /// Study i of lane l is at [i * 8 + l] of x and y; v[i] holds for all lanes; t one a lane.
    void (*regression_lanes)(const double* v, const double* x, const double* y, std::size_t k,
                             bool slope, const double* t, RegressionLanes& out);
    /// Only sum_w, sum_w2, trace_p, q and q2.
    void (*regression_lane_scores)(const double* v, const double* x, const double* y,
                                   std::size_t k, bool slope, const double* t,
                                   RegressionLanes& out);
};

/// The widest set this processor has, chosen once, unless a KernelChoice is alive.
[[nodiscard]] const Kernels& kernels();

/// Makes kernels() return the given set, for all threads, until destroyed. For measuring and for
/// showing that the choice does not change results.
class KernelChoice {
public:
    explicit KernelChoice(const Kernels& chosen);
    ~KernelChoice();
    KernelChoice(const KernelChoice&) = delete;
    KernelChoice& operator=(const KernelChoice&) = delete;

private:
    const Kernels* previous_;
};

/// Every set this processor can run, narrowest first; tests compare their bits.
[[nodiscard]] std::vector<const Kernels*> runnable_kernels();

}  // namespace werkzaam::stats::simd
