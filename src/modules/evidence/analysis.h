// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/table.h"
#include "core/violation.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace werkzaam::evidence {

/// One setting of an analysis as it was written.
using AnalysisOption = std::variant<bool, double, std::string>;

/// What to compute from which columns. Nothing is checked yet; analysis_rules does that.
struct AnalysisRequest {
    std::string case_name;  ///< Comes back in the answer, for whoever asks for many.
    std::string method;     ///< "escalc", "meta.uni", ...
    std::map<std::string, AnalysisOption> options = {};
    /// Role ("yi", "mods") -> names of columns of the table.
    std::map<std::string, std::vector<std::string>> columns = {};
    std::optional<Table> table = {};
    std::vector<std::string> ignored = {};  ///< Members of the request that mean nothing here.
};

/// What deserves care though the answer is defined. Text: `evidence.analysis_warning.<code>`.
struct AnalysisWarning {
    std::string code;
    Parameters parameters = {};
    friend bool operator==(const AnalysisWarning&, const AnalysisWarning&) = default;
};

using Numbers = std::vector<std::optional<double>>;  ///< Empty: not defined there.
using NamedNumbers = std::vector<std::pair<std::string, std::optional<double>>>;
using NamedLists = std::vector<std::pair<std::string, Numbers>>;

/// One figure of an answer, with the name it has in JSON.
struct AnalysisField {
    std::string name;
    std::variant<std::int64_t, std::optional<double>, Numbers, NamedNumbers, NamedLists,
                 std::vector<bool>>
        value;
};

/// The figures in the order in which they are written.
struct AnalysisAnswer {
    std::vector<AnalysisField> fields;
    std::vector<AnalysisWarning> warnings;
};

/// How much work one request may ask for, so that one reader cannot keep the others waiting.
struct AnalysisLimits {
    std::size_t rows = 100'000;
    double work = 0;  ///< See within(); 0: no limit.
};

/// Largest work that stays well within two seconds of processor time: 10,000 studies in an
/// influence analysis take about one.
inline constexpr double interactive_work = 1e8;

}  // namespace werkzaam::evidence
