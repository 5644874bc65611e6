// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/csv/csv_rules.h"

namespace werkzaam::csv::rule {

const char* const wrong_number_of_cells = "CSV-1";
const char* const stray_quote = "CSV-2";
const char* const not_utf8 = "CSV-3";
const char* const control_sign = "CSV-4";
const char* const bad_header = "CSV-5";
const char* const too_many_rows = "CSV-6";
const char* const empty_file = "CSV-7";
const char* const other_separator = "CSV-8";
const char* const long_cell = "CSV-9";

}  // namespace werkzaam::csv::rule
