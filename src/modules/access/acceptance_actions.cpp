// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/access/acceptance_actions.h"

#include "modules/access/acceptance_store.h"
#include "modules/access/authentication_actions.h"
#include "modules/access/factor_actions.h"
#include "modules/access/factor_check_actions.h"
#include "modules/access/factor_store.h"
#include "modules/access/membership_rules.h"
#include "modules/access/membership_store.h"
#include "modules/access/person_store.h"
#include "modules/access/role_rules.h"
#include "modules/access/session_actions.h"
#include "modules/access/session_rules.h"
#include "modules/access/sign_in_rules.h"
#include "modules/access/sign_in_store.h"
#include "platform/credentials/name_rules.h"
#include "platform/credentials/passphrase_rules.h"
#include "platform/credentials/token.h"
#include "platform/credentials/totp.h"

namespace werkzaam::access {

namespace {

constexpr const char* link_purpose = "invitation";
constexpr const char* offered_purpose = "authenticator offered with an invitation";
constexpr std::size_t id_length = 36;

Problem gone() {
    return not_found("invitations.gone");
}
Problem refused(Violations violations) {
    return invalid("factors.invalid", std::move(violations));
}

void add(Violations& all, Violations more) {
    all.insert(all.end(), std::make_move_iterator(more.begin()),
               std::make_move_iterator(more.end()));
}

Result<Invitation> valid_invitation(Context& context, const std::string& token) {
    auto found = invitation_of_token(context.tx, credentials::stored_form(token, link_purpose));
    if (!found || found->accepted_at || found->withdrawn_at ||
        found->expires_at <= context.clock.now())
        return gone();
    return std::move(*found);
}

// What was offered with an opened invitation: a challenge for a passkey, and sealed the id of the
// person it makes and the secret of an authenticator.
struct Offered {
    std::string challenge;
    UserId person;
    std::string secret;
};

Offered offered(const Accounts& accounts, const SignInStep& step) {
    const auto stop = step.challenge.find('.');
    const auto sealed = accounts.box().opened(step.challenge.substr(stop + 1), offered_purpose);
    if (!sealed || sealed->size() <= id_length) return {};
    return {step.challenge.substr(0, stop), UserId{sealed->substr(0, id_length)},
            sealed->substr(id_length)};
}

OwnMembership join_as(Context& context, const Invitation& invitation, const UserId& person) {
    const auto now = context.clock.now();
    const auto today = utc_date(now);
    const Membership membership{{new_uuid(now.microseconds / 1000)},
                                person,
                                invitation.organisation,
                                invitation.role,
                                today,
                                invitation.valid_to,
                                next_review_due(invitation.role, today)};
    insert_accepted_membership(context.tx, membership, now);
    context.audit.record(context.actor, {"invitation.accept", invitation.id.value, person,
                                          invitation.organisation});
    return {membership.id,
            membership.organisation,
            organisation_name(context.tx, membership.organisation),
            membership.role,
            membership.valid_from,
            membership.valid_to,
            membership.review_due,
            may_be_lent(membership.role)};
}

// The second factor that came with an acceptance; nothing when it is wrong.
std::optional<KeptFactor> second_factor(Context& context, const Accounts& accounts,
                                        const InvitationAccepted& given, const Offered& offer) {
    if (given.passkey)
        return made_passkey(context, accounts, offer.person, *given.passkey, offer.challenge);
    auto out = new_factor(context, offer.person, FactorKind::authenticator, "");
    const auto step = credentials::accepted_step(offer.secret, given.code.value_or(""),
                                                 context.clock.now(), 0);
    if (!step) return {};
    out.counter = *step;
    out.secret = accounts.box().sealed(offer.secret, authenticator_purpose(out.factor.id));
    return out;
}

// A new person, or one who left and comes back with new factors.
Person kept_person(Context& context, const Acceptance& acceptance, const UserId& id,
                   Language language) {
    const auto before = person_of_email(context.tx, acceptance.email);
    Person person{before ? before->id : id, acceptance.name, acceptance.email, language,
                  context.clock.now(),      {}};
    if (!before) {
        insert_person(context.tx, person);
        return person;
    }
    update_returned_person(context.tx, person);
    for (const auto& kept : kept_factors(context.tx, person.id))
        delete_factor(context.tx, kept.factor.id);
    return person;
}

}  // namespace

Result<InvitationOpened> open_invitation(Context& context, const Accounts& accounts,
                                         const std::string& token) {
    WZ_TRY(const auto invitation, valid_invitation(context, token));
    const auto there = person_of_email(context.tx, invitation.email);
    // Whoever comes back keeps their id: passkeys know the account by it.
    const auto person =
        there ? there->id : UserId{new_uuid(context.clock.now().microseconds / 1000)};
    const auto secret = credentials::new_totp_secret();
    InvitationOpened out;
    out.organisation_name = organisation_name(context.tx, invitation.organisation);
    out.role = invitation.role;
    out.name = invitation.name;
    out.email = invitation.email;
    out.known = there && !there->left_at;
    out.authenticator = shown_authenticator(accounts, FactorId{}, secret, invitation.email);
    out.passkey = passkey_creation(accounts, person, invitation.email, invitation.name);
    SignInStep step;
    step.kind = StepKind::acceptance;
    step.challenge =
        out.passkey.challenge + "." + accounts.box().sealed(person.value + secret, offered_purpose);
    std::tie(out.step_token, out.expires_at) = keep_step(context, std::move(step));
    return out;
}

Result<Acceptance> begin_acceptance(Context& context, const InvitationAccepted& given) {
    WZ_TRY(auto invitation, valid_invitation(context, given.token));
    Acceptance out{invitation, credentials::normalised_name(given.name),
                   invitation.email.empty() ? credentials::normalised_email(given.email.value_or(""))
                                            : invitation.email};
    const auto there = person_of_email(context.tx, out.email);
    if (there && !there->left_at) return werkzaam::conflict("invitations.known");
    auto wrong = check_one_factor((given.code ? 1 : 0) + (given.passkey ? 1 : 0));
    add(wrong, credentials::check_name(out.name));
    add(wrong, credentials::check_email(out.email));
    if (given.passkey) add(wrong, check_label(given.passkey->label));
    add(wrong, credentials::check_passphrase(
                   given.passphrase,
                   {out.name, out.email, {organisation_name(context.tx, invitation.organisation)}}));
    if (!wrong.empty()) return refused(std::move(wrong));
    return out;
}

Result<Joined> finish_acceptance(Context& context, const Accounts& accounts,
                                 const InvitationAccepted& given, const std::string& hash) {
    WZ_TRY(const auto acceptance, begin_acceptance(context, given));
    WZ_TRY(const auto step, open_step(context, StepKind::acceptance, given.step_token));
    const auto offer = offered(accounts, step);
    auto factor = second_factor(context, accounts, given, offer);
    if (!factor) return refused(given.passkey ? refused_passkey() : wrong_code());
    const auto now = context.clock.now();
    if (!update_step_used(context.tx, step, now) ||
        !update_invitation_accepted(context.tx, acceptance.invitation.id, now))
        return gone();
    const auto person = kept_person(context, acceptance, offer.person, given.language);
    if (person.id != offer.person) return gone();
    auto passphrase = new_factor(context, person.id, FactorKind::passphrase, "");
    passphrase.secret = hash;
    insert_factor(context.tx, passphrase);
    insert_factor(context.tx, *factor);
    (void)join_as(context, acceptance.invitation, person.id);
    const auto session =
        start_session(context, person,
                      given.passkey ? Assurance::passkey : Assurance::two_factors);
    record(context, {"success", "invitation", person.id, session.session.id.value});
    return Joined{{person.id, keep_recovery_codes(context, person.id)}, session.token};
}

Result<OwnMembership> join(Context& context, const std::string& token) {
    WZ_TRY(const auto invitation, valid_invitation(context, token));
    const auto person = person_of_email(context.tx, invitation.email);
    if (!person || person->id != context.actor.user)
        return werkzaam::conflict("invitations.other_person");
    // What was fine when somebody was invited may be no more (MEMB-5).
    for (const auto role : roles_of_email(context.tx, person->email, invitation.organisation,
                                          utc_date(context.clock.now())))
        if (conflict(invitation.role, role)) return werkzaam::conflict("invitations.conflict");
    if (!update_invitation_accepted(context.tx, invitation.id, context.clock.now())) return gone();
    auto out = join_as(context, invitation, person->id);
    end_other_sessions(context, person->id, "membership");
    return out;
}

std::string invitation_link(const std::string& address, const std::string& token) {
    return address + "uitnodiging#" + token;
}

OrganisationId own_organisation() {
    return stable_id<OrganisationId>("organisation", "installation");
}

bool has_administrator(Context& context) {
    return exists_administrator(context.tx, utc_date(context.clock.now()));
}

std::string invite_administrator(Context& context) {
    const auto now = context.clock.now();
    auto token = credentials::new_token();
    Invitation invitation;
    invitation.id = InvitationId{new_uuid(now.microseconds / 1000)};
    invitation.organisation = own_organisation();
    invitation.role = Role::site_administrator;
    invitation.created_at = now;
    invitation.expires_at = after(now, first_link_time);
    replace_administrator_invitations(context.tx, invitation,
                                      credentials::stored_form(token, link_purpose));
    context.audit.record(context.actor, {"invitation.create", invitation.id.value, {},
                                          invitation.organisation});
    return token;
}

}  // namespace werkzaam::access
