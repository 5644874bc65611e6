// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "platform/http/router.h"

namespace werkzaam::access {

void add_delegation_routes(http::Router& router);

}  // namespace werkzaam::access
