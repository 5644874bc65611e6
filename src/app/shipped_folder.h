// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace werkzaam::app {

/// A folder that ships with the program ("data", "web/dist"): in the working directory, at the root
/// of the source tree that the program was built in, or in share/werkzaam of an installation.
[[nodiscard]] std::optional<std::filesystem::path> shipped_folder(const std::string& name);

}  // namespace werkzaam::app
