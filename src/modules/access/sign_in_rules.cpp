// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/access/sign_in_rules.h"

#include <algorithm>

namespace werkzaam::access {

namespace {

constexpr std::size_t longest_label = 60;
constexpr int most_of_a_kind = 10;

std::size_t code_points(const std::string& text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
        return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
    }));
}

}  // namespace

Violations check_one_factor(int shown) {
    if (shown == 1) return {};
    return {{"SIGN-1"}};
}

Violations check_removal(const std::vector<Factor>& all, const FactorId& removed) {
    const auto left = [&](FactorKind kind) {
        return std::any_of(all.begin(), all.end(), [&](const Factor& factor) {
            return factor.kind == kind && factor.id != removed && factor.confirmed_at;
        });
    };
    if (left(FactorKind::passkey) ||
        (left(FactorKind::passphrase) && left(FactorKind::authenticator)))
        return {};
    return {{"SIGN-2"}};
}

Violations check_label(const std::string& label) {
    const auto length = code_points(label);
    if (length >= 1 && length <= longest_label) return {};
    return {{"SIGN-3", "/label"}};
}

Violations check_count(const std::vector<Factor>& all, FactorKind kind) {
    const auto there = std::count_if(all.begin(), all.end(),
                                     [&](const Factor& factor) { return factor.kind == kind; });
    if (there < most_of_a_kind) return {};
    return {{"SIGN-4"}};
}

Violations wrong_code() {
    return {{"SIGN-5", "/code"}};
}

Violations wrong_current_passphrase() {
    return {{"SIGN-6", "/current"}};
}

Violations unusable_address() {
    return {{"SIGN-8", "email"}};
}

Violations refused_passkey() {
    return {{"SIGN-7", "/passkey"}};
}

}  // namespace werkzaam::access
