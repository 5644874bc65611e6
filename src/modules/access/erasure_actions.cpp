// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/access/erasure_actions.h"

#include "modules/access/erasure_rules.h"
#include "modules/access/erasure_store.h"

namespace werkzaam::access {

Erased erase_what_is_over(Context& context) {
    const auto now = context.clock.now();
    const auto bounds = bounds_at(now);
    Erased out;
    out.sessions = delete_old_sessions(context.tx, bounds);
    out.failures = delete_old_failures(context.tx, bounds);
    delete_expired_steps(context.tx, now);
    out.invitations = update_old_invitations(context.tx, bounds);
    for (const auto& person : departed_people(context.tx, bounds)) {
        update_erased_person(context.tx, person, now);
        // Says that it happened, not to whom.
        context.audit.record(context.actor, {"account.erase"});
        ++out.people;
    }
    return out;
}

}  // namespace werkzaam::access
