// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

/// What makes a CSV file unreadable; the reasons are in docs/policy/import.md.
namespace werkzaam::csv::rule {

extern const char* const wrong_number_of_cells;
extern const char* const stray_quote;
extern const char* const not_utf8;
extern const char* const control_sign;
extern const char* const bad_header;
extern const char* const too_many_rows;
extern const char* const empty_file;
extern const char* const other_separator;
extern const char* const long_cell;

}  // namespace werkzaam::csv::rule
