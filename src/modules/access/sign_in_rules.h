// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/violation.h"
#include "modules/access/factor.h"

#include <string>
#include <vector>

/// What is asked of whoever shows or changes factors.
///
/// Source: docs/policy/sign-in.md, rules SIGN-1 to SIGN-7.
namespace werkzaam::access {

/// SIGN-1: exactly one factor at a time.
[[nodiscard]] Violations check_one_factor(int shown);
/// SIGN-2: without this factor its owner could still sign in with two factors: a passkey, or a
/// passphrase with an authenticator. `all` are the confirmed ones.
[[nodiscard]] Violations check_removal(const std::vector<Factor>& all, const FactorId& removed);
/// SIGN-3: a name for a factor of 1 to 60 characters.
[[nodiscard]] Violations check_label(const std::string& label);
/// SIGN-4: at most ten factors of a kind.
[[nodiscard]] Violations check_count(const std::vector<Factor>& all, FactorKind kind);
/// SIGN-5: the code of a new authenticator shows that it works.
[[nodiscard]] Violations wrong_code();
/// SIGN-6: whoever changes a passphrase knows the one it replaces.
[[nodiscard]] Violations wrong_current_passphrase();
/// SIGN-7: a passkey that can be trusted: made for this site and this request, with PIN, finger or
/// face.
[[nodiscard]] Violations refused_passkey();
/// SIGN-8: an address with which nobody else signs in.
[[nodiscard]] Violations unusable_address();

}  // namespace werkzaam::access
