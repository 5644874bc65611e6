// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/reflect/instant.h"

#include <chrono>

namespace werkzaam::reflect {

namespace {

// The digits text[at, at+count) as a number from 0 to `most`.
std::optional<int> digits(std::string_view text, std::size_t at, std::size_t count, int most) {
    if (at + count > text.size()) return {};
    int value = 0;
    for (const char c : text.substr(at, count)) {
        if (c < '0' || c > '9') return {};
        value = value * 10 + (c - '0');
    }
    if (value > most) return {};
    return value;
}

// ".5" -> 500000 and the length read; digits after the sixth are cut off.
std::optional<std::int64_t> fraction(std::string_view text, std::size_t& at) {
    if (at >= text.size() || text[at] != '.') return 0;
    const auto first = ++at;
    std::int64_t micros = 0;
    std::int64_t unit = 100'000;
    for (; at < text.size() && text[at] >= '0' && text[at] <= '9'; ++at, unit /= 10)
        micros += (text[at] - '0') * unit;
    if (at == first || at - first > 9) return {};
    return micros;
}

// "Z" or "+01:00" in minutes.
std::optional<int> offset(std::string_view text) {
    if (text == "Z") return 0;
    if (text.size() != 6 || (text[0] != '+' && text[0] != '-') || text[3] != ':') return {};
    const auto hours = digits(text, 1, 2, 23);
    const auto minutes = digits(text, 4, 2, 59);
    if (!hours || !minutes || text == "-00:00") return {};
    return (text[0] == '-' ? -1 : 1) * (*hours * 60 + *minutes);
}

std::int64_t days_since_1970(const Date& date) {
    using namespace std::chrono;
    return sys_days{year{date.year} / date.month / date.day}.time_since_epoch().count();
}

}  // namespace

std::optional<Instant> instant_from_iso(std::string_view text) {
    if (text.size() < 20 || text[10] != 'T' || text[13] != ':' || text[16] != ':') return {};
    const auto date = date_from_iso(text.substr(0, 10));
    const auto hour = digits(text, 11, 2, 23);
    const auto minute = digits(text, 14, 2, 59);
    const auto second = digits(text, 17, 2, 59);
    std::size_t at = 19;
    const auto micros = fraction(text, at);
    const auto shift = offset(text.substr(at));
    if (!date || !hour || !minute || !second || !micros || !shift) return {};
    const auto minutes = (days_since_1970(*date) * 24 + *hour) * 60 + *minute - *shift;
    return Instant{(minutes * 60 + *second) * 1'000'000 + *micros};
}

}  // namespace werkzaam::reflect
