// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace werkzaam::db {

/// A statement as PostgreSQL takes it: `:1` became `$1`, except inside quotes and comments.
struct PostgresSql {
    std::string text;
    std::size_t values = 0;  ///< how many values it takes
};

/// Throws BrokenInvariant when a number is left out (":1 ... :3"), where PostgreSQL would wait for
/// a value that nobody gave.
[[nodiscard]] PostgresSql postgres_sql(std::string_view sql);

}  // namespace werkzaam::db
