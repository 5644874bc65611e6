// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/result.h"
#include "modules/access/municipality.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace werkzaam::access {

/// Which municipalities a list shows. Empty members do not limit.
struct MunicipalityFilter {
    std::string text = {};  ///< name, everyday name or code; folded with `folded`
    std::vector<std::string> province_codes = {};
    std::vector<std::string> safety_region_codes = {};
    std::optional<Date> on = {};  ///< existing on that day
    bool include_ended = false;  ///< also those that no longer exist; only without `on`
};

/// True when the municipality existed on that day, its first and last day included.
[[nodiscard]] bool exists_on(const Municipality& municipality, const Date& day);

/// True when the municipality is one that the filter asks for. `folded_names` are its code, name
/// and aliases in folded spelling; the filter's text is folded too.
[[nodiscard]] bool matches(const Municipality& municipality, const MunicipalityFilter& filter,
                           const std::vector<std::string>& folded_names);

/// IMP-12: valid_from is not after valid_to.
[[nodiscard]] Violations check(const Municipality& municipality, int line);

}  // namespace werkzaam::access
