// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace werkzaam::db {

/// SHA-256 as 64 hexadecimal characters.
[[nodiscard]] std::string sha256(std::string_view text);
/// The same of a file's content, read in pieces. Throws Unavailable.
[[nodiscard]] std::string sha256_of_file(const std::filesystem::path& file);

}  // namespace werkzaam::db
