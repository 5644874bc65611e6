// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/actor.h"
#include "core/page.h"
#include "modules/access/colleague.h"
#include "modules/access/membership.h"
#include "platform/db/transaction.h"

#include <optional>
#include <string>
#include <vector>

namespace werkzaam::access {

/// Colleagues by organisation, name and role; `standing` is that of `today`.
[[nodiscard]] Page<Colleague> list_colleagues(db::Transaction& tx, const Scope& scope,
                                              const ColleagueFilter& filter, const Date& today,
                                              const PageRequest& page);
/// One membership that was not ended.
[[nodiscard]] std::optional<Colleague> find_colleague(db::Transaction& tx, const Scope& scope,
                                                      const MembershipId& id, const Date& today);
/// Everybody in an organisation whose role counts today.
[[nodiscard]] std::vector<Colleague> list_in_force(db::Transaction& tx, const Scope& scope,
                                                   const OrganisationId& organisation,
                                                   const Date& today);

/// An organisation as memberships name it.
struct OrganisationThere {
    std::string name;
    bool ended = false;
};
/// A municipality by its code, or another organisation by its id.
[[nodiscard]] std::optional<OrganisationThere> find_organisation_there(db::Transaction& tx,
                                                                       const Scope& scope,
                                                                       const OrganisationId& id,
                                                                       const Date& today);

/// What the rules have to know of rows that whoever asks may not see; shown to nobody.
[[nodiscard]] std::vector<Role> roles_of_email(db::Transaction& tx, const std::string& email,
                                               const OrganisationId& organisation,
                                               const Date& today);
[[nodiscard]] int administrators_of(db::Transaction& tx, const OrganisationId& organisation,
                                    const Date& today, const MembershipId& besides);
[[nodiscard]] UserId person_with_email(db::Transaction& tx, const std::string& email);
/// The roles of somebody in an organisation that count today.
[[nodiscard]] std::vector<Role> roles_there(db::Transaction& tx, const UserId& person,
                                            const OrganisationId& organisation, const Date& today);

void update_last_day(db::Transaction& tx, const MembershipId& id,
                     const std::optional<Date>& valid_to);
void update_review_due(db::Transaction& tx, const MembershipId& id, const Date& due);
/// Ends a membership, what was lent of it and the sessions of its person. Who has no other membership
/// in the organisation loses what was lent to them there; who has none at all has left.
void end_membership(db::Transaction& tx, const Colleague& membership, const std::string& reason,
                    Instant now);

}  // namespace werkzaam::access
