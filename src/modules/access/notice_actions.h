// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/context.h"
#include "modules/access/notice.h"

namespace werkzaam::access {

/// What whoever asks ought to know about their account, of the last thirty days.
[[nodiscard]] AccountNotices find_own_notices(Context& context);

}  // namespace werkzaam::access
