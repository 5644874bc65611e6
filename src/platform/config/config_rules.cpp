// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/config/config_rules.h"

namespace werkzaam::config::rule {

const char* const unknown = "CFG-1";
const char* const value = "CFG-2";
const char* const unreadable = "CFG-3";

}  // namespace werkzaam::config::rule
