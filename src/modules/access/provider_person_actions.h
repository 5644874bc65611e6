// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/context.h"
#include "core/result.h"
#include "modules/access/person.h"
#include "modules/access/provider.h"

#include <string>

/// From what a provider says to a person with roles.
///
/// Source: docs/policy/provider.md, rules PROV-6 to PROV-8.
namespace werkzaam::access {

/// Whom a checked token is about.
struct ProviderSubject {
    std::string sub;
    Claims claims;
};

/// The person it means, with the roles that the provider gives at this moment: what it gave before
/// and gives no more is ended, also when somebody is refused. Problem provider.refused.
[[nodiscard]] Result<Person> person_by_provider(Context& context, const Provider& provider,
                                                const ProviderSubject& subject);

}  // namespace werkzaam::access
