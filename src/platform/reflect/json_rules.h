// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

/// Ids of what can be wrong in JSON that somebody sends (docs/policy/requests.md).
namespace werkzaam::reflect::rule {

extern const char* const missing;        ///< JSON-1
extern const char* const wrong_form;     ///< JSON-2, {expected}
extern const char* const unknown;        ///< JSON-3, {name}
extern const char* const not_allowed;    ///< JSON-4, {allowed}
extern const char* const out_of_range;   ///< JSON-5, {minimum} and {maximum} as far as they exist
extern const char* const not_json;       ///< JSON-6, {line}, {column}
extern const char* const name_repeated;  ///< JSON-7, {name}
extern const char* const too_deep;       ///< JSON-8

}  // namespace werkzaam::reflect::rule
