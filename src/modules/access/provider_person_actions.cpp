// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/access/provider_person_actions.h"

#include "modules/access/person_store.h"
#include "modules/access/provider_gift_actions.h"
#include "modules/access/provider_rules.h"
#include "modules/access/provider_store.h"
#include "modules/access/scim_rules.h"
#include "modules/access/scim_store.h"
#include "platform/credentials/name_rules.h"

namespace werkzaam::access {

namespace {

Problem refused(Violations violations) {
    return invalid("provider.refused", std::move(violations));
}

void told(Context& context, const Provider& provider, const std::string& action,
          const std::string& object, const UserId& person) {
    context.audit.record(context.actor, {action, object, person, provider.setup.organisation});
}

// Whom it brought in before they ever signed in: under this subject, or with this address.
std::optional<UserId> brought_in(Context& context, const Provider& provider,
                                 const ProviderSubject& subject, const std::string& email) {
    const auto user = scim_user_meant(context.tx, provider.setup, subject.sub, email);
    if (!user || is_linked(context.tx, provider.setup.issuer, user->person)) return {};
    return user->person;
}

// Who is meant, as far as that is known: by a link, brought in by SCIM, or by an e-mail address that
// people here gave a role in this organisation. Another address alone means nobody.
Result<std::optional<UserId>> known(Context& context, const Provider& provider,
                                    const ProviderSubject& subject, const std::string& email) {
    const auto link = link_of_subject(context.tx, provider.setup.issuer, subject.sub);
    if (link && link->organisation != provider.setup.organisation) return refused(nobody_known());
    if (link) return std::optional{link->person};
    const auto now = context.clock.now();
    auto person = brought_in(context, provider, subject, email);
    if (!person && !email.empty())
        person = person_to_link(context.tx, provider.setup, email, utc_date(now));
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

// Whom it brought in holds the roles of their groups as well, and none once it deactivated them.
Violations join_groups(Context& context, const Provider& provider, const UserId& person,
                       std::set<Role>& wanted) {
    const auto user = scim_user_of_person(context.tx, provider.setup, person);
    if (!user) return {};
    if (user->said.active) {
        wanted.merge(roles_from(provider.setup, {{provider.setup.role_claim, user->groups}}));
        return {};
    }
    (void)give_exactly(context, provider, person, {});
    return scim_deactivated();
}

}  // namespace

Result<Person> person_by_provider(Context& context, const Provider& provider,
                                  const ProviderSubject& subject) {
    lock_subject(context.tx, provider.setup.issuer, subject.sub);
    lock_scim(context.tx, provider.setup);
    const auto email = credentials::normalised_email(email_from(subject.claims));
    WZ_TRY(auto id, known(context, provider, subject, email));
    if (!id) {
        WZ_TRY(id, made(context, provider, subject, email));
    }
    auto wanted = roles_from(provider.setup, subject.claims);
    auto wrong = join_groups(context, provider, *id, wanted);
    if (!wrong.empty()) return refused(std::move(wrong));
    wrong = give_exactly(context, provider, *id, std::move(wanted));
    if (!wrong.empty()) return refused(std::move(wrong));
    auto person = person_of_id(context.tx, *id);
    if (!person) return refused(nobody_known());
    const auto today = utc_date(context.clock.now());
    if (roles_of(context.tx, *id, today, provider.id).empty()) return refused(no_role_there());
    return std::move(*person);
}

}  // namespace werkzaam::access
