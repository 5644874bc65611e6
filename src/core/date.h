// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace werkzaam {

/// A civil date, without time or zone. Stored and sent as ISO 8601 "2026-11-23".
struct Date {
    int year = 1970;
    int month = 1;
    int day = 1;
    friend auto operator<=>(const Date&, const Date&) = default;
};

/// Nothing when the text is not an existing date in the form YYYY-MM-DD.
[[nodiscard]] std::optional<Date> date_from_iso(std::string_view text);
[[nodiscard]] std::string iso(const Date& date);
/// The same day `months` later, or the last day of that month when it has no such day.
[[nodiscard]] Date add_months(const Date& date, int months);

/// An instant: microseconds since 1970 in UTC. Sent as ISO 8601 with `Z`.
struct Instant {
    std::int64_t microseconds = 0;
    friend auto operator<=>(const Instant&, const Instant&) = default;
};
[[nodiscard]] std::string iso(Instant instant);
[[nodiscard]] Date utc_date(Instant instant);

}  // namespace werkzaam
