// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "stats/simd/kernels.h"
#include "stats/simd/lane_array.h"

namespace werkzaam::stats::simd {

extern const Kernels kernels_sse2;
extern const Kernels kernels_avx2;
extern const Kernels kernels_avx512;

}  // namespace werkzaam::stats::simd
