// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/date.h"
#include "core/violation.h"
#include "platform/oidc/client.h"
#include "platform/oidc/compact_token.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// What a token of a provider has to be before anything in it is believed.
///
/// Source: OpenID Connect Core 1.0, 3.1.3.7; Back-Channel Logout 1.0, 2.6; NL GOV Assurance profile
/// for OIDC 1.0.1; RFC 9207. docs/policy/provider.md, rules OIDC-1 to OIDC-14.
namespace werkzaam::oidc {

/// OIDC-3: the algorithm that the header names, when it is one that is allowed for this provider
/// and the header demands nothing that we do not know.
[[nodiscard]] std::optional<Algorithm> allowed_algorithm(const CompactToken& token,
                                                         const Client& client);

/// What an ID token is held against.
struct Expected {
    std::string nonce;
    Instant now;
    std::optional<std::int64_t> max_age =
        {};  ///< Seconds since somebody signed in there; asked for.
};
/// Everything that is wrong with the claims of an ID token whose signature was checked.
[[nodiscard]] Violations check_id_token(const CompactToken& token, const Client& client,
                                        const Expected& expected);
/// The same for a logout token.
[[nodiscard]] Violations check_logout_token(const CompactToken& token, const Client& client,
                                            Instant now);

/// OIDC-2: who answered is who was asked (RFC 9207). `named` is the parameter `iss`.
[[nodiscard]] Violations check_answering_issuer(const std::optional<std::string>& named,
                                                bool always_named, const Client& client);

/// OIDC-1: an answer that this browser did not ask for, or asked for too long ago.
[[nodiscard]] Violations not_asked_for();
/// OIDC-2: an answer that came for another provider than the one that was asked.
[[nodiscard]] Violations answered_by_another();
[[nodiscard]] Violations refused_algorithm();
/// OIDC-4: no key that the provider publishes made the signature.
[[nodiscard]] Violations unknown_signature();
/// OIDC-9: the provider does not honour the code.
[[nodiscard]] Violations refused_code();
/// OIDC-12: a logout token counts once.
[[nodiscard]] Violations logout_replayed();
/// OIDC-13: not a token at all.
[[nodiscard]] Violations not_a_token();
/// OIDC-14: not as sure as was asked for.
[[nodiscard]] Violations not_sure_enough();

}  // namespace werkzaam::oidc
