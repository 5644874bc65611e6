// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "platform/http/router.h"

namespace werkzaam::evidence {

/// All routes of this module.
void add_routes(http::Router& router);

}  // namespace werkzaam::evidence
