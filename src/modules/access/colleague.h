// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/date.h"
#include "core/id.h"
#include "modules/access/membership.h"
#include "modules/access/role.h"

#include <boost/describe.hpp>

#include <optional>
#include <string>
#include <vector>

namespace werkzaam::access {

/// How a membership stands today.
enum class Standing {
    planned,  ///< begins later
    in_force,
    lapsed,  ///< nobody confirmed it in time
    over,    ///< its last day has passed
    ended    ///< taken away
};
BOOST_DESCRIBE_ENUM(Standing, planned, in_force, lapsed, over, ended)

/// A role of a colleague, as it is shown. `email` is empty for who may not see addresses.
struct Colleague {
    MembershipId id;
    UserId person;
    std::string name;
    std::string email;
    OrganisationId organisation;
    std::string organisation_name;
    Role role = Role::policy_adviser;
    Date valid_from;
    std::optional<Date> valid_to;
    Date review_due;
    Standing standing = Standing::in_force;
    std::optional<Instant> ended_at;
};
BOOST_DESCRIBE_STRUCT(Colleague, (),
                      (id, person, name, email, organisation, organisation_name, role, valid_from,
                       valid_to, review_due, standing, ended_at))

/// Which memberships a list is about.
struct ColleagueFilter {
    std::vector<std::string> organisations = {};
    std::vector<std::string> roles = {};
    bool include_past = false;  ///< Also those that are over, lapsed or ended.
};

}  // namespace werkzaam::access
