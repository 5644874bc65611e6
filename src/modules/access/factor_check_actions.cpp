// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/access/factor_check_actions.h"

#include "core/enum_text.h"
#include "core/import_rules.h"
#include "core/invariant.h"
#include "modules/access/factor_store.h"
#include "platform/credentials/base64url.h"
#include "platform/credentials/recovery_code.h"
#include "platform/credentials/token.h"
#include "platform/credentials/totp.h"

namespace werkzaam::access {

namespace {

using Factors = std::vector<KeptFactor>;

bool is_usable(const KeptFactor& kept, FactorKind kind) {
    return kept.factor.kind == kind && kept.factor.confirmed_at.has_value();
}

std::optional<KeptFactor> shown_authenticator(Context& context, const Accounts& accounts,
                                              const Factors& factors, const std::string& code) {
    const auto now = context.clock.now();
    for (const auto& kept : factors) {
        if (!is_usable(kept, FactorKind::authenticator)) continue;
        const auto secret =
            accounts.box().opened(kept.secret, authenticator_purpose(kept.factor.id));
        if (!secret) continue;
        const auto step = credentials::accepted_step(*secret, code, now, kept.counter);
        if (step && update_factor_used(context.tx, kept, *step, now)) return kept;
    }
    return {};
}

std::optional<KeptFactor> shown_recovery_code(Context& context, const Factors& factors,
                                              const std::string& code) {
    const auto stored = credentials::stored_recovery_code(code);
    for (const auto& kept : factors)
        if (is_usable(kept, FactorKind::recovery_code) &&
            credentials::same(kept.secret, stored)) {
            delete_factor(context.tx, kept.factor.id);
            return kept;
        }
    return {};
}

}  // namespace

std::string user_handle(const UserId& person) {
    return credentials::base64url(person.value);
}

// Everything but the id and the counter, which have columns of their own. No part holds a full stop.
std::string passkey_text(const credentials::Passkey& passkey) {
    return text_of(passkey.algorithm) + "." + passkey.public_key + "." +
           (passkey.backup_eligible ? "1" : "0") + "." + (passkey.backed_up ? "1" : "0") + "." +
           passkey.aaguid;
}

credentials::Passkey stored_passkey(const KeptFactor& kept) {
    const auto parts = split(kept.secret, '.');
    WZ_INVARIANT(parts.size() == 5);
    return {kept.credential_id,
            stored_enum<credentials::PasskeyAlgorithm>(parts[0]),
            parts[1],
            static_cast<std::uint32_t>(kept.counter),
            parts[2] == "1",
            parts[3] == "1",
            parts[4]};
}

FactorKind kind_of(const Shown& shown) {
    if (shown.code) return FactorKind::authenticator;
    return shown.passkey ? FactorKind::passkey : FactorKind::recovery_code;
}

std::string authenticator_purpose(const FactorId& id) {
    return "authenticator " + id.value;
}

PasskeyRequest passkey_request(Context& context, const Accounts& accounts,
                               const std::optional<UserId>& person) {
    PasskeyRequest out{credentials::new_token(), accounts.relying_party(), {}};
    if (!person) return out;
    for (const auto& kept : kept_factors(context.tx, *person))
        if (is_usable(kept, FactorKind::passkey)) out.credential_ids.push_back(kept.credential_id);
    return out;
}

std::optional<KeptFactor> shown_passkey(Context& context, const Accounts& accounts,
                                        const PasskeyAnswer& answer,
                                        const std::string& challenge) {
    const auto kept = kept_passkey(context.tx, answer.credential_id);
    if (!kept || !is_usable(*kept, FactorKind::passkey)) return {};
    const auto used = credentials::used_passkey(
        {challenge, accounts.origin(), accounts.relying_party(), user_handle(kept->person)},
        stored_passkey(*kept),
        {answer.credential_id, answer.client_data, answer.authenticator_data, answer.signature,
         answer.user_handle.value_or("")});
    if (!used ||
        !update_factor_used(context.tx, *kept, used->sign_count, context.clock.now()))
        return {};
    update_factor_secret(context.tx, kept->factor.id, passkey_text(*used));
    return kept;
}

std::optional<KeptFactor> shown_factor(Context& context, const Accounts& accounts,
                                       const UserId& person, const Shown& shown) {
    if (shown.passkey) {
        auto kept = shown_passkey(context, accounts, *shown.passkey, shown.challenge);
        if (!kept || kept->person != person) return {};
        return kept;
    }
    const auto factors = kept_factors(context.tx, person);
    if (shown.code) return shown_authenticator(context, accounts, factors, *shown.code);
    if (shown.recovery_code) return shown_recovery_code(context, factors, *shown.recovery_code);
    return {};
}

}  // namespace werkzaam::access
