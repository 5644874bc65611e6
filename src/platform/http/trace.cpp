// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/http/trace.h"

#include "core/id.h"

namespace werkzaam::http {

namespace {

bool is_id(const std::string& text) {
    return text.find_first_not_of("0123456789abcdef") == std::string::npos &&
           text.find_first_not_of('0') != std::string::npos;
}

}  // namespace

Trace trace_of(const RawRequest& request) {
    const auto given = request.header("traceparent");
    if (given.size() >= 55 && given[2] == '-' && given[35] == '-' && given[52] == '-') {
        Trace out{given.substr(3, 32), given.substr(36, 16)};
        if (is_id(out.id) && is_id(out.parent)) return out;
    }
    auto fresh = new_uuid(0);
    std::erase(fresh, '-');
    return {fresh};
}

}  // namespace werkzaam::http
