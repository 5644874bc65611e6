// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/access/authentication_actions.h"

#include "modules/access/session_rules.h"
#include "modules/access/sign_in_store.h"
#include "platform/credentials/attempt_rules.h"
#include "platform/credentials/token.h"
#include "platform/log/log.h"

#include <chrono>

namespace werkzaam::access {

namespace {

constexpr std::chrono::hours forget_failures{24};
constexpr const char* step_purpose = "sign-in step";

const char* shown(const std::string& text) {
    return text.empty() ? "-" : text.c_str();
}

}  // namespace

void record(Context& context, const Authentication& what) {
    if (what.provider.empty())
        log::info("authentication", {{"outcome", what.outcome},
                                     {"how", what.how},
                                     {"person", shown(what.person.value)},
                                     {"session", shown(what.session)},
                                     {"address", shown(context.actor.address)}});
    else
        log::info("authentication", {{"outcome", what.outcome},
                                     {"how", what.how},
                                     {"person", shown(what.person.value)},
                                     {"session", shown(what.session)},
                                     {"address", shown(context.actor.address)},
                                     {"provider", what.provider},
                                     {"rule", shown(what.rule)}});
    context.audit.record(
        context.actor,
        {"authentication." + what.outcome + "." + what.how,
         what.session.empty() ? what.provider : what.session, what.person, what.organisation,
         what.rule.empty() ? AuditResult::done : AuditResult::refused, what.rule});
}

Failures failures_here(Context& context, const Accounts& accounts, const std::string& account) {
    return failures_of(context.tx, accounts.box().keyed_hash(account, "account"),
                       accounts.box().keyed_hash(context.actor.address, "address"));
}

Failures second_factor_failures(Context& context, const Accounts& accounts, const UserId& person) {
    return failures_of(context.tx, accounts.box().keyed_hash(person.value, "second factor"), "-");
}

Failures passphrase_failures(Context& context, const Accounts& accounts, const UserId& person) {
    return failures_of(context.tx, accounts.box().keyed_hash(person.value, "own passphrase"), "-");
}

Failures address_failures(Context& context, const Accounts& accounts, const UserId& person) {
    return failures_of(context.tx, accounts.box().keyed_hash(person.value, "own address"), "-");
}

int wait_of(const Failures& failures, Instant now) {
    return credentials::seconds_left(failures.count, failures.last_at, now);
}

Problem must_wait_for(int seconds) {
    return {Problem::Kind::too_many, "sign_in.wait", {}, {{"seconds", std::to_string(seconds)}}};
}

Result<Done> check_wait(Context& context, Failures& failures, const Authentication& what) {
    lock_failures(context.tx, failures);
    failures = failures_of(context.tx, failures.account_hash, failures.address_hash);
    const auto seconds = wait_of(failures, context.clock.now());
    if (seconds <= 0) return Done{};
    record(context, {"wait", what.how, what.person, what.session});
    return must_wait_for(seconds);
}

Problem wrong() {
    return {Problem::Kind::unauthenticated, "sign_in.wrong"};
}

Problem failed(Context& context, const Failures& failures, const Authentication& what) {
    const auto now = context.clock.now();
    auto more = failures;
    ++more.count;
    more.last_at = now;
    upsert_failures(context.tx, more, after(now, -forget_failures));
    record(context, {"failure", what.how, what.person, what.session});
    return wrong();
}

Result<SignInStep> open_step(Context& context, StepKind kind, const std::string& token) {
    auto step = step_of_token(context.tx, kind, credentials::stored_form(token, step_purpose));
    if (!step || step->expires_at <= context.clock.now())
        return Problem{Problem::Kind::unauthenticated, "sign_in.step_gone"};
    return std::move(*step);
}

std::pair<std::string, Instant> keep_step(Context& context, SignInStep step) {
    auto token = credentials::new_token();
    step.created_at = context.clock.now();
    step.id = new_uuid(step.created_at.microseconds / 1000);
    step.token_hash = credentials::stored_form(token, step_purpose);
    step.expires_at = after(step.created_at,
                            step.kind == StepKind::acceptance ? acceptance_time : step_time);
    insert_step(context.tx, step);
    return {std::move(token), step.expires_at};
}

}  // namespace werkzaam::access
