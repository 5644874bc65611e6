// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "platform/db/sql.h"
#include "platform/db/transaction.h"

#include <functional>
#include <span>
#include <string_view>

namespace werkzaam::db {

/// The columns of a row as text, as the database writes them; NULL has no data() and an empty text
/// has. Gone when the visitor returns.
using RowVisitor = std::function<void(std::span<const std::string_view>)>;

/// Shows every row of a query and keeps none: for reading a million rows once, several times faster
/// than `select`. Values are whole numbers or text. Same errors as `execute`; what the visitor
/// throws passes through.
void scan(Transaction& transaction, std::string_view sql, const Values& values,
          const RowVisitor& visit);

}  // namespace werkzaam::db
