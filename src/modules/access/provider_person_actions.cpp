// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/access/provider_person_actions.h"

#include "modules/access/membership_rules.h"
#include "modules/access/membership_store.h"
#include "modules/access/person_store.h"
#include "modules/access/provider_rules.h"
#include "modules/access/provider_store.h"
#include "platform/credentials/name_rules.h"

#include <algorithm>

namespace werkzaam::access {

namespace {

Problem refused(Violations violations) {
    return invalid("provider.refused", std::move(violations));
}

void told(Context& context, const Provider& provider, const std::string& action,
          const std::string& object, const UserId& person) {
    context.audit.record(context.actor, {action, object, person, provider.setup.organisation});
}

// Who is meant, as far as that is known: by a link, or by an e-mail address that people here gave a
// role in this organisation. An address alone means nobody.
Result<std::optional<UserId>> known(Context& context, const Provider& provider,
                                    const ProviderSubject& subject, const std::string& email) {
    const auto link = link_of_subject(context.tx, provider.setup.issuer, subject.sub);
    if (link && link->organisation != provider.setup.organisation) return refused(nobody_known());
    if (link) return std::optional{link->person};
    if (email.empty()) return std::optional<UserId>{};
    const auto now = context.clock.now();
    const auto person = person_to_link(context.tx, provider.setup, email, utc_date(now));
    if (!person) return std::optional<UserId>{};
    insert_link(context.tx, provider, subject.sub, *person, now);
    told(context, provider, "provider.link", provider.id.value, *person);
    return person;
}

// An account for somebody who gets a role, is nobody else here, and has a name and an address.
Result<UserId> made(Context& context, const Provider& provider, const ProviderSubject& subject,
                    const std::string& email) {
    const auto now = context.clock.now();
    Person person{{new_uuid(now.microseconds / 1000)},
                  credentials::normalised_name(single_claim(subject.claims, "name")),
                  email,
                  Language::nl,
                  now,
                  {}};
    if (provider.setup.admission != Admission::everyone ||
        !credentials::check_email(email).empty() || !credentials::check_name(person.name).empty() ||
        person_of_email(context.tx, email))
        return refused(nobody_known());
    if (roles_from(provider.setup, subject.claims).empty()) return refused(no_role_there());
    insert_person(context.tx, person);
    insert_link(context.tx, provider, subject.sub, person.id, now);
    told(context, provider, "person.create", provider.id.value, person.id);
    return person.id;
}

struct Roles {
    std::set<Role> wanted;                ///< What the provider gives, and people here did not end.
    std::vector<ProviderGift> held = {};  ///< What it gave before.
};

Roles roles_at(Context& context, const Provider& provider, const UserId& person,
               const Claims& claims) {
    Roles out{roles_from(provider.setup, claims)};
    for (const auto& gift : gifts_of(context.tx, provider.id, person))
        if (gift.ended_here)
            out.wanted.erase(gift.role);
        else
            out.held.push_back(gift);
    return out;
}

bool holds(const Roles& roles, Role role) {
    return std::any_of(roles.held.begin(), roles.held.end(),
                       [&](const ProviderGift& gift) { return gift.role == role; });
}

void give(Context& context, const Provider& provider, const UserId& person, Role role) {
    const auto now = context.clock.now();
    const auto today = utc_date(now);
    const Membership membership{
        {new_uuid(now.microseconds / 1000)}, person, provider.setup.organisation, role, today, {},
        next_review_due(role, today)};
    insert_gift(context.tx, membership, provider.id, now);
    told(context, provider, "membership.create", membership.id.value, person);
}

void take(Context& context, const Provider& provider, const UserId& person,
          const MembershipId& membership) {
    Colleague held;
    held.id = membership;
    held.person = person;
    end_membership(context.tx, held, gone_there, context.clock.now());
    told(context, provider, "membership.end", membership.value, person);
}

// New ones first: whoever holds none at all has left.
void follow(Context& context, const Provider& provider, Person& person, const Roles& roles) {
    for (const auto role : roles.wanted)
        if (!holds(roles, role)) give(context, provider, person.id, role);
    if (person.left_at && !roles.wanted.empty()) {
        update_returned_person(context.tx, person);
        person.left_at.reset();
    }
    for (const auto& gift : roles.held)
        if (!roles.wanted.contains(gift.role)) take(context, provider, person.id, gift.id);
}

}  // namespace

Result<Person> person_by_provider(Context& context, const Provider& provider,
                                  const ProviderSubject& subject) {
    lock_subject(context.tx, provider.setup.issuer, subject.sub);
    const auto email = credentials::normalised_email(email_from(subject.claims));
    WZ_TRY(auto id, known(context, provider, subject, email));
    if (!id) {
        WZ_TRY(id, made(context, provider, subject, email));
    }
    auto person = person_of_id(context.tx, *id);
    if (!person) return refused(nobody_known());
    auto roles = roles_at(context, provider, *id, subject.claims);
    // What others gave in this organisation counts as well (PROV-8).
    const auto today = utc_date(context.clock.now());
    auto together = roles.wanted;
    for (const auto& there : roles_of(context.tx, *id, today))
        if (there.organisation == provider.setup.organisation) together.insert(there.role);
    auto wrong = check_together(together);
    if (!wrong.empty()) roles.wanted.clear();
    follow(context, provider, *person, roles);
    if (!wrong.empty()) return refused(std::move(wrong));
    if (roles_of(context.tx, *id, today, provider.id).empty()) return refused(no_role_there());
    return std::move(*person);
}

}  // namespace werkzaam::access
