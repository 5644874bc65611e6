// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/result.h"
#include "platform/oidc/client.h"
#include "platform/oidc/metadata.h"

#include <string_view>

namespace werkzaam::oidc {

/// The metadata document of a provider. Problem "provider.refused" with OIDC-10 when it names
/// another issuer, addresses at another host, or cannot do what docs/policy/provider.md asks.
[[nodiscard]] Result<Metadata> metadata_from(std::string_view document, const Client& client);

}  // namespace werkzaam::oidc
