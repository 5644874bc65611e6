// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/access/scim_user_actions.h"

#include "modules/access/authentication_actions.h"
#include "modules/access/membership_store.h"
#include "modules/access/person_store.h"
#include "modules/access/provider_gift_actions.h"
#include "modules/access/provider_rules.h"
#include "modules/access/provider_store.h"
#include "modules/access/scim_rules.h"
#include "modules/access/scim_store.h"
#include "modules/access/session_actions.h"

namespace werkzaam::access {

namespace {

const std::set<std::string> user_terms{"id",     "username",     "externalid",  "displayname",
                                       "emails", "emails.value", "emails.type", "active"};

Problem unknown() {
    return not_found("scim.not_found");
}

Result<Done> done_or(Violations wrong) {
    if (!wrong.empty()) return invalid("scim.invalid_value", std::move(wrong));
    return Done{};
}

void told(Context& context, const Provider& provider, const std::string& action,
          const ScimUser& user) {
    context.audit.record(context.actor,
                         {action, user.id.value, user.person, provider.setup.organisation});
}

// Names as they are looked up.
std::vector<ScimTerm> as_stored(std::vector<ScimTerm> terms) {
    for (auto& term : terms) {
        if (term.attribute == "username" || term.attribute == "emails" ||
            term.attribute == "emails.value")
            term.value = scim_key(term.value);
        if (term.attribute == "active" || term.attribute == "emails.type")
            term.value = scim_lower(term.value);
    }
    return terms;
}

Result<Done> check_unique(Context& context, const Provider& provider, const ScimUser& user) {
    if (scim_user_name_is_taken(context.tx, provider.setup, user)) return scim_taken("userName");
    if (scim_external_id_is_taken(context.tx, provider.setup, user))
        return scim_taken("externalId");
    return Done{};
}

// Everything that somebody has in the organisation, whoever gave it: they left. The last
// administrator that people there chose stays (MEMB-6), without a session.
void end_everything(Context& context, const Provider& provider, const UserId& person) {
    const auto now = context.clock.now();
    const auto today = utc_date(now);
    const auto& organisation = provider.setup.organisation;
    end_other_sessions(context, person, "deactivated");
    end_loans_and_offers(context.tx, organisation, person, now);
    for (const auto& [id, role, given_here] : held_there(context.tx, organisation, person)) {
        if (given_here && role == Role::organisation_administrator &&
            administrators_of(context.tx, organisation, today, id) == 0)
            continue;
        Colleague held;
        held.id = id;
        held.person = person;
        end_membership(context.tx, held, gone_there, now);
        context.audit.record(context.actor, {"membership.end", id.value, person, organisation});
    }
}

// What their groups give, besides what they were given when they signed in.
void give_groups(Context& context, const Provider& provider, const ScimUser& user) {
    auto wanted = roles_from(provider.setup, {{provider.setup.role_claim, user.groups}});
    wanted.merge(given_by(context, provider, user.person));
    (void)give_exactly(context, provider, user.person, std::move(wanted));
}

// Who it is: somebody of this organisation whom nobody brought in yet, or somebody new.
Result<UserId> person_for(Context& context, const Provider& provider, const ScimSaid& said) {
    const auto now = context.clock.now();
    if (auto known = person_to_bring_in(context.tx, provider.setup, said.email, utc_date(now)))
        return std::move(*known);
    if (lock_email(context.tx, said.email)) return scim_taken("emails");
    const Person person{
        {new_uuid(now.microseconds / 1000)}, said.name, said.email, Language::nl, now, {}};
    insert_person(context.tx, person);
    context.audit.record(context.actor, {"person.create", provider.id.value, person.id,
                                         provider.setup.organisation});
    return person.id;
}

// The name and the address of an account belong to the provider for as long as nobody else knows
// it.
Result<Done> rename(Context& context, const Provider& provider, const UserId& person,
                    ScimSaid& said) {
    const auto before = person_of_id(context.tx, person);
    if (!before) return unknown();
    if (before->name == said.name && before->email == said.email) return Done{};
    if (is_somewhere_else(context.tx, provider.setup, person)) {
        said.name = before->name;
        said.email = before->email;
        return Done{};
    }
    auto after = *before;
    after.name = said.name;
    after.email = said.email;
    const auto other = lock_email(context.tx, after.email);
    if (other && other->id != person) return scim_taken("emails");
    update_name_and_email(context.tx, after);
    // Their owner is told: it is what some sign in with.
    if (after.email != before->email) {
        Authentication what{"factor_changed", "email", person};
        what.organisation = provider.setup.organisation;
        record(context, what);
    }
    return Done{};
}

}  // namespace

Result<ScimDraft> scim_draft_of_whole(const ScimValue& body) {
    return scim_user_in(body);
}

Result<ScimDraft> scim_draft_of_changes(const ScimValue& body) {
    return scim_user_changes(body);
}

Result<ScimUserList> find_scim_users(Context& context, const Provider& provider,
                                     const std::string& filter, int start, int count) {
    std::vector<ScimTerm> terms;
    if (!filter.empty()) {
        WZ_TRY(terms, scim_filter(filter));
    }
    WZ_TRY([[maybe_unused]] const auto known, known_terms(terms, user_terms));
    return scim_users_of(context.tx, provider.setup, as_stored(std::move(terms)), start, count);
}

Result<ScimUser> find_scim_user(Context& context, const Provider& provider, const ScimUserId& id) {
    auto found = scim_user_of_id(context.tx, provider.setup, id);
    if (!found) return unknown();
    return std::move(*found);
}

Result<ScimUser> bring_in(Context& context, const Provider& provider, const ScimDraft& draft) {
    lock_scim(context.tx, provider.setup);
    const auto now = context.clock.now();
    ScimUser user{{new_uuid(now.microseconds / 1000)}, {}, said_now(draft, {}), {}, now, now};
    user.key = scim_key(user.said.user_name);
    WZ_TRY([[maybe_unused]] const auto fits, done_or(check_said(user.said)));
    WZ_TRY([[maybe_unused]] const auto unique, check_unique(context, provider, user));
    WZ_TRY(user.person, person_for(context, provider, user.said));
    WZ_TRY([[maybe_unused]] const auto renamed, rename(context, provider, user.person, user.said));
    insert_scim_user(context.tx, provider.setup, user);
    told(context, provider, "person.bring_in", user);
    if (!user.said.active) end_everything(context, provider, user.person);
    return user;
}

Result<ScimUser> change_scim_user(Context& context, const Provider& provider, const ScimUserId& id,
                                  const ScimDraft& draft) {
    lock_scim(context.tx, provider.setup);
    WZ_TRY(auto user, find_scim_user(context, provider, id));
    const auto before = user.said;
    user.said = said_now(draft, before);
    user.key = scim_key(user.said.user_name);
    WZ_TRY([[maybe_unused]] const auto fits, done_or(check_said(user.said)));
    WZ_TRY([[maybe_unused]] const auto unique, check_unique(context, provider, user));
    WZ_TRY([[maybe_unused]] const auto renamed, rename(context, provider, user.person, user.said));
    if (user.said == before) return user;
    user.changed_at = context.clock.now();
    update_scim_user(context.tx, user);
    auto same = before;
    same.active = user.said.active;
    if (user.said != same) told(context, provider, "person.change", user);
    if (before.active == user.said.active) return user;
    told(context, provider, user.said.active ? "person.reactivate" : "person.deactivate", user);
    if (user.said.active)
        give_groups(context, provider, user);
    else
        end_everything(context, provider, user.person);
    return user;
}

Result<Done> take_away(Context& context, const Provider& provider, const ScimUserId& id) {
    lock_scim(context.tx, provider.setup);
    WZ_TRY(const auto user, find_scim_user(context, provider, id));
    end_everything(context, provider, user.person);
    delete_scim_user(context.tx, user.id);
    delete_link(context.tx, provider.setup, user.person);
    update_person_left(context.tx, user.person, context.clock.now());
    told(context, provider, "person.take_away", user);
    return Done{};
}

}  // namespace werkzaam::access
