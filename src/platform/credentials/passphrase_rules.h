// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/violation.h"

#include <string>
#include <string_view>
#include <vector>

/// What a passphrase has to be. No rule about kinds of characters and none about changing it every
/// so often: both make people choose worse ones.
///
/// Source: docs/policy/credentials.md, rules CRED-1 to CRED-5; NIST SP 800-63B-4, 3.1.1.
namespace werkzaam::credentials {

/// What an attacker would try first for this person.
struct PassphraseContext {
    std::string name = {};
    std::string email = {};
    std::vector<std::string> organisations = {};
    bool only_factor = false;  ///< True where nothing else is asked.
};

/// The passphrase as it is hashed: Unicode NFC, so that the same keys on another machine are the
/// same passphrase. Empty when it is not UTF-8.
[[nodiscard]] std::string normalised_passphrase(std::string_view typed);

/// Everything that is wrong with it; the field is "passphrase".
[[nodiscard]] Violations check_passphrase(std::string_view typed, const PassphraseContext& context);

}  // namespace werkzaam::credentials
