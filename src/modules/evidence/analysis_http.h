// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/result.h"
#include "core/text.h"
#include "modules/evidence/analysis.h"
#include "platform/http/router.h"

#include <functional>
#include <string>
#include <string_view>

namespace werkzaam::evidence {

/// Reads the table that a request names, relative to wherever the request came from.
using DataReader = std::function<Result<Table>(const std::string& path)>;

/// A request as JSON text, in the format of docs/methods/analysis-requests.md. `data` is a path for
/// `read_data`, a table {"columns": [...], "rows": [[...]]} or null; without `read_data` a path is
/// refused. `expected`, `tolerance` and `yardstick` are never looked at.
[[nodiscard]] Result<AnalysisRequest> analysis_request_from_json(std::string_view text,
                                                                 const DataReader& read_data = {});

/// {"case": ..., "result": {...}, "warnings": [{"code", "text"}]}: numbers with 17 significant
/// digits, undefined as null, infinity as "Infinity".
[[nodiscard]] std::string json_from_answer(const std::string& case_name,
                                           const AnalysisAnswer& answer, Language language);

/// One line of JSON for a request file: the answer, or {"case": ..., "error": "..."} in English.
struct AnalysisLine {
    std::string text;     ///< Without line end.
    bool answered = false;
};

/// `fallback_case` names the case of a request that does not name itself or cannot be read.
[[nodiscard]] AnalysisLine analysis_line(std::string_view request_json,
                                         const DataReader& read_data,
                                         const std::string& fallback_case);

/// The line alone.
[[nodiscard]] std::string analyse_text(std::string_view request_json, const DataReader& read_data,
                                       const std::string& fallback_case);

/// The line for a request that could not even be read.
[[nodiscard]] std::string error_line(const std::string& case_name, const Problem& problem);

/// POST /v1/analyses.
void add_analysis_routes(http::Router& router);

}  // namespace werkzaam::evidence
