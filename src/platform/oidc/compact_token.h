// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <boost/json/object.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace werkzaam::oidc {

/// A signed token as it came, taken apart and not yet believed (RFC 7515, compact form).
struct CompactToken {
    std::string text;
    std::string alg;
    std::string kid;  ///< Empty: it names no key.
    std::string typ;  ///< In lower case; empty: it names no type.
    bool has_crit = false;
    boost::json::object claims = {};
};

/// Nothing when it is not three parts of base64url with a JSON object in the first two, when a name
/// stands twice in one, or when it is longer than 16 KiB.
[[nodiscard]] std::optional<CompactToken> compact_token(std::string_view text);

}  // namespace werkzaam::oidc
