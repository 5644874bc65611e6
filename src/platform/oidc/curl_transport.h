// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "platform/oidc/address_rules.h"
#include "platform/oidc/transport.h"

namespace werkzaam::oidc {

/// The network with libcurl: TLS 1.2 or newer with the machine's list of authorities, no redirects,
/// no proxy, no cookies; two seconds to connect, five in all, 256 KiB at most. Thread-safe.
class CurlTransport : public Transport {
public:
    explicit CurlTransport(Loopback loopback);
    [[nodiscard]] Result<Fetched> fetch(const std::string& address, const std::string& at) override;
    [[nodiscard]] Result<Fetched> post(const std::string& address, const std::string& at,
                                       const std::string& form) override;

private:
    [[nodiscard]] Result<Fetched> exchange(const std::string& address, const std::string& at,
                                           const std::string* form);

    Loopback loopback_;
};

}  // namespace werkzaam::oidc
