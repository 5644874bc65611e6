// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/id.h"

#include <string_view>

namespace werkzaam {

/// What can be asked for. Each kind of row belongs to one.
enum class ResourceKind {
    knowledge,  ///< catalogue, evaluations, evidence: open to all
    guidance,   ///< what a person approves before it stands in front
    organisation,
    person,      ///< somebody with an account
    membership,  ///< what somebody may do in an organisation, and until when
    invitation,
    session,
    factor,  ///< passphrase, authenticator, passkey, recovery codes
    rights_review,
    delegation,
    audit_entry,
    disclosure
};
inline constexpr int resource_kinds = 12;

/// What somebody wants to do with it. Lists, searches, counts and exports are reading: they all see
/// the same rows.
enum class Action { read, create, change, end, approve, import_records };
inline constexpr int actions = 6;

/// How far a row may travel; each level holds those before it.
enum class Confidentiality { open, internal, confidential, secret };

/// What a decision needs to know of one row.
struct Resource {
    ResourceKind kind = ResourceKind::knowledge;
    OrganisationId organisation = {};  ///< Whose it is; empty: nobody's in particular.
    UserId subject = {};               ///< The person it is about; empty: none.
    bool published = true;
    Confidentiality confidentiality = Confidentiality::open;
};

}  // namespace werkzaam
