// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/date.h"
#include "core/id.h"

#include <boost/describe.hpp>

#include <optional>
#include <string>

namespace werkzaam::access {

using FactorId = Id<struct FactorTag>;

/// What somebody shows to sign in.
enum class FactorKind { passphrase, authenticator, passkey, recovery_code };
BOOST_DESCRIBE_ENUM(FactorKind, passphrase, authenticator, passkey, recovery_code)

/// One factor of somebody, without what proves it.
struct Factor {
    FactorId id;
    FactorKind kind = FactorKind::passphrase;
    std::string label;  ///< What its owner calls it: "telefoon".
    Instant created_at;
    std::optional<Instant> confirmed_at;  ///< Nothing: its owner never showed that it works.
    std::optional<Instant> used_at;
};
BOOST_DESCRIBE_STRUCT(Factor, (), (id, kind, label, created_at, confirmed_at, used_at))

/// The same with what proves it: a hash, a public key, or a sealed secret.
struct KeptFactor {
    Factor factor;
    UserId person;
    std::string credential_id = {};  ///< Of a passkey.
    std::string secret = {};
    std::int64_t counter = 0;  ///< Last time step, or signature count.
};

}  // namespace werkzaam::access
