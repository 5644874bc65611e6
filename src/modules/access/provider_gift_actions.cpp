// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/access/provider_gift_actions.h"

#include "modules/access/membership_rules.h"
#include "modules/access/membership_store.h"
#include "modules/access/person_store.h"
#include "modules/access/provider_rules.h"
#include "modules/access/provider_store.h"

#include <algorithm>

namespace werkzaam::access {

namespace {

void told(Context& context, const Provider& provider, const std::string& action,
          const std::string& object, const UserId& person) {
    context.audit.record(context.actor, {action, object, person, provider.setup.organisation});
}

struct Roles {
    std::set<Role> wanted;                ///< What the provider gives, and people here did not end.
    std::vector<ProviderGift> held = {};  ///< What it gave before.
};

Roles roles_at(Context& context, const Provider& provider, const UserId& person,
               std::set<Role> wanted) {
    Roles out{std::move(wanted)};
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
void follow(Context& context, const Provider& provider, const Person& person, const Roles& roles) {
    for (const auto role : roles.wanted)
        if (!holds(roles, role)) give(context, provider, person.id, role);
    if (person.left_at && !roles.wanted.empty()) update_returned_person(context.tx, person);
    for (const auto& gift : roles.held)
        if (!roles.wanted.contains(gift.role)) take(context, provider, person.id, gift.id);
}

}  // namespace

std::set<Role> given_by(Context& context, const Provider& provider, const UserId& person) {
    std::set<Role> out;
    for (const auto& gift : gifts_of(context.tx, provider.id, person))
        if (!gift.ended_here) out.insert(gift.role);
    return out;
}

Violations give_exactly(Context& context, const Provider& provider, const UserId& person,
                        std::set<Role> wanted) {
    const auto known = person_of_id(context.tx, person);
    if (!known) return nobody_known();
    auto roles = roles_at(context, provider, person, std::move(wanted));
    // What others gave in this organisation counts as well (PROV-8).
    auto together = roles.wanted;
    for (const auto& there : roles_of(context.tx, person, utc_date(context.clock.now())))
        if (there.organisation == provider.setup.organisation) together.insert(there.role);
    auto wrong = check_together(together);
    if (!wrong.empty()) roles.wanted.clear();
    follow(context, provider, *known, roles);
    return wrong;
}

}  // namespace werkzaam::access
