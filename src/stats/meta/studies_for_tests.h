// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "stats/meta/pooled.h"

#include <array>
#include <cmath>
#include <cstdint>
#include <random>
#include <vector>

namespace werkzaam::stats {

/// Thirteen trials of the BCG vaccine against tuberculosis: log risk ratios, their sampling
/// variances, absolute latitude and year. Colditz et al. (1994), JAMA 271, 698-702.
inline const std::vector<double> bcg_yi{
    -0.8893113339202054,  -1.5853886572014306, -1.3480731482996933, -1.4415511900213054,
    -0.21754732221129558, -0.786115585818864,  -1.6208982235983918, 0.011952333523840508,
    -0.4694176487381494,  -1.3713448034727844, -0.3393588283383906, 0.44591340057137874,
    -0.017313948216879815};
inline const std::vector<double> bcg_vi{
    0.32558476500396133,  0.19458112139814385,   0.4153679653679654,  0.020010031902247573,
    0.05121017216963086,  0.0069056184559087574, 0.22301724757231517, 0.0039615792978177295,
    0.056434210463248966, 0.07302479361302891,   0.01241221397155972, 0.5325058452001528,
    0.0714046596839863};
inline const std::vector<double> bcg_latitude{44, 55, 42, 52, 13, 44, 19, 13, 27, 42, 18, 33, 33};
inline const std::vector<double> bcg_year{1948, 1949, 1960, 1977, 1973, 1953, 1973,
                                          1980, 1968, 1961, 1974, 1969, 1976};

inline constexpr std::array all_methods{Tau2Method::fe, Tau2Method::dl,   Tau2Method::he,
                                        Tau2Method::hs, Tau2Method::sj,   Tau2Method::pm,
                                        Tau2Method::ml, Tau2Method::reml, Tau2Method::eb};

/// Simulated studies with a fixed seed.
struct SimulatedStudies {
    std::vector<double> yi, vi;

    SimulatedStudies(std::size_t k, double mean, double tau2, std::uint64_t seed) {
        std::mt19937_64 random(seed);
        std::normal_distribution<double> normal;
        for (std::size_t i = 0; i < k; ++i) {
            const double z = normal(random);
            vi.push_back(0.02 + 0.1 * z * z);
            yi.push_back(mean + std::sqrt(tau2 + vi.back()) * normal(random));
        }
    }
};

}  // namespace werkzaam::stats
