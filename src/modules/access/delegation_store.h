// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/actor.h"
#include "core/page.h"
#include "modules/access/delegation.h"
#include "platform/db/transaction.h"

#include <optional>
#include <string>
#include <vector>

namespace werkzaam::access {

/// Which delegations a list is about.
struct DelegationFilter {
    std::vector<std::string> organisations = {};  ///< Empty: any.
    std::optional<UserId> person = {};            ///< Of or to this person only.
};

/// Delegations that count or will, by their first day. A row is about whoever lends and about
/// whoever borrows: the scope shows it when it shows either.
[[nodiscard]] Page<Delegation> list_delegations(db::Transaction& tx, const Scope& scope,
                                                const DelegationFilter& filter, const Date& today,
                                                const PageRequest& page);
[[nodiscard]] std::optional<Delegation> find_delegation(db::Transaction& tx, const Scope& scope,
                                                        const DelegationId& id, const Date& today);
/// Whether a role is lent on one of the days from `first` to `last`. Nobody else lends it until the
/// transaction ends.
[[nodiscard]] bool is_lent(db::Transaction& tx, const MembershipId& membership, const Date& first,
                           const Date& last);

void insert_delegation(db::Transaction& tx, const DelegationId& id, const MembershipId& membership,
                       const NewDelegation& asked, Instant now);
void update_delegation_ended(db::Transaction& tx, const DelegationId& id, Instant now);

}  // namespace werkzaam::access
