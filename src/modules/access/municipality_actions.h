// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/context.h"
#include "core/page.h"
#include "core/result.h"
#include "modules/access/municipality.h"
#include "modules/access/municipality_rules.h"

#include <string>
#include <vector>

namespace werkzaam::access {

/// The municipalities that the filter asks for, by name. The filter's text is as it was typed.
/// Code, name and everyday names as they are searched for, with a line end between them.
[[nodiscard]] std::string searched_names_of(const Municipality& municipality);
[[nodiscard]] Page<Municipality> find_municipalities(Context& context, MunicipalityFilter filter,
                                                     const PageRequest& page);
/// Problem "municipalities.not_found" for an unknown code.
[[nodiscard]] Result<Municipality> find_municipality(Context& context, const std::string& code);
[[nodiscard]] Page<MunicipalityChange> find_changes(Context& context, const PageRequest& page);

}  // namespace werkzaam::access
