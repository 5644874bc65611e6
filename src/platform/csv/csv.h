// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/result.h"
#include "core/table.h"

#include <string>
#include <string_view>
#include <vector>

namespace werkzaam::csv {

/// Reads CSV: UTF-8 (BOM and CRLF accepted), comma, quotes as in RFC 4180, one header line; empty
/// lines are passed over.
/// Problem "csv.unreadable" with every fault and its line: wrong number of cells (CSV-1), a quote
/// that does not close (CSV-2), text that is not UTF-8 (CSV-3), NUL (CSV-4), no header or an empty
/// or double column name (CSV-5), more than 100,000 rows (CSV-6).
[[nodiscard]] Result<Table> parse(std::string_view text);

/// Writes RFC 4180 with CRLF. A text cell that a spreadsheet would run as a formula (it starts
/// with = + - @ tab or CR and is not a number) gets a leading apostrophe.
[[nodiscard]] std::string written(const std::vector<std::string>& columns,
                                  const std::vector<std::vector<std::string>>& rows);

}  // namespace werkzaam::csv
