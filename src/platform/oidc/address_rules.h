// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/violation.h"

#include <string>

/// Which addresses the program may connect to.
///
/// Source: docs/policy/provider.md, rule PROV-1.
namespace werkzaam::oidc {

/// Whether plain http to this machine itself is allowed: for tests and development only.
enum class Loopback { refused, allowed };

/// PROV-1: https, with a host, without user, query and fragment; http only to this machine itself,
/// and only where that is allowed.
[[nodiscard]] Violations check_issuer_address(const std::string& address, Loopback loopback);

/// True for an address at exactly the scheme, host and port of an issuer. Nothing else is ever
/// connected to.
[[nodiscard]] bool is_at(const std::string& address, const std::string& issuer);

}  // namespace werkzaam::oidc
