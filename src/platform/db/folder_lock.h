// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <filesystem>
#include <optional>

namespace werkzaam::db {

/// Keeps a data folder for this process: shared by everybody who works in it, exclusive for whoever
/// replaces what is in it. Ends with the object, or with the process, however that ends.
class FolderLock {
public:
    enum class Kind { shared, exclusive };
    /// Nothing when another process holds the folder in a way that excludes this. Makes the folder
    /// when there is none. Throws Unavailable.
    [[nodiscard]] static std::optional<FolderLock> take(const std::filesystem::path& folder,
                                                        Kind kind);
    FolderLock(FolderLock&& other) noexcept;
    FolderLock& operator=(FolderLock&&) = delete;
    ~FolderLock();

private:
    explicit FolderLock(int file) : file_{file} {}
    int file_;
};

}  // namespace werkzaam::db
