// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/context.h"
#include "core/result.h"
#include "core/table.h"
#include "modules/access/municipality.h"

#include <set>
#include <string>
#include <vector>

namespace werkzaam::access {

/// All codes of municipalities, ended ones included: "GM0363".
[[nodiscard]] std::set<std::string> list_municipality_codes(Context& context);

/// The code of a municipality named as people do ("Den Haag", "Nuenen", "GM0518"), existing ones
/// first; empty when there is none.
[[nodiscard]] std::string find_municipality_code(Context& context, const std::string& name);

/// Imports; all or nothing, every fault at once.
Result<ImportReport> import_municipalities(Context& context, const Table& table);
Result<ImportReport> import_municipality_changes(Context& context, const Table& table);
Result<ImportReport> import_organisations(Context& context, const Table& table);

}  // namespace werkzaam::access
