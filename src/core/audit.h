// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/actor.h"

#include <string>

namespace werkzaam {

/// Where use cases say what they changed. The implementation lives in platform; modules see only
/// this.
class AuditTrail {
public:
    virtual ~AuditTrail() = default;
    /// Records, in the same transaction as the change, that `actor` did `action` to `subject`.
    virtual void record(const Actor& actor, std::string action, std::string subject) = 0;
};

}  // namespace werkzaam
