// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <array>
#include <cstddef>
#include <utility>

namespace werkzaam::stats {

/// Where a smooth monotone function of t is zero, by a polynomial for t through its known values
/// and slopes (Hermite). Gives no guarantee: the caller keeps the result inside a bracket.
/// Reference: Traub (1964), Iterative Methods for the Solution of Equations, chapter 4.
class InverseInterpolation {
public:
    /// Points beyond what it holds are ignored.
    void add(double t, double value) {
        if (count_ < most) extend(t, value, 0.0);
    }
    void add(double t, double value, double derivative) {
        if (is_full()) return;
        extend(t, value, 0.0);
        extend(t, value, 1.0 / derivative);
    }

    [[nodiscard]] bool is_full() const { return count_ + 2 > most; }

    /// Not finite where two points have the same value.
    [[nodiscard]] double zero() const {
        double t = 0.0;
        for (std::size_t i = count_; i-- > 0;) t = leading_[i] - value_[i] * t;
        return t;
    }

private:
    static constexpr std::size_t most = 10;

    // One more node: its divided differences with those before it. `slope` is used where the node
    // repeats the one before.
    void extend(double t, double value, double slope) {
        double difference = t;
        for (std::size_t j = 0; j < count_; ++j) {
            const double previous = std::exchange(latest_[j], difference);
            difference = j == 0 && slope != 0
                             ? slope
                             : (difference - previous) / (value - value_[count_ - 1 - j]);
        }
        latest_[count_] = leading_[count_] = difference;
        value_[count_++] = value;
    }

    std::array<double, most> value_;    // of node i
    std::array<double, most> leading_;  // divided difference of nodes 0 to i
    std::array<double, most> latest_;   // of the last i + 1 nodes
    std::size_t count_ = 0;
};

}  // namespace werkzaam::stats
