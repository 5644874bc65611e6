// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/db/durable_file.h"

#include "platform/db/sql.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace werkzaam::db {

void sync_to_disk(const std::filesystem::path& path) {
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    const bool done = file >= 0 && ::fsync(file) == 0;
    const int failure = errno;
    if (file >= 0) ::close(file);
    if (!done) throw Unavailable(path.string() + ": " + std::strerror(failure));
}

void rename_durably(const std::filesystem::path& from, const std::filesystem::path& to) {
    std::error_code failure;
    std::filesystem::rename(from, to, failure);
    if (failure) throw Unavailable(to.string() + ": " + failure.message());
    sync_to_disk(std::filesystem::absolute(to).parent_path());
}

}  // namespace werkzaam::db
