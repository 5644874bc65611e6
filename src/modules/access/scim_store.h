// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "modules/access/membership.h"
#include "modules/access/scim.h"
#include "platform/db/transaction.h"

#include <optional>
#include <set>
#include <string>
#include <vector>

/// Every row is of one provider, by its issuer and organisation: `setup` is the scope of what these
/// read. A provider sees nothing else of anybody.
namespace werkzaam::access {

void insert_scim_token(db::Transaction& tx, const ScimToken& token, const std::string& token_hash);
/// Before anybody is known there is no scope.
[[nodiscard]] std::optional<ScimToken> scim_token_of_hash(db::Transaction& tx,
                                                          const std::string& token_hash);
[[nodiscard]] std::optional<ScimToken> scim_token_of_id(db::Transaction& tx, const ScimTokenId& id);
/// Those of a provider, the newest first.
[[nodiscard]] std::vector<ScimToken> scim_tokens_of(db::Transaction& tx,
                                                    const ProviderId& provider);
/// False when there is no such token that was not ended.
[[nodiscard]] bool update_scim_token_ended(db::Transaction& tx, const ScimTokenId& id, Instant now);

/// Until the end of the transaction nobody else changes whom this provider brought in.
void lock_scim(db::Transaction& tx, const NewProvider& setup);
void insert_scim_user(db::Transaction& tx, const NewProvider& setup, const ScimUser& user);
void update_scim_user(db::Transaction& tx, const ScimUser& user);
/// With the groups that they are in.
void delete_scim_user(db::Transaction& tx, const ScimUserId& id);
[[nodiscard]] std::optional<ScimUser> scim_user_of_id(db::Transaction& tx, const NewProvider& setup,
                                                      const ScimUserId& id);
[[nodiscard]] std::optional<ScimUser> scim_user_of_person(db::Transaction& tx,
                                                          const NewProvider& setup,
                                                          const UserId& person);
/// Whom a provider brought in and means by this subject or else this address, active or not.
[[nodiscard]] std::optional<ScimUser> scim_user_meant(db::Transaction& tx, const NewProvider& setup,
                                                      const std::string& subject,
                                                      const std::string& email);
/// By when they were made; `start` counts from 1.
[[nodiscard]] ScimUserList scim_users_of(db::Transaction& tx, const NewProvider& setup,
                                         const std::vector<ScimTerm>& terms, int start, int count);
/// Whether somebody else there has this user name, whatever its capitals, or this external id.
[[nodiscard]] bool scim_user_name_is_taken(db::Transaction& tx, const NewProvider& setup,
                                           const ScimUser& user);
[[nodiscard]] bool scim_external_id_is_taken(db::Transaction& tx, const NewProvider& setup,
                                             const ScimUser& user);

/// Who may become somebody whom a provider brings in: who has this address and is linked with it,
/// or was given a role in its organisation by people there, or left and was nowhere else.
[[nodiscard]] std::optional<UserId> person_to_bring_in(db::Transaction& tx,
                                                       const NewProvider& setup,
                                                       const std::string& email, const Date& today);
/// Whether somebody has or had a role in another organisation, or is brought in by another
/// provider.
[[nodiscard]] bool is_somewhere_else(db::Transaction& tx, const NewProvider& setup,
                                     const UserId& person);
/// Whoever holds no role any more has left.
void update_person_left(db::Transaction& tx, const UserId& person, Instant now);
void delete_link(db::Transaction& tx, const NewProvider& setup, const UserId& person);

/// A role that somebody holds there, also a later one.
struct HeldThere {
    MembershipId id;
    Role role = Role::policy_adviser;
    bool given_here = false;  ///< By people, not by a provider.
};
[[nodiscard]] std::vector<HeldThere> held_there(db::Transaction& tx,
                                                const OrganisationId& organisation,
                                                const UserId& person);
/// Ends what colleagues there lent somebody, and what was offered to them and not accepted.
void end_loans_and_offers(db::Transaction& tx, const OrganisationId& organisation,
                          const UserId& person, Instant now);

[[nodiscard]] std::vector<ScimGroupMember> scim_group_members_of(db::Transaction& tx,
                                                                 const NewProvider& setup,
                                                                 const std::string& group);
void insert_scim_group_member(db::Transaction& tx, const ScimUserId& user,
                              const std::string& group);
void delete_scim_group_member(db::Transaction& tx, const ScimUserId& user,
                              const std::string& group);

}  // namespace werkzaam::access
