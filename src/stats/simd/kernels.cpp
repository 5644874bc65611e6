// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "stats/simd/kernels.h"

#include "stats/simd/kernel_sets.h"

#include <atomic>

namespace werkzaam::stats::simd {
namespace {

std::atomic<const Kernels*>& current() {
    static std::atomic<const Kernels*> kernels{runnable_kernels().back()};
    return kernels;
}

}  // namespace

std::vector<const Kernels*> runnable_kernels() {
    std::vector<const Kernels*> sets{&kernels_sse2};
    if (__builtin_cpu_supports("avx2")) sets.push_back(&kernels_avx2);
    if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512dq"))
        sets.push_back(&kernels_avx512);
    return sets;
}

const Kernels& kernels() {
    return *current().load(std::memory_order_relaxed);
}

KernelChoice::KernelChoice(const Kernels& chosen) : previous_(current().exchange(&chosen)) {}

KernelChoice::~KernelChoice() {
    current().store(previous_);
}

}  // namespace werkzaam::stats::simd
