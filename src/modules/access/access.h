// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/context.h"
#include "core/result.h"
#include "core/table.h"
#include "modules/access/municipality.h"

#include <map>
#include <string>
#include <vector>

namespace werkzaam::access {

/// Municipalities by code and by every name that people use for them.
class MunicipalityDirectory {
public:
    explicit MunicipalityDirectory(const std::vector<Municipality>& municipalities);
    /// The code of "Den Haag", "den haag", "'s-Gravenhage" or "GM0518", existing ones first; empty
    /// when there is none.
    [[nodiscard]] std::string find_code(const std::string& name) const;

private:
    std::map<std::string, std::string> codes_;
};

/// The directory of today's database.
[[nodiscard]] MunicipalityDirectory read_directory(Context& context);

/// Imports; all or nothing, every fault at once.
Result<ImportReport> import_municipalities(Context& context, const Table& table);
Result<ImportReport> import_municipality_changes(Context& context, const Table& table);
Result<ImportReport> import_organisations(Context& context, const Table& table);

}  // namespace werkzaam::access
