// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/date.h"

namespace werkzaam::privacy {

/// The first moment of a day (UTC), and of the day after it.
[[nodiscard]] Instant start_of(const Date& day);
[[nodiscard]] Instant end_of(const Date& day);

}  // namespace werkzaam::privacy
