// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <array>
#include <cstddef>

namespace werkzaam::stats {

/// Where a smooth monotone function of t is zero, by a polynomial for t through its known values
/// and slopes (Hermite). Gives no guarantee: the caller keeps the result inside a bracket.
/// Reference: Traub (1964), Iterative Methods for the Solution of Equations, chapter 4.
class InverseInterpolation {
public:
    /// Points beyond what it holds are ignored.
    void add(double t, double value) {
        if (count_ == most) return;
        t_[count_] = t;
        value_[count_++] = value;
    }
    void add(double t, double value, double derivative) {
        if (count_ + 2 > most) return;
        add(t, value);
        add(t, value);
        slope_[count_ - 1] = 1.0 / derivative;
    }

    [[nodiscard]] bool is_full() const { return count_ + 2 > most; }

    /// Not finite where two points have the same value.
    [[nodiscard]] double zero() const {
        if (count_ == 0) return 0.0;
        std::array<double, most> divided = t_;
        for (std::size_t order = 1; order < count_; ++order)
            for (std::size_t i = count_ - 1; i >= order; --i)
                divided[i] = order == 1 && slope_[i] != 0
                                 ? slope_[i]
                                 : (divided[i] - divided[i - 1]) / (value_[i] - value_[i - order]);
        double t = divided[count_ - 1];
        for (std::size_t i = count_ - 1; i-- > 0;) t = divided[i] - value_[i] * t;
        return t;
    }

private:
    static constexpr std::size_t most = 8;
    std::array<double, most> t_{}, value_{}, slope_{};
    std::size_t count_ = 0;
};

}  // namespace werkzaam::stats
