// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/id.h"
#include "core/scope.h"

#include <algorithm>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace werkzaam {

/// What somebody may do. The code asks for permissions, never for roles or names.
enum class Permission {
    read_published,
    import_records,
    approve_guidance,
    manage_organisations,  ///< Make organisations and invite their first administrator.
    read_people,           ///< See who works in one's organisation.
    manage_people,         ///< Invite people, change and end what they may do.
    review_rights,         ///< Confirm or end what people may do, every year or quarter.
    read_audit,            ///< See who did and saw what.
    read_disclosures       ///< See who received what.
};
inline constexpr int permissions = 9;

/// How sure we are who it is.
enum class Assurance { none, one_factor, two_factors, passkey };

/// What somebody may do in one organisation: all roles there that are in force today.
struct Grant {
    OrganisationId organisation;
    std::set<Permission> permissions = {};
    friend auto operator<=>(const Grant&, const Grant&) = default;
};

/// Rights of a colleague that somebody may use for a period (a delegation). They are among the grants
/// as well.
struct Lent {
    std::string delegation;  ///< Its id.
    UserId holder;           ///< On whose behalf.
    OrganisationId organisation;
    std::set<Permission> permissions = {};  ///< Those that are not their own there.
    friend auto operator<=>(const Lent&, const Lent&) = default;
};

/// Who is asking, from where and how sure we are. `name` is what the audit trail and an approval
/// show.
struct Actor {
    UserId user = {};
    std::string name = {};
    std::set<Permission> permissions = {};  ///< Not tied to an organisation.
    std::vector<Grant> grants = {};
    Assurance assurance = Assurance::none;
    bool fresh = false;        ///< A factor was shown again a moment ago (step-up).
    std::string session = {};  ///< Id of the session, for the audit trail.
    std::string address = {};  ///< Network address the request came from, or "console".
    std::string purpose = {};  ///< What for, from the closed list; empty: not stated.
    std::vector<Lent> lent = {};

    /// Somewhere: in general or in any organisation.
    [[nodiscard]] bool may(Permission permission) const {
        return permissions.contains(permission) ||
               std::any_of(grants.begin(), grants.end(), [&](const Grant& grant) {
                   return grant.permissions.contains(permission);
               });
    }
};

/// A visitor of the public site.
[[nodiscard]] inline Actor visitor() {
    return {.name = "visitor", .permissions = {Permission::read_published}};
}
/// Whoever runs the program's commands on the server itself: holds the database in their hands, so
/// nothing is gained by asking for another factor.
[[nodiscard]] inline Actor operator_of_this_server(std::string name) {
    return {.name = std::move(name),
            .permissions = {Permission::read_published, Permission::import_records,
                            Permission::approve_guidance},
            .assurance = Assurance::passkey,
            .fresh = true,
            .address = "console"};
}

}  // namespace werkzaam
