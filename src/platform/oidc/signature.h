// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "platform/oidc/key_set.h"

#include <boost/json/object.hpp>

#include <string>

/// Signatures of tokens, with libcjose. The only files that know that library.
namespace werkzaam::oidc {

/// Whether `key` signed a token in compact form, with the algorithm that its header names. Whoever
/// calls has made sure that the algorithm is one that is allowed and that the key is of its family.
[[nodiscard]] bool is_signed_by(const std::string& compact, const PublicKey& key);

/// A new private key for PS256 (RSA, 3,072 bits) as JWK, with an id of its own.
[[nodiscard]] std::string new_private_key();
/// What may be published of a private key, with `use` and `alg` (RFC 7517).
[[nodiscard]] boost::json::object public_part(const std::string& private_jwk);
/// Claims signed with PS256, in compact form.
[[nodiscard]] std::string signed_compact(const boost::json::object& claims,
                                         const std::string& private_jwk);

}  // namespace werkzaam::oidc
