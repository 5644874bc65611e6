// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/context.h"
#include "core/result.h"
#include "modules/access/acceptance.h"
#include "modules/access/accounts_actions.h"
#include "modules/access/invitation.h"

#include <string>

/// Accepting an invitation: nobody but whoever holds its link chooses the factors of an account.
namespace werkzaam::access {

/// What a link offers. Problem invitations.gone: unknown, used, withdrawn or too old.
[[nodiscard]] Result<InvitationOpened> open_invitation(Context& context, const Accounts& accounts,
                                                       const std::string& token);

/// What is known before the passphrase is hashed. Problems: invitations.gone, invitations.known (sign
/// in first), factors.invalid (CRED-1 to CRED-8, SIGN-1).
struct Acceptance {
    Invitation invitation;
    std::string name;
    std::string email;
};
[[nodiscard]] Result<Acceptance> begin_acceptance(Context& context,
                                                  const InvitationAccepted& given);
/// The account with its membership; whoever made it is signed in. Problems: those of
/// `begin_acceptance`, sign_in.step_gone, factors.invalid (SIGN-5, SIGN-7).
struct Joined {
    AccountMade made;
    std::string token;  ///< For the cookie.
};
[[nodiscard]] Result<Joined> finish_acceptance(Context& context, const Accounts& accounts,
                                               const InvitationAccepted& given,
                                               const std::string& hash);
/// For somebody who is signed in already: only the membership. Problems: invitations.gone,
/// invitations.other_person, invitations.conflict.
[[nodiscard]] Result<OwnMembership> join(Context& context, const std::string& token);

/// The organisation of the installation itself, where its administrators are.
[[nodiscard]] OrganisationId own_organisation();
/// Whether somebody administers the site.
[[nodiscard]] bool has_administrator(Context& context);
/// The token of a new link for an administrator of the site; those given before work no more.
[[nodiscard]] std::string invite_administrator(Context& context);

/// Where the page is that opens an invitation; `address` ends in a slash. The token stands behind #,
/// which browsers send to no server.
[[nodiscard]] std::string invitation_link(const std::string& address, const std::string& token);

}  // namespace werkzaam::access
