// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/page.h"
#include "core/scope.h"
#include "modules/privacy/disclosure.h"
#include "platform/db/transaction.h"

namespace werkzaam::privacy {

void insert_disclosure(db::Transaction& tx, const Disclosure& disclosure);
/// Newest first.
[[nodiscard]] Page<Disclosure> list_disclosures(db::Transaction& tx, const Scope& scope,
                                                const DisclosureQuery& query);

}  // namespace werkzaam::privacy
