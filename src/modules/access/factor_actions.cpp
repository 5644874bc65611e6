// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/access/factor_actions.h"

#include "core/enum_text.h"
#include "modules/access/authentication_actions.h"
#include "modules/access/factor_check_actions.h"
#include "modules/access/factor_store.h"
#include "modules/access/person_store.h"
#include "modules/access/role_rules.h"
#include "modules/access/session_actions.h"
#include "modules/access/sign_in_rules.h"
#include "modules/access/sign_in_store.h"
#include "platform/credentials/passkey.h"
#include "platform/credentials/passphrase_rules.h"
#include "platform/credentials/recovery_code.h"
#include "platform/credentials/token.h"
#include "platform/credentials/totp.h"

#include <algorithm>

namespace werkzaam::access {

namespace {

constexpr const char* issuer = "Werkzaam";

Problem refused(Violations violations) {
    return invalid("factors.invalid", std::move(violations));
}

std::vector<Factor> confirmed(const std::vector<KeptFactor>& kept) {
    std::vector<Factor> out;
    for (const auto& k : kept)
        if (k.factor.confirmed_at) out.push_back(k.factor);
    return out;
}

// What changed holds everywhere at once.
Factor changed(Context& context, const char* outcome, Factor factor) {
    record(context,
           {outcome, text_of(factor.kind), context.actor.user, context.actor.session});
    end_other_sessions(context, context.actor.user, "factor");
    return factor;
}

std::optional<KeptFactor> own_factor(Context& context, const FactorId& id) {
    for (auto& kept : kept_factors(context.tx, context.actor.user))
        if (kept.factor.id == id) return std::move(kept);
    return {};
}

Violations check_new(Context& context, FactorKind kind, const std::string& label) {
    auto wrong = check_label(label);
    std::vector<Factor> all;
    for (const auto& kept : kept_factors(context.tx, context.actor.user))
        all.push_back(kept.factor);
    for (auto& violation : check_count(all, kind)) wrong.push_back(std::move(violation));
    return wrong;
}

}  // namespace

Result<Account> read_account(Context& context) {
    const auto person = person_of_id(context.tx, context.actor.user);
    if (!person) return not_found("account.not_found");
    auto memberships = list_own_memberships(context.tx, context.scope(ResourceKind::membership),
                                            person->id);
    for (auto& membership : memberships) membership.lendable = may_be_lent(membership.role);
    return Account{person->id,       person->name,       person->email,
                   person->language, person->created_at, std::move(memberships)};
}

OwnFactors read_factors(Context& context) {
    OwnFactors out;
    for (auto& factor :
         list_factors(context.tx, context.scope(ResourceKind::factor), context.actor.user)) {
        if (factor.kind == FactorKind::recovery_code)
            ++out.recovery_codes;
        else
            out.items.push_back(std::move(factor));
    }
    return out;
}

Result<PassphraseChange> begin_passphrase_change(Context& context, const Accounts& accounts,
                                                 const NewPassphrase& wanted) {
    const auto seconds =
        wait_of(passphrase_failures(context, accounts, context.actor.user), context.clock.now());
    if (seconds > 0) return must_wait_for(seconds);
    const auto person = person_of_id(context.tx, context.actor.user);
    if (!person) return not_found("account.not_found");
    credentials::PassphraseContext about{person->name, person->email};
    for (const auto& membership : list_own_memberships(
             context.tx, context.scope(ResourceKind::membership), person->id))
        about.organisations.push_back(membership.organisation_name);
    auto wrong = credentials::check_passphrase(wanted.passphrase, about);
    if (!wrong.empty()) return refused(std::move(wrong));
    PassphraseChange out;
    for (const auto& kept : kept_factors(context.tx, person->id))
        if (kept.factor.kind == FactorKind::passphrase) out = {kept.factor.id, kept.secret};
    return out;
}

Result<std::string> try_passphrase_change(Accounts& accounts, const PassphraseChange& change,
                                          const NewPassphrase& wanted) {
    if (!change.hash.empty()) {
        WZ_TRY(const auto right, accounts.fits(wanted.current.value_or(""), change.hash));
        if (!right) return std::string{};
    }
    return accounts.hashed(wanted.passphrase);
}

Problem refuse_passphrase_change(Context& context, const Accounts& accounts) {
    const auto& me = context.actor.user;
    (void)failed(context, passphrase_failures(context, accounts, me),
                 {"", "passphrase_change", me, context.actor.session});
    return refused(wrong_current_passphrase());
}

Result<Factor> finish_passphrase_change(Context& context, const PassphraseChange& change,
                                        const std::string& hash) {
    // Somebody else may have changed it while the hash was computed.
    if (!change.replaced.value.empty()) {
        const auto now = own_factor(context, change.replaced);
        if (!now || now->secret != change.hash) return conflict("factors.changed");
    }
    delete_factors(context.tx, context.actor.user, FactorKind::passphrase);
    auto kept = new_factor(context, context.actor.user, FactorKind::passphrase, "");
    kept.secret = hash;
    insert_factor(context.tx, kept);
    return changed(context, "factor_changed", kept.factor);
}

Result<AuthenticatorShown> add_authenticator(Context& context, const Accounts& accounts,
                                             const std::string& label) {
    auto wrong = check_new(context, FactorKind::authenticator, label);
    if (!wrong.empty()) return refused(std::move(wrong));
    const auto person = person_of_id(context.tx, context.actor.user);
    if (!person) return not_found("account.not_found");
    auto kept = new_factor(context, person->id, FactorKind::authenticator, label);
    kept.factor.confirmed_at = {};
    const auto secret = credentials::new_totp_secret();
    kept.secret = accounts.box().sealed(secret, authenticator_purpose(kept.factor.id));
    insert_factor(context.tx, kept);
    return shown_authenticator(accounts, kept.factor.id, secret, person->email);
}

Result<Factor> confirm_authenticator(Context& context, const Accounts& accounts,
                                     const FactorId& id, const std::string& code) {
    auto kept = own_factor(context, id);
    if (!kept || kept->factor.kind != FactorKind::authenticator || kept->factor.confirmed_at)
        return not_found("factors.not_found");
    const auto now = context.clock.now();
    const auto secret = accounts.box().opened(kept->secret, authenticator_purpose(id));
    const auto step =
        secret ? credentials::accepted_step(*secret, code, now, kept->counter) : std::nullopt;
    if (!step || !update_factor_used(context.tx, *kept, *step, now)) return refused(wrong_code());
    update_factor_confirmed(context.tx, id, now);
    kept->factor.confirmed_at = kept->factor.used_at = now;
    return changed(context, "factor_added", kept->factor);
}

Result<PasskeyOffered> offer_passkey(Context& context, const Accounts& accounts) {
    const auto person = person_of_id(context.tx, context.actor.user);
    if (!person) return not_found("account.not_found");
    PasskeyOffered out;
    out.creation = passkey_creation(accounts, person->id, person->email, person->name);
    for (const auto& kept : kept_factors(context.tx, person->id))
        if (kept.factor.kind == FactorKind::passkey)
            out.creation.exclude_credential_ids.push_back(kept.credential_id);
    SignInStep step;
    step.kind = StepKind::registration;
    step.person = person->id;
    step.challenge = out.creation.challenge;
    std::tie(out.step_token, out.expires_at) = keep_step(context, std::move(step));
    return out;
}

Result<Factor> add_passkey(Context& context, const Accounts& accounts, const NewPasskey& made) {
    auto wrong = check_new(context, FactorKind::passkey, made.passkey.label);
    if (!wrong.empty()) return refused(std::move(wrong));
    WZ_TRY(const auto step, open_step(context, StepKind::registration, made.step_token));
    const auto& me = context.actor.user;
    if (step.person != me || !update_step_used(context.tx, step, context.clock.now()))
        return refused(refused_passkey());
    const auto kept = made_passkey(context, accounts, me, made.passkey, step.challenge);
    if (!kept) return refused(refused_passkey());
    if (kept_passkey(context.tx, kept->credential_id)) return conflict("factors.known");
    insert_factor(context.tx, *kept);
    return changed(context, "factor_added", kept->factor);
}

RecoveryCodes renew_recovery_codes(Context& context) {
    auto out = keep_recovery_codes(context, context.actor.user);
    record(context, {"factor_added", "recovery_code", context.actor.user, context.actor.session});
    return out;
}

Result<Factor> remove_factor(Context& context, const FactorId& id) {
    const auto kept = own_factor(context, id);
    if (!kept) return not_found("factors.not_found");
    auto wrong = check_removal(confirmed(kept_factors(context.tx, context.actor.user)), id);
    if (!wrong.empty()) return refused(std::move(wrong));
    delete_factor(context.tx, id);
    return changed(context, "factor_removed", kept->factor);
}

KeptFactor new_factor(const Context& context, const UserId& person, FactorKind kind,
                      const std::string& label) {
    const auto now = context.clock.now();
    KeptFactor out;
    out.factor.id = FactorId{new_uuid(now.microseconds / 1000)};
    out.factor.kind = kind;
    out.factor.label = label;
    out.factor.created_at = now;
    out.factor.confirmed_at = now;
    out.person = person;
    return out;
}

RecoveryCodes keep_recovery_codes(Context& context, const UserId& person) {
    delete_factors(context.tx, person, FactorKind::recovery_code);
    RecoveryCodes out{credentials::new_recovery_codes()};
    for (const auto& code : out.codes) {
        auto kept = new_factor(context, person, FactorKind::recovery_code, "");
        kept.secret = credentials::stored_recovery_code(code);
        insert_factor(context.tx, kept);
    }
    return out;
}

AuthenticatorShown shown_authenticator(const Accounts& accounts, const FactorId& id,
                                       const std::string& secret, const std::string& account) {
    // The address tells installations apart in the app.
    const auto uri = credentials::totp_uri(
        secret, std::string(issuer) + " " + accounts.relying_party(), account);
    const auto qr = credentials::qr_code(uri);
    return {id, credentials::totp_text(secret), uri, {qr.size, qr.path}};
}

PasskeyCreation passkey_creation(const Accounts& accounts, const UserId& person,
                                 const std::string& email, const std::string& name) {
    using enum credentials::PasskeyAlgorithm;
    return {credentials::new_token(),
            accounts.relying_party(),
            issuer,
            user_handle(person),
            email,
            name,
            {credentials::cose_number(es256), credentials::cose_number(eddsa),
             credentials::cose_number(rs256)},
            {}};
}

std::optional<KeptFactor> made_passkey(const Context& context, const Accounts& accounts,
                                       const UserId& person, const PasskeyMade& made,
                                       const std::string& challenge) {
    const auto passkey = credentials::registered_passkey(
        {challenge, accounts.origin(), accounts.relying_party(), user_handle(person)},
        {made.credential_id, made.client_data, made.authenticator_data});
    if (!passkey) return {};
    auto out = new_factor(context, person, FactorKind::passkey, made.label);
    out.credential_id = passkey->id;
    out.secret = passkey_text(*passkey);
    out.counter = passkey->sign_count;
    return out;
}

}  // namespace werkzaam::access
