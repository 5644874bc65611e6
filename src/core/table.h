// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/violation.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace werkzaam {

/// A table of texts as it came in: one header, rows with the line they started on. An empty cell
/// means unknown.
struct Table {
    struct Row {
        int line = 0;
        std::vector<std::string> cells;
    };
    std::vector<std::string> columns;
    std::vector<Row> rows;

    /// Position of a column, or nothing.
    [[nodiscard]] std::optional<std::size_t> find_column(std::string_view name) const;
};

/// How an import went: what was added, changed and left as it was, by `code`.
struct ImportReport {
    std::string kind;
    std::vector<std::string> added;
    std::vector<std::string> updated;
    std::vector<std::string> unchanged;
};

}  // namespace werkzaam
