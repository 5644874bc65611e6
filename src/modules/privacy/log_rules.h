// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/date.h"
#include "core/violation.h"

#include <cstdint>
#include <optional>

/// What may be asked of the logs. Source: docs/policy/privacy.md.
namespace werkzaam::privacy {

/// A file holds no more entries; whoever needs more asks for one period after the other.
inline constexpr int most_exported = 10'000;

/// LOG-1: the last day is not before the first. LOG-2: a page number and size that exist.
[[nodiscard]] Violations check_query(const std::optional<Date>& from, const std::optional<Date>& to,
                                     int page, int page_size);
/// LOG-3: no more than `most_exported` in one file.
[[nodiscard]] Violations check_export(std::int64_t rows);

}  // namespace werkzaam::privacy
