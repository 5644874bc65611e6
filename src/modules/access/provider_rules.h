// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/actor.h"
#include "core/violation.h"
#include "modules/access/provider.h"

#include <set>
#include <string>
#include <vector>

/// How a provider is set up, and what follows from what it says about somebody.
///
/// Source: docs/policy/provider.md, rules PROV-2 to PROV-9.
namespace werkzaam::access {

struct SetupFacts {
    bool organisation_exists = false;  ///< and has not ended
    bool issuer_taken = false;         ///< by a provider that was not removed
};
/// PROV-2 to PROV-5: everything that is wrong with it besides its address.
[[nodiscard]] Violations check_setup(const NewProvider& setup, const SetupFacts& facts);

/// The roles that the mapping gives for these claims; none for what is not mapped.
[[nodiscard]] std::set<Role> roles_from(const NewProvider& setup, const Claims& claims);
/// One factor, unless the operator said that what the claims hold means two.
[[nodiscard]] Assurance assurance_from(const NewProvider& setup, const Claims& claims);
/// The only value of a claim; empty when there is none or there are several.
[[nodiscard]] std::string single_claim(const Claims& claims, const std::string& name);
/// The e-mail address, unless the provider itself says that it was not checked.
[[nodiscard]] std::string email_from(const Claims& claims);

/// PROV-6: nobody here is known to be whom the provider names.
[[nodiscard]] Violations nobody_known();
/// PROV-7: no role in the organisation of the provider.
[[nodiscard]] Violations no_role_there();
/// PROV-8: no two of these roles would let somebody give rights and confirm them.
[[nodiscard]] Violations check_together(const std::set<Role>& roles);
/// PROV-9: the provider signed nobody in.
[[nodiscard]] Violations nobody_signed_in();

}  // namespace werkzaam::access
