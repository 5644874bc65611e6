// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "stats/simd/kernels.h"

#include "stats/simd/kernel_sets.h"

namespace werkzaam::stats::simd {

std::vector<const Kernels*> runnable_kernels() {
    std::vector<const Kernels*> sets{&kernels_sse2};
    if (__builtin_cpu_supports("avx2")) sets.push_back(&kernels_avx2);
    if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512dq"))
        sets.push_back(&kernels_avx512);
    return sets;
}

const Kernels& kernels() {
    static const Kernels& widest = *runnable_kernels().back();
    return widest;
}

}  // namespace werkzaam::stats::simd
