// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/db/folder_lock.h"

#include "platform/db/sql.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <utility>

namespace werkzaam::db {

std::optional<FolderLock> FolderLock::take(const std::filesystem::path& folder, Kind kind) {
    std::error_code ignored;  // open() below says what is wrong
    std::filesystem::create_directories(folder, ignored);
    const auto name = folder / "werkzaam.lock";
    const int file = ::open(name.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (file < 0) throw Unavailable(name.string() + ": " + std::strerror(errno));
    FolderLock lock{file};
    if (::flock(file, (kind == Kind::shared ? LOCK_SH : LOCK_EX) | LOCK_NB) == 0) return lock;
    if (errno == EWOULDBLOCK) return {};
    throw Unavailable(name.string() + ": " + std::strerror(errno));
}

FolderLock::FolderLock(FolderLock&& other) noexcept : file_{std::exchange(other.file_, -1)} {}

FolderLock::~FolderLock() {
    if (file_ >= 0) ::close(file_);
}

}  // namespace werkzaam::db
