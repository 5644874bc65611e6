// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "modules/access/invitation.h"
#include "modules/access/membership.h"
#include "platform/db/transaction.h"

#include <optional>
#include <string>

/// What happens with an invitation before its holder is known: the link is what they may use.
namespace werkzaam::access {

/// An invitation by its link, also one that was used, withdrawn or is too old.
[[nodiscard]] std::optional<Invitation> invitation_of_token(db::Transaction& tx,
                                                            const std::string& token_hash);
/// The name of the municipality or organisation it is for; empty for the installation's own.
[[nodiscard]] std::string organisation_name(db::Transaction& tx, const OrganisationId& id);
/// False when somebody accepted or withdrew it in the meantime.
[[nodiscard]] bool update_invitation_accepted(db::Transaction& tx, const InvitationId& id,
                                              Instant now);
void insert_accepted_membership(db::Transaction& tx, const Membership& membership, Instant now);

/// Whether anybody is administrator of the site, today or later.
[[nodiscard]] bool exists_administrator(db::Transaction& tx, const Date& today);
/// A link for an administrator of the site instead of those that were given before.
void replace_administrator_invitations(db::Transaction& tx, const Invitation& invitation,
                                       const std::string& token_hash);

}  // namespace werkzaam::access
