// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/credentials/passkey.h"

#include "core/enum_text.h"
#include "core/invariant.h"
#include "platform/credentials/authenticator_data.h"
#include "platform/credentials/base64url.h"
#include "platform/credentials/client_data.h"
#include "platform/credentials/passkey_key.h"

#include <fido.h>

#include <memory>
#include <variant>

namespace werkzaam::credentials {

namespace {

// Longer texts are not looked at: (decoded) bytes of client data and authenticator data, of a
// signature by an RSA key of 2,048 bits, and of an id (W3C Web Authentication, 4 and 5.8.3).
constexpr std::size_t most_data = 4096;
constexpr std::size_t most_signature = 256;
constexpr std::size_t most_id = 1023;

std::optional<std::string> decoded(std::string_view text, std::size_t most) {
    if (text.size() > (most * 4 + 2) / 3) return {};
    auto bytes = from_base64url(text);
    if (bytes && bytes->empty()) return {};
    return bytes;
}

const unsigned char* data_of(const std::string& bytes) {
    return reinterpret_cast<const unsigned char*>(bytes.data());
}

Problem refused(Problem::Kind kind, PasskeyFault fault) {
    return {kind, "access.passkey_refused", {}, {{"reason", text_of(fault)}}};
}

void check_request(const PasskeyRequest& request) {
    // A challenge that can be guessed is our own mistake.
    const auto challenge = from_base64url(request.challenge);
    WZ_INVARIANT(challenge && challenge->size() >= 16);
    WZ_INVARIANT(!request.origin.empty() && !request.rp_id.empty());
}

using Bytes = std::optional<std::string>;

std::variant<Passkey, PasskeyFault> registration(const PasskeyRequest& request,
                                                 const PasskeyRegistration& answer) {
    const Bytes id = decoded(answer.credential_id, most_id);
    const Bytes client = decoded(answer.client_data, most_data);
    const Bytes bytes = decoded(answer.authenticator_data, most_data);
    if (!id || !client || !bytes) return PasskeyFault::unreadable;
    if (const auto fault = fault_of_client_data(*client, "webauthn.create", request)) return *fault;
    const auto data = authenticator_data(*bytes);
    if (!data || !data->has_credential()) return PasskeyFault::unreadable;
    if (const auto fault = fault_of(*data, request.rp_id)) return *fault;
    const auto key = attested_key(*bytes, *data);
    if (!key) return PasskeyFault::key;
    if (key->credential_id != *id) return PasskeyFault::credential;
    return Passkey{.id = answer.credential_id,
                   .algorithm = key->algorithm,
                   .public_key = base64url(key->bytes),
                   .sign_count = data->sign_count,
                   .backup_eligible = data->is_backup_eligible(),
                   .backed_up = data->is_backed_up(),
                   .aaguid = key->aaguid};
}

struct FreeAssert {
    void operator()(fido_assert_t* assertion) const { fido_assert_free(&assertion); }
};

struct Signed {
    const std::string& client;
    const std::string& data;
    const std::string& signature;
};

bool is_signed(const PasskeyRequest& request, const Passkey& passkey, const Signed& what) {
    const auto key = from_base64url(passkey.public_key);
    const std::unique_ptr<fido_assert_t, FreeAssert> assertion{fido_assert_new()};
    if (!key || !assertion) return false;
    auto* const a = assertion.get();
    return fido_assert_set_clientdata(a, data_of(what.client), what.client.size()) == FIDO_OK &&
           fido_assert_set_rp(a, request.rp_id.c_str()) == FIDO_OK &&
           fido_assert_set_up(a, FIDO_OPT_TRUE) == FIDO_OK &&
           fido_assert_set_uv(a, FIDO_OPT_TRUE) == FIDO_OK &&
           fido_assert_set_count(a, 1) == FIDO_OK &&
           fido_assert_set_authdata_raw(a, 0, data_of(what.data), what.data.size()) == FIDO_OK &&
           fido_assert_set_sig(a, 0, data_of(what.signature), what.signature.size()) == FIDO_OK &&
           verified_by(passkey.algorithm, *key, a);
}

// A key that counts has to rise with every use; one that does not stays at 0 (6.1.1).
bool has_risen(std::uint32_t before, std::uint32_t now) {
    return now > before || (before == 0 && now == 0);
}

std::variant<Passkey, PasskeyFault> assertion(const PasskeyRequest& request, const Passkey& passkey,
                                              const PasskeyAssertion& answer) {
    const Bytes client = decoded(answer.client_data, most_data);
    const Bytes bytes = decoded(answer.authenticator_data, most_data);
    const Bytes signature = decoded(answer.signature, most_signature);
    if (!client || !bytes || !signature) return PasskeyFault::unreadable;
    if (answer.credential_id != passkey.id) return PasskeyFault::credential;
    if (!answer.user_handle.empty() && answer.user_handle != request.user_handle)
        return PasskeyFault::account;
    if (const auto fault = fault_of_client_data(*client, "webauthn.get", request)) return *fault;
    const auto data = authenticator_data(*bytes);
    // No extensions are asked for and no key is made, so that nothing may follow.
    if (!data || bytes->size() != AuthenticatorData::fixed_size || data->has_credential() ||
        data->has_extensions())
        return PasskeyFault::unreadable;
    if (const auto fault = fault_of(*data, request.rp_id)) return *fault;
    if (data->is_backup_eligible() != passkey.backup_eligible) return PasskeyFault::backup;
    if (!is_signed(request, passkey, {*client, *bytes, *signature})) return PasskeyFault::signature;
    // After the signature: who has no key cannot make a passkey look copied.
    if (!has_risen(passkey.sign_count, data->sign_count)) return PasskeyFault::counter;
    auto now = passkey;
    now.sign_count = data->sign_count;
    now.backed_up = data->is_backed_up();
    return now;
}

Result<Passkey> result_of(std::variant<Passkey, PasskeyFault> outcome, Problem::Kind kind) {
    if (const auto* fault = std::get_if<PasskeyFault>(&outcome)) return refused(kind, *fault);
    return std::get<Passkey>(std::move(outcome));
}

}  // namespace

Result<Passkey> registered_passkey(const PasskeyRequest& request,
                                   const PasskeyRegistration& answer) {
    check_request(request);
    return result_of(registration(request, answer), Problem::Kind::invalid);
}

Result<Passkey> used_passkey(const PasskeyRequest& request, const Passkey& passkey,
                             const PasskeyAssertion& answer) {
    check_request(request);
    return result_of(assertion(request, passkey, answer), Problem::Kind::unauthenticated);
}

}  // namespace werkzaam::credentials
