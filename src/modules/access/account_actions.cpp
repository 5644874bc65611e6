// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/access/account_actions.h"

#include "modules/access/authentication_actions.h"
#include "modules/access/factor_actions.h"
#include "modules/access/person_store.h"
#include "modules/access/session_actions.h"
#include "modules/access/sign_in_rules.h"
#include "platform/credentials/name_rules.h"

namespace werkzaam::access {

namespace {

Person wanted_person(const Person& person, const AccountChange& wanted) {
    auto out = person;
    if (wanted.name) out.name = credentials::normalised_name(*wanted.name);
    if (wanted.email) out.email = credentials::normalised_email(*wanted.email);
    return out;
}

Violations check(const Person& before, const Person& after) {
    Violations out;
    if (after.name != before.name) out = credentials::check_name(after.name);
    if (after.email != before.email)
        for (auto& violation : credentials::check_email(after.email)) out.push_back(violation);
    return out;
}

Result<Done> take_address(Context& context, const Accounts& accounts, const std::string& email) {
    const auto& me = context.actor.user;
    const Authentication tried{"", "email_change", me, context.actor.session};
    auto failures = address_failures(context, accounts, me);
    WZ_TRY([[maybe_unused]] const auto free, check_wait(context, failures, tried));
    if (!lock_email(context.tx, email)) return Done{};
    (void)failed(context, failures, tried);
    return invalid("account.invalid", unusable_address());
}

}  // namespace

Result<Account> change_account(Context& context, const Accounts& accounts,
                               const AccountChange& wanted) {
    const auto before = person_of_id(context.tx, context.actor.user);
    if (!before) return not_found("account.not_found");
    const auto after = wanted_person(*before, wanted);
    auto wrong = check(*before, after);
    if (!wrong.empty()) return invalid("account.invalid", std::move(wrong));
    const bool moved = after.email != before->email;
    if (moved) {
        WZ_TRY([[maybe_unused]] const auto free, take_address(context, accounts, after.email));
    }
    update_name_and_email(context.tx, after);
    if (after.name != before->name)
        context.audit.record(context.actor, {"person.change_name", after.id.value, after.id});
    if (moved) {
        record(context, {"factor_changed", "email", after.id, context.actor.session});
        end_other_sessions(context, after.id, "factor");
    }
    return read_account(context);
}

}  // namespace werkzaam::access
