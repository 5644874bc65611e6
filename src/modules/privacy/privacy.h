// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/context.h"
#include "modules/privacy/disclosure.h"

/// All that other modules may know of privacy.
namespace werkzaam::privacy {

/// Writes in the ledger, in the transaction of the export, download or hand-over, that data left:
/// GDPR art. 15(1)(c) and 30. Id and time are given here.
void record_disclosure(Context& context, Disclosure disclosure);

}  // namespace werkzaam::privacy
