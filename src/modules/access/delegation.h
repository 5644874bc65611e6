// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/date.h"
#include "core/id.h"
#include "modules/access/colleague.h"
#include "modules/access/membership.h"
#include "modules/access/role.h"

#include <boost/describe.hpp>

#include <string>
#include <vector>

namespace werkzaam::access {

using DelegationId = Id<struct DelegationTag>;

/// A role that whoever holds it lends to a colleague for a period ("waarneming"). The colleague
/// acts as themselves, on behalf of the holder; the role stays the holder's. What is lent ends with
/// the role, with the last day, or before.
struct Delegation {
    DelegationId id;
    MembershipId membership;
    OrganisationId organisation;
    std::string organisation_name;
    Role role = Role::policy_adviser;
    UserId holder;
    std::string holder_name;
    UserId lent_to;
    std::string lent_to_name;
    Date valid_from;
    Date valid_to;  ///< Last day.
    std::string reason;
    Standing standing = Standing::planned;  ///< planned or in_force
};
BOOST_DESCRIBE_STRUCT(Delegation, (),
                      (id, membership, organisation, organisation_name, role, holder, holder_name,
                       lent_to, lent_to_name, valid_from, valid_to, reason, standing))

/// What a holder asks for.
struct NewDelegation {
    UserId lent_to;
    Date valid_from;
    Date valid_to;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(NewDelegation, (), (lent_to, valid_from, valid_to, reason))

}  // namespace werkzaam::access
