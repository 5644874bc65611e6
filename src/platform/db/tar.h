// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <string>
#include <string_view>

namespace werkzaam::db {

/// An archive that is not what TarWriter writes, or is damaged.
class BadArchive : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// Writes a POSIX ustar archive of plain files, readable by any tar.
class TarWriter {
public:
    /// Throws Unavailable, as all functions here.
    explicit TarWriter(const std::filesystem::path& file);
    /// Names are at most 100 bytes.
    void add_file(const std::string& name, const std::filesystem::path& source);
    void add_text(const std::string& name, std::string_view content);
    /// Ends the archive and waits until it is on disk.
    void finish();

private:
    void write(std::string_view bytes);
    void pad(std::uintmax_t size);

    std::filesystem::path file_;
    std::ofstream out_;
};

/// Unpacks an archive into an empty folder. Only plain files with names of letters, digits and
/// "._-/" that stay inside the folder; anything else throws BadArchive.
void unpack_tar(const std::filesystem::path& archive, const std::filesystem::path& folder);

}  // namespace werkzaam::db
