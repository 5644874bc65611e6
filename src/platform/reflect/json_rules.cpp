// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/reflect/json_rules.h"

namespace werkzaam::reflect::rule {

const char* const missing = "JSON-1";
const char* const wrong_form = "JSON-2";
const char* const unknown = "JSON-3";
const char* const not_allowed = "JSON-4";
const char* const out_of_range = "JSON-5";
const char* const not_json = "JSON-6";
const char* const name_repeated = "JSON-7";
const char* const too_deep = "JSON-8";

}  // namespace werkzaam::reflect::rule
