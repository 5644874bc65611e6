// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "platform/http/message.h"

#include <string>

namespace werkzaam::http {

/// W3C Trace Context of a request.
struct Trace {
    std::string id;           ///< 32 hexadecimal digits: of whoever asked, or new.
    std::string parent = {};  ///< 16, of whoever asked; empty: none.
};

/// Of "traceparent: 00-<32>-<16>-<2>"; a new one when that is not there or is not one.
[[nodiscard]] Trace trace_of(const RawRequest& request);

}  // namespace werkzaam::http
