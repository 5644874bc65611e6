// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "stats/effect/two_by_two.h"

#include <algorithm>
#include <limits>

namespace werkzaam::stats {
namespace {

bool double_zero(const TwoByTwo& t) {
    return (t.a == 0 && t.c == 0) || (t.b == 0 && t.d == 0);
}

}  // namespace

bool has_zero(const TwoByTwo& t) {
    return t.a == 0 || t.b == 0 || t.c == 0 || t.d == 0;
}

void treat_zero_cells(std::span<TwoByTwo> tables, const ZeroCells& how) {
    constexpr double nan = std::numeric_limits<double>::quiet_NaN();
    if (how.drop00) {
        for (TwoByTwo& t : tables)
            if (double_zero(t)) t = {nan, nan, nan, nan};
    }
    const bool everywhere = how.to == AddTo::all ||
                            (how.to == AddTo::if0all && std::ranges::any_of(tables, has_zero));
    for (TwoByTwo& t : tables) {
        if (!everywhere && !(how.to == AddTo::only0 && has_zero(t))) continue;
        t = {t.a + how.add, t.b + how.add, t.c + how.add, t.d + how.add};
    }
}

}  // namespace werkzaam::stats
