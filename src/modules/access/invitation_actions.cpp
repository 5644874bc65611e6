// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/access/invitation_actions.h"

#include "modules/access/invitation_store.h"
#include "modules/access/membership_rules.h"
#include "modules/access/membership_store.h"
#include "platform/credentials/name_rules.h"
#include "platform/credentials/token.h"

namespace werkzaam::access {

namespace {

constexpr std::int64_t day = 86'400'000'000;

Invitation invitation_of(const Context& context, const Offer& offer) {
    const auto now = context.clock.now();
    Invitation out;
    out.id = {new_uuid(now.microseconds / 1000)};
    out.organisation = offer.organisation;
    out.role = offer.role;
    out.name = credentials::normalised_name(offer.name);
    out.email = credentials::normalised_email(offer.email);
    if (!context.actor.user.value.empty()) out.invited_by = context.actor.user;
    out.valid_to = offer.valid_to;
    out.created_at = now;
    out.expires_at = {now.microseconds + link_days * day};
    return out;
}

OfferFacts facts_of(Context& context, const Invitation& offer, bool only_founds) {
    const auto today = utc_date(context.clock.now());
    const auto there =
        find_organisation_there(context.tx, context.scope(), offer.organisation, today);
    return {today, there && !there->ended, only_founds,
            administrators_of(context.tx, offer.organisation, today, {}) > 0,
            roles_of_email(context.tx, offer.email, offer.organisation, today)};
}

}  // namespace

Result<InvitationLink> invite(Context& context, const Offer& offer) {
    auto invitation = invitation_of(context, offer);
    WZ_TRY([[maybe_unused]] const auto allowed,
           policy::allow(context.actor, Action::create,
                         {.kind = ResourceKind::invitation,
                          .organisation = invitation.organisation,
                          .subject = person_with_email(context.tx, invitation.email)}));
    // Who may invite without managing people there, founds the organisation.
    const auto manages =
        policy::decide(context.actor, Action::create,
                       {.kind = ResourceKind::membership, .organisation = invitation.organisation});
    auto wrong = check_offer(invitation, facts_of(context, invitation, !manages.permitted));
    if (!wrong.empty()) return invalid("invitations.invalid", std::move(wrong));
    auto token = credentials::new_token();
    insert_invitation(context.tx, invitation, credentials::stored_form(token, "invitation"));
    context.audit.record(context.actor, {"invitation.create", invitation.id.value, {},
                                          invitation.organisation});
    return InvitationLink{std::move(invitation), std::move(token)};
}

Page<Invitation> find_open_invitations(Context& context, const PageRequest& page) {
    return list_invitations(context.tx, context.scope(ResourceKind::invitation), page);
}

Result<Done> withdraw(Context& context, const InvitationId& id) {
    const auto found = find_invitation(context.tx, context.scope(ResourceKind::invitation), id);
    if (!found) return not_found("invitations.not_found");
    WZ_TRY([[maybe_unused]] const auto allowed,
           policy::allow(context.actor, Action::end,
                         {.kind = ResourceKind::invitation, .organisation = found->organisation}));
    update_withdrawn(context.tx, id, context.clock.now());
    context.audit.record(context.actor, {"invitation.withdraw", id.value, {}, found->organisation});
    return Done{};
}

}  // namespace werkzaam::access
