// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/shipped_folder.h"

namespace werkzaam::app {

std::optional<std::filesystem::path> shipped_folder(const std::string& name) {
    std::error_code failure;
    const auto program = std::filesystem::read_symlink("/proc/self/exe", failure);
    const auto folder = program.parent_path();
    for (const auto& candidate : {std::filesystem::path{name}, folder / ".." / ".." / name,
                                  folder / ".." / "share" / "werkzaam" / name})
        if (std::filesystem::is_directory(candidate, failure)) return candidate;
    return {};
}

}  // namespace werkzaam::app
