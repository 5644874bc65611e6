// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/result.h"
#include "modules/evidence/analysis.h"
#include "stats/effect/escalc.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace werkzaam::evidence {

/// Reads the columns of a request as numbers; an empty cell is NaN (missing). Problems:
/// analysis.no_table, analysis.role_missing, analysis.unknown_column, analysis.role_single,
/// analysis.not_numeric.
class ColumnReader {
public:
    explicit ColumnReader(const AnalysisRequest& request) : request_(request) {}

    /// The column of a role that must be there.
    [[nodiscard]] Result<std::vector<double>> numbers(std::string_view role) const;
    /// The columns of a role that may be absent.
    [[nodiscard]] Result<std::vector<std::string>> names(std::string_view role) const;
    [[nodiscard]] Result<std::vector<double>> numbers_of_column(const std::string& column,
                                                                std::string_view role) const;
    /// All roles that a measure reads.
    [[nodiscard]] Result<stats::RoleColumns> escalc_columns(stats::Measure measure) const;

private:
    [[nodiscard]] Problem role_missing(std::string_view role) const;
    [[nodiscard]] Result<Done> need_roles(stats::Measure measure) const;
    [[nodiscard]] bool has(std::string_view role) const;

    const AnalysisRequest& request_;
};

/// A number as a cell may hold it; nothing for anything else, also for infinity and NaN.
[[nodiscard]] std::optional<double> number_in(std::string_view cell);

/// Problem analysis.unknown_role for a role that the method does not read.
[[nodiscard]] Result<Done> only_roles(const AnalysisRequest& request,
                                      std::span<const std::string_view> roles);

/// Problem analysis.moderator_twice when two coefficients would have one name.
[[nodiscard]] Result<Done> distinct_moderators(std::span<const std::string> names, bool intercept);

}  // namespace werkzaam::evidence
