// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "platform/db/database.h"

#include <functional>
#include <string>

namespace werkzaam::processing {

/// POSTs a body to the logbook; true when it confirmed the write.
using Post = std::function<bool(const std::string& body)>;

/// With libcurl: to this one address (".../v1/traces"), TLS by the machine's authorities, no
/// redirects, five seconds. http:// only to this machine itself; throws std::runtime_error for
/// anything else.
[[nodiscard]] Post post_to(const std::string& address);

/// Hands the spans that wait in the table over to another logbook and deletes what that confirmed.
/// What was confirmed just before a power cut is sent again: ids of spans tell. How many.
int send_spans(db::Database& database, const Post& post, const std::string& version);

}  // namespace werkzaam::processing
