// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/access/membership_actions.h"

#include "modules/access/membership_rules.h"
#include "modules/access/membership_store.h"

namespace werkzaam::access {

namespace {

Resource resource_of(const Colleague& colleague) {
    return {.kind = ResourceKind::membership,
            .organisation = colleague.organisation,
            .subject = colleague.person};
}

void hide(const Actor& actor, Colleague& colleague) {
    const auto decision = policy::decide(actor, Action::read, resource_of(colleague));
    if (decision.hides.has(policy::Hidden::contact)) colleague.email.clear();
}

// The membership, when the actor may do this with it; unknown when they may not even see it.
Result<Colleague> changeable(Context& context, const MembershipId& id, Action action) {
    const auto today = utc_date(context.clock.now());
    auto found = find_colleague(context.tx, context.scope(ResourceKind::membership), id, today);
    if (!found) return not_found("memberships.not_found");
    WZ_TRY([[maybe_unused]] const auto allowed,
           policy::allow(context.actor, action, resource_of(*found)));
    return std::move(*found);
}

}  // namespace

Page<Colleague> find_colleagues(Context& context, const ColleagueFilter& filter,
                                const PageRequest& page) {
    auto out = list_colleagues(context.tx, context.scope(ResourceKind::membership), filter,
                               utc_date(context.clock.now()), page);
    for (auto& colleague : out.items) hide(context.actor, colleague);
    return out;
}

Result<Colleague> change_last_day(Context& context, const MembershipId& id,
                                  const std::optional<Date>& valid_to, const std::string& reason) {
    WZ_TRY(auto membership, changeable(context, id, Action::change));
    auto wrong = check_last_day(valid_to, reason, utc_date(context.clock.now()));
    if (!wrong.empty()) return invalid("memberships.invalid", std::move(wrong));
    update_last_day(context.tx, id, valid_to);
    context.audit.record(context.actor, {"membership.change", id.value, membership.person,
                                          membership.organisation});
    membership.valid_to = valid_to;
    hide(context.actor, membership);
    return membership;
}

Result<Done> end(Context& context, const MembershipId& id, const std::string& reason) {
    WZ_TRY(const auto membership, changeable(context, id, Action::end));
    const auto now = context.clock.now();
    const auto today = utc_date(now);
    const Membership held{membership.id,        membership.person,     membership.organisation,
                          membership.role,      membership.valid_from, membership.valid_to,
                          membership.review_due};
    auto wrong = check_end(
        held, reason,
        {today, administrators_of(context.tx, membership.organisation, today, membership.id)});
    if (!wrong.empty()) return invalid("memberships.invalid", std::move(wrong));
    end_membership(context.tx, membership, reason, now);
    context.audit.record(context.actor,
                         {"membership.end", id.value, membership.person, membership.organisation});
    return Done{};
}

}  // namespace werkzaam::access
