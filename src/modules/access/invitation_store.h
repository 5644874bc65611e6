// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/actor.h"
#include "core/page.h"
#include "modules/access/invitation.h"
#include "platform/db/transaction.h"

#include <optional>
#include <string>

namespace werkzaam::access {

void insert_invitation(db::Transaction& tx, const Invitation& invitation,
                       const std::string& token_hash);
/// Invitations that were neither accepted nor withdrawn, the newest first; also those that are too
/// old.
[[nodiscard]] Page<Invitation> list_invitations(db::Transaction& tx, const Scope& scope,
                                                const PageRequest& page);
[[nodiscard]] std::optional<Invitation> find_invitation(db::Transaction& tx, const Scope& scope,
                                                        const InvitationId& id);
void update_withdrawn(db::Transaction& tx, const InvitationId& id, Instant now);

}  // namespace werkzaam::access
