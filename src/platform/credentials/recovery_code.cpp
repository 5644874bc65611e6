// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/credentials/recovery_code.h"

#include "platform/credentials/token.h"

#include <cctype>

namespace werkzaam::credentials {

namespace {

// 31 signs without 0, 1, i, l and o: 24 of them are 118 bits.
constexpr std::string_view signs = "23456789abcdefghjkmnpqrstuvwxyz";
constexpr int length = 24;

// Without bias: a random byte that does not fit is thrown away.
char random_sign() {
    const auto limit = 256 - 256 % signs.size();
    while (true) {
        const auto byte = static_cast<unsigned char>(random_bytes(1).front());
        if (byte < limit) return signs[byte % signs.size()];
    }
}

std::string new_code() {
    std::string out;
    for (int i = 0; i < length; ++i) {
        if (i > 0 && i % 4 == 0) out += '-';
        out += random_sign();
    }
    return out;
}

}  // namespace

std::vector<std::string> new_recovery_codes() {
    std::vector<std::string> out;
    for (int i = 0; i < 10; ++i) out.push_back(new_code());
    return out;
}

std::string stored_recovery_code(std::string_view typed) {
    std::string bare;
    for (const char c : typed)
        if (c != '-' && c != ' ')
            bare += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return stored_form(bare, "recovery code");
}

}  // namespace werkzaam::credentials
