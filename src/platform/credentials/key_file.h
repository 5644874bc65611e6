// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>

namespace werkzaam::credentials {

/// The random bytes in a file, made on first use; programs that start at once get the same. Throws
/// std::runtime_error when it cannot be read or written, has another size, or may be read by others
/// than its owner.
[[nodiscard]] std::string read_or_make_key_file(const std::filesystem::path& file,
                                                std::size_t bytes);

}  // namespace werkzaam::credentials
