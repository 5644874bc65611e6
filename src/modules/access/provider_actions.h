// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/context.h"
#include "core/result.h"
#include "modules/access/accounts_actions.h"
#include "modules/access/provider.h"
#include "platform/oidc/address_rules.h"
#include "platform/oidc/client.h"

#include <string>
#include <vector>

/// Setting providers up, on the server itself, and choosing one.
///
/// Source: docs/policy/provider.md.
namespace werkzaam::access {

/// What setting one up needs of this installation.
struct ProviderPlace {
    const credentials::SecretBox& box;
    std::string public_address;  ///< "https://werkzaam.example.nl/"
    oidc::Loopback loopback = oidc::Loopback::refused;
};

/// Problem providers.invalid (PROV-1 to PROV-5) with everything that is wrong.
[[nodiscard]] Result<ProviderShown> add_provider(Context& context, const ProviderPlace& place,
                                                 const NewProvider& setup);
[[nodiscard]] std::vector<ProviderShown> list_providers(Context& context,
                                                        const ProviderPlace& place);
/// Ends it with its sessions and the roles that it gave. Problem providers.not_found.
[[nodiscard]] Result<Done> remove_provider(Context& context, const ProviderId& id);

[[nodiscard]] ProviderChoices provider_choices(Context& context);

/// Where a provider sends a browser back to: an address of its own for each, so that no answer can
/// pass for that of another (RFC 9700, 4.4.2).
[[nodiscard]] std::string redirect_address(const std::string& public_address, const ProviderId& id);
/// What this installation is at a provider.
[[nodiscard]] oidc::Client client_at(const NewProvider& setup);
/// What our private key there is sealed for.
[[nodiscard]] std::string key_purpose(const ProviderId& id);

}  // namespace werkzaam::access
