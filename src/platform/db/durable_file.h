// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <filesystem>

namespace werkzaam::db {

/// Waits until the file (or folder) is on disk. Throws Unavailable.
void sync_to_disk(const std::filesystem::path& path);

/// Renames within one file system so that a power cut leaves the old or the new state, never half
/// of one. Throws Unavailable.
void rename_durably(const std::filesystem::path& from, const std::filesystem::path& to);

}  // namespace werkzaam::db
