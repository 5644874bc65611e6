// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/db/kept_answer.h"

#include "platform/db/sql.h"

#include <utility>

namespace werkzaam::db {

std::optional<KeptAnswer> find_kept_answer(Transaction& transaction, const std::string& place) {
    auto row = select_one<std::string, std::string>(
        transaction, "SELECT asked, sealed FROM kept_answer WHERE place = :1", {place});
    if (!row) return {};
    auto& [asked, sealed] = *row;
    return KeptAnswer{place, std::move(asked), std::move(sealed)};
}

bool keep_answer(Transaction& transaction, const KeptAnswer& answer, Instant at) {
    return execute(transaction,
                   "INSERT INTO kept_answer (place, asked, sealed, at) VALUES (:1, :2, :3, :4) ON "
                   "CONFLICT DO NOTHING",
                   {answer.place, answer.asked, answer.sealed, at.microseconds}) == 1;
}

std::int64_t forget_answers(Transaction& transaction, Instant before) {
    return execute(transaction, "DELETE FROM kept_answer WHERE at < :1", {before.microseconds});
}

}  // namespace werkzaam::db
