// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/access/notice_actions.h"

#include "modules/access/notice_rules.h"
#include "modules/access/notice_store.h"
#include "modules/access/session_rules.h"

namespace werkzaam::access {

AccountNotices find_own_notices(Context& context) {
    const auto now = context.clock.now();
    const auto events = list_sign_in_events(context.tx, context.scope(ResourceKind::session),
                                            context.actor.user, after(now, -told_for));
    return {notices_of(events, context.actor.session, now)};
}

}  // namespace werkzaam::access
