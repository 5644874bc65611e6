// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/id.h"

namespace werkzaam::evidence {

using PoolId = Id<struct PoolTag>;

}  // namespace werkzaam::evidence
