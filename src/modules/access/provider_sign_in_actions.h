// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/context.h"
#include "core/result.h"
#include "modules/access/accounts_actions.h"
#include "modules/access/provider.h"
#include "modules/access/sign_in_actions.h"
#include "platform/oidc/relying_party.h"

#include <string>

/// Signing in by a provider, in steps with no transaction open while it is waited for: ask, send;
/// take, redeem, finish.
///
/// Source: docs/policy/provider.md.
namespace werkzaam::access {

/// A provider that may be asked; Problem providers.not_found.
[[nodiscard]] Result<Provider> provider_to_ask(Context& context, const ProviderId& id);

/// Where the browser goes, and what it has to show when it comes back.
struct SentAway {
    std::string address;
    std::string browser_token;
};
/// `there` is what the provider says about itself.
[[nodiscard]] SentAway send_to_provider(Context& context, const Accounts& accounts,
                                        const Provider& provider, const oidc::Metadata& there);

/// What a browser came back to.
struct Asked {
    Provider provider;
    std::string nonce;
    std::string verifier;
};
/// Takes the question that this browser was sent away with, which counts once. Problem
/// provider.refused (OIDC-1, OIDC-2, PROV-9); all of them are to be remembered.
[[nodiscard]] Result<Asked> take_answer(Context& context, const Accounts& accounts,
                                        const ProviderReturn& given,
                                        const std::string& browser_token);
/// The network. Problems: provider.unreachable, provider.refused, access.busy.
[[nodiscard]] Result<oidc::IdToken> redeem_answer(const Accounts& accounts, const Asked& asked,
                                                  const ProviderReturn& given);
/// A session for whom the provider names. Problems: that of `token`, provider.refused (PROV-6 to
/// PROV-8); all of them are to be remembered.
[[nodiscard]] Result<SignedIn> finish_provider_sign_in(Context& context, const Provider& provider,
                                                       const Result<oidc::IdToken>& token);

}  // namespace werkzaam::access
