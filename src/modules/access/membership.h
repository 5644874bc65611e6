// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/date.h"
#include "core/id.h"
#include "modules/access/role.h"

#include <boost/describe.hpp>

#include <optional>
#include <string>

namespace werkzaam::access {

using MembershipId = Id<struct MembershipTag>;

/// One role of one person in one organisation, for a period. The organisation is a municipality's
/// code ("GM0546") or the id of another organisation.
struct Membership {
    MembershipId id;
    UserId person;
    OrganisationId organisation;
    Role role = Role::policy_adviser;
    Date valid_from;
    std::optional<Date> valid_to;  ///< Last day; nothing: open.
    Date review_due;               ///< Not reviewed by then: it lapses that day.
};
BOOST_DESCRIBE_STRUCT(Membership, (),
                      (id, person, organisation, role, valid_from, valid_to, review_due))

}  // namespace werkzaam::access
