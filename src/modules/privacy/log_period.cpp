// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/privacy/log_period.h"

#include <chrono>

namespace werkzaam::privacy {

Instant start_of(const Date& day) {
    namespace chrono = std::chrono;
    const chrono::sys_days days{chrono::year{day.year} /
                                chrono::month{static_cast<unsigned>(day.month)} /
                                chrono::day{static_cast<unsigned>(day.day)}};
    return {chrono::duration_cast<chrono::microseconds>(days.time_since_epoch()).count()};
}

Instant end_of(const Date& day) {
    constexpr std::chrono::microseconds a_day = std::chrono::hours{24};
    return {start_of(day).microseconds + a_day.count()};
}

}  // namespace werkzaam::privacy
