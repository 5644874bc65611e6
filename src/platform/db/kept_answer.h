// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/date.h"
#include "platform/db/transaction.h"

#include <cstdint>
#include <optional>
#include <string>

namespace werkzaam::db {

/// What was answered before, as the table keeps it.
struct KeptAnswer {
    std::string place;
    std::string asked;
    std::string sealed;
};

[[nodiscard]] std::optional<KeptAnswer> find_kept_answer(Transaction& transaction,
                                                         const std::string& place);
/// False when another transaction kept an answer in this place first; waits for it.
[[nodiscard]] bool keep_answer(Transaction& transaction, const KeptAnswer& answer, Instant at);
/// Those kept before a moment go; how many.
std::int64_t forget_answers(Transaction& transaction, Instant before);

}  // namespace werkzaam::db
