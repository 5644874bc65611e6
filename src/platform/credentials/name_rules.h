// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/violation.h"

#include <string>
#include <string_view>

namespace werkzaam::credentials {

/// An e-mail address as it is stored and looked up: NFC, without spaces around it, in lower case.
[[nodiscard]] std::string normalised_email(std::string_view typed);
/// A name as it is shown: NFC, single spaces, without signs that turn the direction of text.
[[nodiscard]] std::string normalised_name(std::string_view typed);

/// What is wrong with a name that others will see (field "name"), or an e-mail address (field
/// "email"); both normalised.
///
/// Source: docs/policy/credentials.md, rules CRED-7 and CRED-8; Unicode Technical Standard 39.
[[nodiscard]] Violations check_name(const std::string& name);
[[nodiscard]] Violations check_email(const std::string& email);

}  // namespace werkzaam::credentials
