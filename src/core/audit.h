// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/actor.h"

#include <optional>
#include <string>

namespace werkzaam {

/// How it ended.
enum class AuditResult { done, refused, failed };

/// One thing that somebody did, was shown or was refused. Who it was, from where and for what comes
/// from the Actor.
struct AuditEvent {
    std::string action;                ///< "membership.end", or "read." and the id of the operation
    std::string object = {};           ///< Id of what it was done with; empty: nothing in particular.
    UserId subject = {};               ///< Whom it is about; empty: nobody.
    OrganisationId organisation = {};  ///< Whose officer sees it; empty: the whole installation's.
    AuditResult result = AuditResult::done;
    std::string rule = {};  ///< Of the policy that permitted or refused; empty: none was asked.
    std::optional<Lent> lent = {};  ///< By whose lent rights; nothing: by their own.
};

/// Where use cases say what they changed, and the server what it showed. The implementation lives in
/// platform; modules see only this.
class AuditTrail {
public:
    virtual ~AuditTrail() = default;
    /// Records in the transaction of the change that `actor` did what `event` says. Throws
    /// db::Unavailable: what cannot be recorded does not happen.
    virtual void record(const Actor& actor, const AuditEvent& event) = 0;
};

}  // namespace werkzaam
