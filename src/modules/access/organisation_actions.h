// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/context.h"
#include "core/page.h"
#include "core/result.h"
#include "modules/access/organisation.h"

#include <string>
#include <vector>

namespace werkzaam::access {

[[nodiscard]] Page<Organisation> find_organisations(Context& context,
                                                    const std::vector<std::string>& kinds,
                                                    const PageRequest& page);
/// By id or code; Problem "organisations.not_found".
[[nodiscard]] Result<Organisation> find_one_organisation(Context& context, const std::string& id);

}  // namespace werkzaam::access
