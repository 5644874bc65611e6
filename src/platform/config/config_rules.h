// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

/// Ids of what can be wrong in a configuration (docs/policy/configuration.md).
namespace werkzaam::config::rule {

extern const char* const unknown;     ///< CFG-1, a key or variable that does not exist
extern const char* const value;       ///< CFG-2, {value}, {expected}
extern const char* const unreadable;  ///< CFG-3, {reason}

}  // namespace werkzaam::config::rule
