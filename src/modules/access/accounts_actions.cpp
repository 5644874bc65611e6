// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/access/accounts_actions.h"

#include "platform/credentials/passphrase_rules.h"

namespace werkzaam::access {

// "https://a.example:8443/path" -> origin "https://a.example:8443", host "a.example".
void Accounts::serve_at(const std::string& public_address) {
    const auto host = public_address.find("://") + 3;
    const auto path = public_address.find('/', host);
    origin_ = public_address.substr(0, path);
    const auto port = origin_.find(':', host);
    relying_party_ = origin_.substr(host, port == std::string::npos ? port : port - host);
}

Result<bool> Accounts::fits(const std::string& typed, const std::string& hash) {
    bool right = false;
    WZ_TRY([[maybe_unused]] const auto done, gate_.run([&] {
        ++computed_;
        right = credentials::fits(credentials::normalised_passphrase(typed),
                                  hash.empty() ? credentials::hash_of_nobody(cost_) : hash);
    }));
    return right && !hash.empty();
}

Result<std::string> Accounts::hashed(const std::string& typed) {
    std::string hash;
    WZ_TRY([[maybe_unused]] const auto done, gate_.run([&] {
        ++computed_;
        hash = credentials::hash_passphrase(credentials::normalised_passphrase(typed), cost_);
    }));
    return hash;
}

bool Accounts::needs_rehash(const std::string& hash) const {
    return credentials::needs_rehash(hash, cost_);
}

}  // namespace werkzaam::access
