// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

namespace werkzaam::db {

/// One unit of work on one connection. Use cases hold it and never look inside; only store files
/// run SQL on it (platform/db/sql.h). Not committed means rolled back.
class Transaction {
public:
    virtual ~Transaction() = default;
    virtual void commit() = 0;
};

}  // namespace werkzaam::db
