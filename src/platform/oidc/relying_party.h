// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/clock.h"
#include "core/result.h"
#include "platform/credentials/passphrase_hash.h"
#include "platform/oidc/authorization.h"
#include "platform/oidc/key_set.h"
#include "platform/oidc/token_rules.h"
#include "platform/oidc/transport.h"

#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

/// Talking with identity providers: what they say about themselves, the code flow, and their
/// tokens.
namespace werkzaam::oidc {

/// An ID token that was checked.
struct IdToken {
    std::string sub;
    std::string sid;                             ///< Session there; empty: not told.
    std::optional<std::int64_t> auth_time = {};  ///< Seconds since 1970.
    std::map<std::string, std::vector<std::string>> claims = {};  ///< Text, yes and no.
};
/// A logout token that was checked, except for whether it was seen before.
struct LogoutToken {
    std::string jti;
    std::string sub;  ///< Empty: only the session is told.
    std::string sid;
    Instant expires_at;
};

/// The code that a browser brought back, and what was remembered when it left.
struct Redemption {
    std::string code;
    std::string verifier;
    std::string redirect_uri;
    std::optional<std::string> named_issuer = {};  ///< Parameter `iss`.
    std::string private_jwk = {};                  ///< Shows the provider who we are.
    std::string nonce = {};
    std::optional<std::int64_t> max_age = {};
};

/// Thread-safe. What providers publish is kept for as long as they say, between five minutes and a
/// day; an unknown key makes it fetch their keys again, at most once a minute, and a provider that
/// failed is left alone for five seconds. At most four requests at a time go out; who has to wait
/// with more than twenty others gets access.busy.
class RelyingParty {
public:
    /// Both outlive it.
    RelyingParty(Transport& transport, const Clock& clock) : transport_{transport}, clock_{clock} {}

    /// Problems: provider.unreachable, provider.refused (OIDC-10), access.busy.
    [[nodiscard]] Result<Metadata> metadata(const Client& client);
    /// Problems: provider.unreachable, access.busy, provider.refused with the rule that was broken.
    [[nodiscard]] Result<IdToken> redeem(const Client& client, const Redemption& redemption);
    [[nodiscard]] Result<LogoutToken> logout(const Client& client, const std::string& token);

private:
    struct Kept {
        std::optional<Metadata> metadata = {};
        std::vector<PublicKey> keys = {};
        Instant metadata_until = {};
        Instant keys_until = {};
        Instant asked_again = {};  ///< Because of a key that was not among them.
        Instant failed_until = {};
    };
    [[nodiscard]] Result<Fetched> fetch(const std::string& address, const Client& client);
    [[nodiscard]] Result<std::vector<PublicKey>> keys(const Client& client, bool again);
    [[nodiscard]] Result<CompactToken> believed(const Client& client, const std::string& text);
    [[nodiscard]] Result<std::string> token_for(const Client& client, const Metadata& metadata,
                                                const Redemption& redemption);

    Transport& transport_;
    const Clock& clock_;
    credentials::HashGate gate_{4, 20};
    std::mutex mutex_;
    std::map<std::string, Kept> kept_;
};

}  // namespace werkzaam::oidc
