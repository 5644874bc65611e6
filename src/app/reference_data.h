// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/data_folder.h"
#include "core/result.h"

#include <filesystem>
#include <optional>

namespace werkzaam::app {

/// What stopped a reference import, and the file it stands in.
struct ReferenceFault {
    std::filesystem::path file;
    Problem problem;
};

/// Fills an empty database with everything that `folder`/manifest.toml lists, in its order, in one
/// transaction, through the ordinary importer. Nothing when it worked.
[[nodiscard]] std::optional<ReferenceFault> import_reference(DataFolder& data,
                                                             const std::filesystem::path& folder);

}  // namespace werkzaam::app
