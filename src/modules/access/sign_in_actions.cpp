// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/access/sign_in_actions.h"

#include "core/enum_text.h"
#include "modules/access/factor_check_actions.h"
#include "modules/access/factor_store.h"
#include "modules/access/person_store.h"
#include "modules/access/session_rules.h"
#include "modules/access/session_store.h"
#include "modules/access/sign_in_rules.h"
#include "modules/access/sign_in_store.h"
#include "platform/credentials/name_rules.h"

namespace werkzaam::access {

namespace {

constexpr const char* by_passphrase = "passphrase";
constexpr const char* by_passkey = "passkey";

SignInStarted started(Context& context, const Accounts& accounts, StepKind kind,
                      const std::optional<UserId>& person) {
    SignInStarted out;
    out.passkey = passkey_request(context, accounts, person);
    SignInStep step;
    step.kind = kind;
    step.person = person;
    step.challenge = out.passkey.challenge;
    std::tie(out.step_token, out.expires_at) = keep_step(context, std::move(step));
    if (!person) {
        out.factors = {FactorKind::passkey};
        return out;
    }
    std::set<FactorKind> kinds;
    for (const auto& kept : kept_factors(context.tx, *person))
        if (kept.factor.confirmed_at && kept.factor.kind != FactorKind::passphrase)
            kinds.insert(kept.factor.kind);
    out.factors = {kinds.begin(), kinds.end()};
    return out;
}

Assurance assurance_of(FactorKind kind) {
    return kind == FactorKind::passkey ? Assurance::passkey : Assurance::two_factors;
}

SignedIn signed_in(Context& context, const Person& person, FactorKind kind) {
    const auto session = start_session(context, person, assurance_of(kind));
    record(context, {"success", text_of(kind), person.id, session.session.id.value});
    return {shown_session(context, session.session, person, session.token), session.token};
}

std::optional<Person> present(Context& context, const std::optional<UserId>& id) {
    auto person = id ? person_of_id(context.tx, *id) : std::nullopt;
    if (person && person->left_at) return {};
    return person;
}

}  // namespace

Attempt begin_sign_in(Context& context, const Accounts& accounts, const std::string& email) {
    const auto account = credentials::normalised_email(email);
    Attempt out{failures_here(context, accounts, account)};
    const auto person = person_of_email(context.tx, account);
    // The same question for nobody's factors, so that the database does the same work.
    for (const auto& kept : kept_factors(context.tx, person ? person->id : UserId{}))
        if (kept.factor.kind == FactorKind::passphrase) {
            out.passphrase = kept.factor.id;
            out.hash = kept.secret;
        }
    if (!person || person->left_at) return {out.failures};
    out.person = person;
    return out;
}

bool must_wait(const Attempt& attempt, Instant now) {
    return wait_of(attempt.failures, now) > 0;
}

Result<Tried> try_passphrase(Accounts& accounts, const Attempt& attempt,
                             const std::string& passphrase) {
    WZ_TRY(const auto right, accounts.fits(passphrase, attempt.hash));
    Tried out{right};
    if (!right || !accounts.needs_rehash(attempt.hash)) return out;
    WZ_TRY(out.rehashed, accounts.hashed(passphrase));
    return out;
}

Result<SignInStarted> finish_passphrase(Context& context, const Accounts& accounts,
                                        const Attempt& attempt, const Tried& tried) {
    const auto person = attempt.person ? attempt.person->id : UserId{};
    auto failures = attempt.failures;
    WZ_TRY([[maybe_unused]] const auto free,
           check_wait(context, failures, {"", by_passphrase, person}));
    if (!tried.right) return failed(context, failures, {"", by_passphrase, person});
    if (!tried.rehashed.empty())
        update_factor_secret(context.tx, attempt.passphrase, tried.rehashed);
    record(context, {"first_factor", by_passphrase, person});
    return started(context, accounts, StepKind::second_factor, person);
}

Result<SignedIn> show_second_factor(Context& context, const Accounts& accounts,
                                    const ShownFactor& shown) {
    const int given = (shown.code ? 1 : 0) + (shown.recovery_code ? 1 : 0) + (shown.passkey ? 1 : 0);
    if (auto wrong = check_one_factor(given); !wrong.empty())
        return invalid("request.invalid", std::move(wrong));
    WZ_TRY(const auto step, open_step(context, StepKind::second_factor, shown.step_token));
    const auto person = present(context, step.person);
    if (!person) return wrong();
    const Shown what{shown.code, shown.recovery_code, shown.passkey, step.challenge};
    const auto how = text_of(kind_of(what));
    auto failures = second_factor_failures(context, accounts, person->id);
    WZ_TRY([[maybe_unused]] const auto free,
           check_wait(context, failures, {"", how, person->id}));
    const auto kept = shown_factor(context, accounts, person->id, what);
    if (!kept || !update_step_used(context.tx, step, context.clock.now()))
        return failed(context, failures, {"", how, person->id});
    delete_failures(context.tx, failures);
    delete_failures(context.tx, failures_here(context, accounts, person->email));
    return signed_in(context, *person, kept->factor.kind);
}

SignInStarted begin_passkey_sign_in(Context& context, const Accounts& accounts) {
    return started(context, accounts, StepKind::passkey, {});
}

Result<SignedIn> finish_passkey_sign_in(Context& context, const Accounts& accounts,
                                        const PasskeySignIn& shown) {
    WZ_TRY(const auto step, open_step(context, StepKind::passkey, shown.step_token));
    auto failures = failures_here(context, accounts, by_passkey);
    WZ_TRY([[maybe_unused]] const auto free, check_wait(context, failures, {"", by_passkey}));
    const auto kept = shown_passkey(context, accounts, shown.passkey, step.challenge);
    const auto person = present(context, kept ? std::optional{kept->person} : std::nullopt);
    if (!person || !update_step_used(context.tx, step, context.clock.now()))
        return failed(context, failures, {"", by_passkey, person ? person->id : UserId{}});
    delete_failures(context.tx, failures);
    return signed_in(context, *person, FactorKind::passkey);
}

SignInStarted begin_step_up(Context& context, const Accounts& accounts) {
    return started(context, accounts, StepKind::step_up, context.actor.user);
}

Result<OpenSession> step_up(Context& context, const Accounts& accounts, const StepUp& shown,
                            const std::string& token) {
    if (auto wrong = check_one_factor((shown.code ? 1 : 0) + (shown.passkey ? 1 : 0));
        !wrong.empty())
        return invalid("request.invalid", std::move(wrong));
    const auto& me = context.actor.user;
    Shown what{shown.code, {}, shown.passkey, {}};
    if (shown.passkey) {
        WZ_TRY(const auto step,
               open_step(context, StepKind::step_up, shown.step_token.value_or("")));
        if (step.person != me || !update_step_used(context.tx, step, context.clock.now()))
            return wrong();
        what.challenge = step.challenge;
    }
    const Authentication tried{"", text_of(kind_of(what)), me, context.actor.session};
    auto failures = second_factor_failures(context, accounts, me);
    WZ_TRY([[maybe_unused]] const auto free, check_wait(context, failures, tried));
    if (!shown_factor(context, accounts, me, what)) return failed(context, failures, tried);
    delete_failures(context.tx, failures);
    const auto now = context.clock.now();
    auto session = find_session(context.tx, context.scope(ResourceKind::session),
                                SessionId{context.actor.session}, utc_date(now));
    const auto person = person_of_id(context.tx, me);
    if (!session || !person) return not_found("sessions.not_found");
    session->fresh_until = after(now, fresh_time);
    session->assurance = std::max(session->assurance, assurance_of(kind_of(what)));
    update_session_factor(context.tx, *session);
    record(context, {"step_up", tried.how, me, context.actor.session});
    return shown_session(context, *session, *person, token);
}

}  // namespace werkzaam::access
