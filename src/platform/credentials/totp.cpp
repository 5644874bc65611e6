// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/credentials/totp.h"

#include "core/invariant.h"
#include "platform/credentials/token.h"

#include <liboath/oath.h>
#include <qrcodegen/qrcodegen.hpp>

#include <array>

namespace werkzaam::credentials {

namespace {

constexpr std::int64_t step_microseconds = 30'000'000;
constexpr unsigned digits = 6;
constexpr int quiet = 4;

std::string code_of(std::string_view secret, std::int64_t step) {
    std::array<char, digits + 1> out{};
    const int result =
        oath_hotp_generate(secret.data(), secret.size(), static_cast<std::uint64_t>(step), digits,
                           false, OATH_HOTP_DYNAMIC_TRUNCATION, out.data());
    WZ_INVARIANT(result == OATH_OK);
    return out.data();
}

// Spaces are what apps show between the digits.
std::string without_spaces(std::string_view text) {
    std::string out;
    for (const char c : text)
        if (c != ' ') out += c;
    return out;
}

std::string escaped(std::string_view text) {
    constexpr std::string_view hex = "0123456789ABCDEF";
    std::string out;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        const bool plain = (byte >= 'A' && byte <= 'Z') || (byte >= 'a' && byte <= 'z') ||
                           (byte >= '0' && byte <= '9') || byte == '-' || byte == '.' ||
                           byte == '_' || byte == '~' || byte == '@';
        if (plain)
            out += c;
        else
            out += {'%', hex[byte >> 4U], hex[byte & 15U]};
    }
    return out;
}

}  // namespace

std::string new_totp_secret() {
    return random_bytes(20);
}

std::string totp_text(std::string_view secret) {
    constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    std::string out;
    unsigned buffer = 0;
    int bits = 0;
    for (const char c : secret) {
        buffer = (buffer << 8U) | static_cast<unsigned char>(c);
        for (bits += 8; bits >= 5; bits -= 5) out += letters[(buffer >> (bits - 5)) & 31U];
    }
    if (bits > 0) out += letters[(buffer << (5 - bits)) & 31U];
    return out;
}

std::string totp_uri(std::string_view secret, std::string_view issuer, std::string_view account) {
    return "otpauth://totp/" + escaped(issuer) + ":" + escaped(account) +
           "?secret=" + totp_text(secret) + "&issuer=" + escaped(issuer) +
           "&algorithm=SHA1&digits=6&period=30";
}

QrCode qr_code(std::string_view text) {
    const auto code =
        qrcodegen::QrCode::encodeText(std::string(text).c_str(), qrcodegen::QrCode::Ecc::MEDIUM);
    QrCode out{code.getSize() + 2 * quiet, {}};
    for (int y = 0; y < code.getSize(); ++y)
        for (int x = 0; x < code.getSize(); ++x)
            if (code.getModule(x, y))
                out.path +=
                    "M" + std::to_string(x + quiet) + "," + std::to_string(y + quiet) + "h1v1h-1z";
    return out;
}

std::optional<std::int64_t> accepted_step(std::string_view secret, std::string_view code,
                                          Instant now, std::int64_t last_used) {
    const auto typed = without_spaces(code);
    const auto current = now.microseconds / step_microseconds;
    std::optional<std::int64_t> found;
    // Every step is tried, so that the time does not tell which one fitted.
    for (const auto step : {current - 1, current, current + 1}) {
        if (step < 0) continue;
        if (same(code_of(secret, step), typed) && step > last_used) found = step;
    }
    return found;
}

}  // namespace werkzaam::credentials
