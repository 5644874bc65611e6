// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/context.h"
#include "core/page.h"
#include "core/result.h"
#include "modules/privacy/disclosure.h"

namespace werkzaam::privacy {

/// Writes in the ledger that data left; id and time are given here.
void keep_disclosure(Context& context, Disclosure disclosure);

/// Who received what, as far as the actor may know. Problem logs.invalid (LOG-1, LOG-2).
[[nodiscard]] Result<Page<Disclosure>> search_disclosures(Context& context,
                                                          const DisclosureQuery& query);

}  // namespace werkzaam::privacy
