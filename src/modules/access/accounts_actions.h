// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/invariant.h"
#include "core/result.h"
#include "platform/credentials/passphrase_hash.h"
#include "platform/credentials/secret_box.h"
#include "platform/oidc/relying_party.h"

#include <atomic>
#include <cstdint>
#include <set>
#include <string>

namespace werkzaam::access {

/// What signing in needs of this installation besides its database. Thread-safe once it serves.
class Accounts {
public:
    Accounts(credentials::SecretBox box, credentials::HashCost cost)
        : box_{std::move(box)}, cost_{cost} {}

    /// "https://werkzaam.example.nl": where the pages are; passkeys work nowhere else.
    void serve_at(const std::string& public_address);
    [[nodiscard]] const std::string& origin() const { return origin_; }
    /// "werkzaam.example.nl"
    [[nodiscard]] const std::string& relying_party() const { return relying_party_; }
    [[nodiscard]] const credentials::SecretBox& box() const { return box_; }

    /// Whether a passphrase fits a hash, or with an empty hash that of nobody: the same work. Problem
    /// access.busy when too many wait.
    [[nodiscard]] Result<bool> fits(const std::string& typed, const std::string& hash);
    [[nodiscard]] Result<std::string> hashed(const std::string& typed);
    [[nodiscard]] bool needs_rehash(const std::string& hash) const;
    /// How many hashes were computed so far.
    [[nodiscard]] std::int64_t computed() const { return computed_; }

    /// Talks with identity providers; outlives this. Set before it serves.
    void reach_providers(oidc::RelyingParty& party) { party_ = &party; }
    [[nodiscard]] oidc::RelyingParty& providers() const {
        WZ_INVARIANT(party_ != nullptr);
        return *party_;
    }

    std::set<std::string> trusted_proxies = {};  ///< Set before it serves.

private:
    std::string origin_ = "http://localhost";
    std::string relying_party_ = "localhost";
    credentials::SecretBox box_;
    credentials::HashCost cost_;
    credentials::HashGate gate_{2, 50};
    std::atomic<std::int64_t> computed_{0};
    oidc::RelyingParty* party_ = nullptr;
};

}  // namespace werkzaam::access
