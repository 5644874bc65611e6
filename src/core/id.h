// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

namespace werkzaam {

/// A key that cannot be mistaken for another kind of key: a UUID as 36 lower-case characters.
/// Records made in use carry UUIDv7; shipped reference records UUIDv5 of "kind:code", so that the
/// same record has the same address in every installation.
template <class Tag>
struct Id {
    std::string value = {};
    friend auto operator<=>(const Id&, const Id&) = default;
};

using OrganisationId = Id<struct OrganisationTag>;
using UserId = Id<struct UserTag>;

/// A new time-ordered UUIDv7 (RFC 9562, 5.7) for `milliseconds` since 1970.
[[nodiscard]] std::string new_uuid(std::int64_t milliseconds);
/// The UUIDv5 (RFC 9562, 5.5) of "kind:code" in the name space of this product.
[[nodiscard]] std::string stable_uuid(std::string_view kind, std::string_view code);

/// The id of a reference record: stable_uuid as a typed id.
template <class AnyId>
[[nodiscard]] AnyId stable_id(std::string_view kind, std::string_view code) {
    return AnyId{stable_uuid(kind, code)};
}

}  // namespace werkzaam
