// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "platform/db/transaction.h"
#include "platform/processing/processing_log.h"

#include <vector>

namespace werkzaam::processing {

void insert_span(db::Transaction& tx, const Span& span);
/// The oldest, at most `most`.
[[nodiscard]] std::vector<Span> oldest_spans(db::Transaction& tx, int most);
void delete_span(db::Transaction& tx, const std::string& span);

}  // namespace werkzaam::processing
