// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/date.h"

namespace werkzaam {

/// What time it is. Use cases take it from the Context, so that tests decide.
class Clock {
public:
    virtual ~Clock() = default;
    [[nodiscard]] virtual Instant now() const = 0;
};

/// The wall clock.
class SystemClock : public Clock {
public:
    [[nodiscard]] Instant now() const override;
};

}  // namespace werkzaam
