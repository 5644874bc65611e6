// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "platform/http/router.h"

namespace werkzaam::privacy {

/// The audit log and the ledger of disclosures, for the data-protection officer.
void add_routes(http::Router& router);

}  // namespace werkzaam::privacy
