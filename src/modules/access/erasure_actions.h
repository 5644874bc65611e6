// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/context.h"
#include "modules/access/erasure.h"

namespace werkzaam::access {

/// Erases what is over for longer than it stays (erasure_rules.h): sessions, failed sign-ins, names
/// of who was invited, and the accounts of who has had no role for a year, their names in the audit
/// log included. Fine to do twice.
Erased erase_what_is_over(Context& context);

}  // namespace werkzaam::access
