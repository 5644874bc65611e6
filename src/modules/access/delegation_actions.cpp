// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/access/delegation_actions.h"

#include "modules/access/delegation_rules.h"
#include "modules/access/delegation_store.h"
#include "modules/access/membership_rules.h"
#include "modules/access/membership_store.h"
#include "modules/access/role_rules.h"

#include <algorithm>

namespace werkzaam::access {

namespace {

// Whether the actor may themselves do, signed in as they are, what they want to lend: nothing that
// a provider gives is lent by who signed in without it.
bool may_as_signed_in(const Actor& actor, const OrganisationId& organisation, Role role) {
    const auto wanted = permissions_of(role);
    return std::any_of(actor.grants.begin(), actor.grants.end(), [&](const Grant& grant) {
        return grant.organisation == organisation &&
               std::includes(grant.permissions.begin(), grant.permissions.end(), wanted.begin(),
                             wanted.end());
    });
}

DelegationFacts facts_of(Context& context, const Membership& held, const NewDelegation& asked) {
    const auto today = utc_date(context.clock.now());
    const auto theirs = roles_there(context.tx, asked.lent_to, held.organisation, today);
    return {today,
            in_force(held, today) && may_as_signed_in(context.actor, held.organisation, held.role),
            !theirs.empty(), std::find(theirs.begin(), theirs.end(), held.role) != theirs.end(),
            is_lent(context.tx, held.id, asked.valid_from, asked.valid_to)};
}

Resource resource_of(const Delegation& delegation) {
    return {.kind = ResourceKind::delegation,
            .organisation = delegation.organisation,
            .subject = delegation.holder};
}

}  // namespace

Page<Delegation> find_delegations(Context& context, const std::vector<std::string>& organisations,
                                  const PageRequest& page) {
    return list_delegations(context.tx, context.scope(ResourceKind::delegation), {organisations},
                            utc_date(context.clock.now()), page);
}

Page<Delegation> find_own_delegations(Context& context, const PageRequest& page) {
    return list_delegations(context.tx, context.scope(ResourceKind::delegation),
                            {{}, context.actor.user}, utc_date(context.clock.now()), page);
}

Result<Delegation> lend(Context& context, const MembershipId& membership,
                        const NewDelegation& asked) {
    const auto now = context.clock.now();
    const auto today = utc_date(now);
    const auto found =
        find_colleague(context.tx, context.scope(ResourceKind::membership), membership, today);
    if (!found) return not_found("memberships.not_found");
    WZ_TRY([[maybe_unused]] const auto allowed, policy::allow(context.actor, Action::create,
                                                              {.kind = ResourceKind::delegation,
                                                               .organisation = found->organisation,
                                                               .subject = found->person}));
    const Membership held{found->id,         found->person,   found->organisation, found->role,
                          found->valid_from, found->valid_to, found->review_due};
    auto wrong = check_delegation(held, asked, facts_of(context, held, asked));
    if (!wrong.empty()) return invalid("delegations.invalid", std::move(wrong));
    const DelegationId id{new_uuid(now.microseconds / 1000)};
    insert_delegation(context.tx, id, held.id, asked, now);
    context.audit.record(context.actor,
                         {"delegation.create", id.value, asked.lent_to, held.organisation});
    auto made = find_delegation(context.tx, context.scope(ResourceKind::delegation), id, today);
    if (!made) return not_found("delegations.not_found");
    return std::move(*made);
}

Result<Done> end(Context& context, const DelegationId& id) {
    const auto now = context.clock.now();
    const auto found =
        find_delegation(context.tx, context.scope(ResourceKind::delegation), id, utc_date(now));
    if (!found) return not_found("delegations.not_found");
    WZ_TRY([[maybe_unused]] const auto allowed,
           policy::allow(context.actor, Action::end, resource_of(*found)));
    update_delegation_ended(context.tx, id, now);
    context.audit.record(context.actor,
                         {"delegation.end", id.value, found->lent_to, found->organisation});
    return Done{};
}

}  // namespace werkzaam::access
