// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/scope.h"
#include "platform/db/sql.h"

#include <string>

namespace werkzaam::db {

/// Where a table keeps what a Scope is about: column names or SQL expressions, from the program and
/// never from a request. An empty one means that no row has it: an organisation or a subject that
/// is asked for is then not there, rows are published, and nothing is more than open.
struct ScopeColumns {
    std::string organisation = {};
    std::string subject = {};
    std::string published = {};        ///< 1 or 0
    std::string confidentiality = {};  ///< 0 open, 1 internal, 2 confidential, 3 secret
};

/// A condition for a WHERE clause, in parentheses, and the values of its placeholders.
struct ScopeCondition {
    std::string sql;
    Values values = {};
};

/// The rows that `scope` shows, as a condition whose placeholders start at `:first`. True exactly
/// when `Scope::shows` is. NULL in a column is nobody's.
[[nodiscard]] ScopeCondition condition_of(const Scope& scope, const ScopeColumns& columns,
                                          std::size_t first = 1);

}  // namespace werkzaam::db
