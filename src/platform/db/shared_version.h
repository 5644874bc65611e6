// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>

namespace werkzaam::db {

class Transaction;

/// The version of everything that is the same for all visitors (the knowledge base), as the
/// transaction sees it. Two transactions that see one version see the same of it, also in different
/// processes and after a restore: every version has a name of its own.
[[nodiscard]] std::string shared_version(Transaction& transaction);

/// Gives what is shared a new version, seen by others when this transaction commits.
void renew_shared_version(Transaction& transaction);

}  // namespace werkzaam::db
