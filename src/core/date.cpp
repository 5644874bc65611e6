// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "core/date.h"

#include <charconv>
#include <chrono>

namespace werkzaam {

namespace {

namespace chrono = std::chrono;

chrono::year_month_day calendar(const Date& date) {
    return {chrono::year{date.year}, chrono::month{static_cast<unsigned>(date.month)},
            chrono::day{static_cast<unsigned>(date.day)}};
}

Date from_calendar(const chrono::year_month_day& day) {
    return {static_cast<int>(day.year()), static_cast<int>(static_cast<unsigned>(day.month())),
            static_cast<int>(static_cast<unsigned>(day.day()))};
}

std::optional<int> number(std::string_view text) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size() || value < 0) return {};
    return value;
}

std::string padded(int value, std::size_t width) {
    auto text = std::to_string(value);
    return text.size() < width ? std::string(width - text.size(), '0') + text : text;
}

}  // namespace

std::optional<Date> date_from_iso(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return {};
    const auto year = number(text.substr(0, 4));
    const auto month = number(text.substr(5, 2));
    const auto day = number(text.substr(8, 2));
    if (!year || !month || !day) return {};
    const Date date{*year, *month, *day};
    if (!calendar(date).ok()) return {};
    return date;
}

std::string iso(const Date& date) {
    return padded(date.year, 4) + "-" + padded(date.month, 2) + "-" + padded(date.day, 2);
}

Date add_months(const Date& date, int months) {
    auto day = calendar(date) + chrono::months{months};
    if (!day.ok()) day = day.year() / day.month() / chrono::last;
    return from_calendar(day);
}

std::string iso(Instant instant) {
    const chrono::sys_time<chrono::microseconds> time{chrono::microseconds{instant.microseconds}};
    const auto midnight = chrono::floor<chrono::days>(time);
    const chrono::hh_mm_ss clock{chrono::floor<chrono::milliseconds>(time - midnight)};
    return iso(from_calendar(midnight)) + "T" + padded(static_cast<int>(clock.hours().count()), 2) +
           ":" + padded(static_cast<int>(clock.minutes().count()), 2) + ":" +
           padded(static_cast<int>(clock.seconds().count()), 2) + "." +
           padded(static_cast<int>(clock.subseconds().count()), 3) + "Z";
}

Date utc_date(Instant instant) {
    const chrono::sys_time<chrono::microseconds> time{chrono::microseconds{instant.microseconds}};
    return from_calendar(chrono::floor<chrono::days>(time));
}

}  // namespace werkzaam
