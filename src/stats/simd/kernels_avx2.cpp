// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "stats/simd/kernel_sets.h"

#include <cmath>
#include <cstddef>

#pragma GCC target("avx2")
namespace werkzaam::stats::simd {
namespace {
#define WZ_NATIVE 4
#include "stats/simd/kernel_body.inc"
#undef WZ_NATIVE
}  // namespace

const Kernels kernels_avx2{
    "AVX2",
    weight_moments,
    score_moments,
    inverse_weights,
    power_products,
    sum,
    range,
    survey,
    shift_and_scale,
    dot,
    subtract_multiple,
    sum_log,
    regression_lanes<true>,
    regression_lanes<false>,
};

}  // namespace werkzaam::stats::simd
