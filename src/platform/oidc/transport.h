// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/result.h"

#include <cstdint>
#include <optional>
#include <string>

namespace werkzaam::oidc {

/// What a provider answered.
struct Fetched {
    int status = 0;
    std::string body = {};
    std::optional<std::int64_t> max_age = {};  ///< Seconds it may be kept (Cache-Control).
};

/// The network, as far as this program uses it. `at` is an issuer: whatever is at another scheme,
/// host or port is a broken invariant, so that no answer of a provider can lead anywhere else.
class Transport {
public:
    virtual ~Transport() = default;
    /// Problem "provider.unreachable" when there is no answer in time, it is too long, or whoever
    /// answers cannot show that they are that host.
    [[nodiscard]] virtual Result<Fetched> fetch(const std::string& address,
                                                const std::string& at) = 0;
    /// POST of a form.
    [[nodiscard]] virtual Result<Fetched> post(const std::string& address, const std::string& at,
                                               const std::string& form) = 0;
};

[[nodiscard]] inline Problem unreachable() {
    return {Problem::Kind::unavailable, "provider.unreachable"};
}

}  // namespace werkzaam::oidc
