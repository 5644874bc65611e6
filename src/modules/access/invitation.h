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

using InvitationId = Id<struct InvitationTag>;

/// An offer of a role in an organisation to whoever holds its link; the link is shown once and only
/// its hash is kept. Whoever accepts chooses their own factors.
struct Invitation {
    InvitationId id;
    OrganisationId organisation;
    Role role = Role::policy_adviser;
    std::string name;
    std::string email;
    std::optional<UserId> invited_by;  ///< Nothing: made on the server itself.
    std::optional<Date> valid_to;      ///< Last day of the membership it becomes.
    Instant created_at;
    Instant expires_at;
    std::optional<Instant> accepted_at;
    std::optional<Instant> withdrawn_at;
};
BOOST_DESCRIBE_STRUCT(Invitation, (),
                      (id, organisation, role, name, email, invited_by, valid_to, created_at,
                       expires_at, accepted_at, withdrawn_at))

/// What somebody is invited to.
struct Offer {
    OrganisationId organisation;
    Role role = Role::policy_adviser;
    std::string name;
    std::string email;
    std::optional<Date> valid_to;
};
BOOST_DESCRIBE_STRUCT(Offer, (), (organisation, role, name, email, valid_to))

/// An invitation and the token of its link, which is shown this once.
struct InvitationLink {
    Invitation invitation;
    std::string token;
};
BOOST_DESCRIBE_STRUCT(InvitationLink, (), (invitation, token))

}  // namespace werkzaam::access
