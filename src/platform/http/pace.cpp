// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/http/pace.h"

#include <algorithm>

namespace werkzaam::http {

namespace {

constexpr std::int64_t second = 1'000'000;
constexpr std::int64_t minute = 60 * second;

}  // namespace

int Pace::wait(const std::string& person, Instant now) {
    if (per_minute_ <= 0) return 0;
    const auto price = minute / per_minute_;
    const std::scoped_lock lock{mutex_};
    if (asked_.size() > forget_above_) forget(now);
    auto& asked = asked_.try_emplace(person, Asked{minute, now}).first->second;
    // A clock that was set back gives nothing and takes nothing.
    const auto passed = std::max<std::int64_t>(0, now.microseconds - asked.at.microseconds);
    asked.credit = std::min(minute, asked.credit + passed);
    asked.at = now;
    if (asked.credit >= price) {
        asked.credit -= price;
        return 0;
    }
    return static_cast<int>((price - asked.credit + second - 1) / second);
}

std::size_t Pace::remembered() const {
    const std::scoped_lock lock{mutex_};
    return asked_.size();
}

// Whoever has everything back is as good as new.
void Pace::forget(Instant now) {
    std::erase_if(asked_, [&](const auto& entry) {
        return now.microseconds - entry.second.at.microseconds >= minute;
    });
    forget_above_ = std::max<std::size_t>(1000, 2 * asked_.size());
}

}  // namespace werkzaam::http
