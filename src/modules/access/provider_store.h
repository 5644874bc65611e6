// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "modules/access/membership.h"
#include "modules/access/person.h"
#include "modules/access/provider.h"
#include "platform/db/transaction.h"

#include <optional>
#include <set>
#include <string>
#include <vector>

/// Before anybody is known there is no scope. Of providers, only which may be chosen is shown.
namespace werkzaam::access {

void insert_provider(db::Transaction& tx, const Provider& provider);
/// One that was not removed.
[[nodiscard]] std::optional<Provider> provider_of_id(db::Transaction& tx, const ProviderId& id);
/// Of one that may have been removed.
[[nodiscard]] OrganisationId provider_organisation(db::Transaction& tx, const ProviderId& id);
[[nodiscard]] bool issuer_is_taken(db::Transaction& tx, const std::string& issuer);
/// Those that were not removed, by organisation and name.
[[nodiscard]] std::vector<Provider> all_providers(db::Transaction& tx);
/// False when there is no such provider any more. Its sessions and the roles it gave are over.
[[nodiscard]] bool update_provider_removed(db::Transaction& tx, const ProviderId& id, Instant now);

/// Also forgets those whose time is over.
void insert_question(db::Transaction& tx, const ProviderQuestion& question, Instant now);
[[nodiscard]] std::optional<ProviderQuestion> question_of_state(db::Transaction& tx,
                                                                const std::string& state_hash);
/// False when somebody else took it.
[[nodiscard]] bool delete_question(db::Transaction& tx, const std::string& state_hash);

/// Whom a provider means, and in which organisation that was settled.
struct ProviderLink {
    UserId person;
    OrganisationId organisation;
};
[[nodiscard]] std::optional<ProviderLink> link_of_subject(db::Transaction& tx,
                                                          const std::string& issuer,
                                                          const std::string& subject);
/// Whether somebody is linked with any subject at this issuer.
[[nodiscard]] bool is_linked(db::Transaction& tx, const std::string& issuer, const UserId& person);
void insert_link(db::Transaction& tx, const Provider& provider, const std::string& subject,
                 const UserId& person, Instant now);
/// Who has this e-mail address and was given a role in that organisation by people here, and is
/// nobody else at that issuer; nobody otherwise.
[[nodiscard]] std::optional<UserId> person_to_link(db::Transaction& tx, const NewProvider& setup,
                                                   const std::string& email, const Date& today);

/// What a provider gave somebody. Ended by people here: it does not give it again.
struct ProviderGift {
    MembershipId id;
    UserId person;
    Role role = Role::policy_adviser;
    bool ended_here = false;
};
/// Until the end of the transaction nobody else settles what this subject is here.
void lock_subject(db::Transaction& tx, const std::string& issuer, const std::string& subject);
/// What it gives anybody at this moment.
[[nodiscard]] std::vector<ProviderGift> gifts_in_force(db::Transaction& tx,
                                                       const ProviderId& provider);
[[nodiscard]] std::vector<ProviderGift> gifts_of(db::Transaction& tx, const ProviderId& provider,
                                                 const UserId& person);
void insert_gift(db::Transaction& tx, const Membership& membership, const ProviderId& provider,
                 Instant now);
/// Why a role ended that a provider gives no more; shorter than any reason that people give.
inline constexpr const char* gone_there = "gone";

/// The person of each session of a provider that ended; `session` empty: all of `person`.
struct ProviderSessions {
    ProviderId provider;
    std::string session = {};
    std::optional<UserId> person = {};
};
[[nodiscard]] std::vector<UserId> end_provider_sessions(db::Transaction& tx,
                                                        const ProviderSessions& which, Instant now,
                                                        const std::string& reason);
/// False when a logout token with this number was used before.
[[nodiscard]] bool insert_logout(db::Transaction& tx, const ProviderId& provider,
                                 const std::string& number, Instant expires_at, Instant now);

}  // namespace werkzaam::access
