// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/violation.h"

#include <string>

namespace werkzaam::evidence {

/// What is wrong with an approval: APPROVE-1, no name or no reason.
///
/// Source: docs/policy/pooling.md, "Published and provisional".
[[nodiscard]] Violations check_approval(const std::string& by, const std::string& reason);

}  // namespace werkzaam::evidence
