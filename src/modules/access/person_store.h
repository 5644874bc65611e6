// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/actor.h"
#include "modules/access/account.h"
#include "modules/access/ids.h"
#include "modules/access/person.h"
#include "platform/db/transaction.h"

#include <optional>
#include <string>
#include <vector>

namespace werkzaam::access {

void insert_person(db::Transaction& tx, const Person& person);
/// A person who left and comes back, under the name given now.
void update_returned_person(db::Transaction& tx, const Person& person);
void update_name_and_email(db::Transaction& tx, const Person& person);
/// Before anybody is known there is no scope; what these give is shown to nobody.
[[nodiscard]] std::optional<Person> person_of_email(db::Transaction& tx, const std::string& email);
/// The same; nobody else takes or leaves that address in the same way until the transaction ends.
[[nodiscard]] std::optional<Person> lock_email(db::Transaction& tx, const std::string& email);
[[nodiscard]] std::optional<Person> person_of_id(db::Transaction& tx, const UserId& id);

/// A role in force and where.
struct RoleThere {
    OrganisationId organisation;
    Role role = Role::policy_adviser;
    bool borrows = false;  ///< Something was lent to them that was not ended: worth a second look.
};
/// The roles somebody holds on a day. Read in the transaction of every request: what was taken away
/// is gone at the next one. Who was signed in by a provider holds those in its organisation only,
/// with what it gives there; who signed in here holds nothing that a provider gives.
[[nodiscard]] std::vector<RoleThere> roles_of(db::Transaction& tx, const UserId& person,
                                              const Date& today, const ProviderId& provider = {});

/// A role that a colleague lent somebody, in force.
struct RoleLent {
    std::string delegation;
    UserId holder;
    std::string holder_name;
    OrganisationId organisation;
    Role role = Role::policy_adviser;
    Date valid_to;
};
/// The roles that colleagues lent somebody and that count on a day, wherever; read as often as
/// `roles_of`. They count where the borrower has a role of their own only, which the caller sees to.
[[nodiscard]] std::vector<RoleLent> roles_lent_to(db::Transaction& tx, const UserId& person,
                                                  const Date& today);

/// Roles that were not ended, as far as the scope shows them.
[[nodiscard]] std::vector<OwnMembership> list_own_memberships(db::Transaction& tx,
                                                              const Scope& scope,
                                                              const UserId& person);

}  // namespace werkzaam::access
