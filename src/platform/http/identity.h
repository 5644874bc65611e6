// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/actor.h"
#include "platform/http/message.h"

#include <functional>
#include <set>
#include <string>

namespace werkzaam::db {
class Transaction;
}

namespace werkzaam::http {

/// The cookie that holds the session of whoever is signed in.
inline constexpr const char* session_cookie = "__Host-werkzaam";

/// How the server learns who asks. Functions, because accounts live in a module above. As it is
/// made, everybody is a visitor.
struct Identity {
    /// Whoever sent the request, read in the transaction of the request, so that rights that were
    /// taken away are gone at the next request. A visitor when nothing proves otherwise.
    std::function<Actor(db::Transaction&, const RawRequest&)> who =
        [](db::Transaction&, const RawRequest&) { return visitor(); };
    /// Whether a request with a session carries the token that only a page of ours can have read.
    std::function<bool(const RawRequest&)> has_token = [](const RawRequest&) { return true; };
    /// Counts a request of somebody who is known: 0 when it may go on, or else the seconds that
    /// whoever asks so much waits.
    std::function<int(const Actor&)> wait = [](const Actor&) { return 0; };
    /// Told after each answer to somebody with a session; not in a transaction.
    std::function<void(const Actor&)> seen = [](const Actor&) {};
};

/// True when a browser says that another site sent this request (Sec-Fetch-Site, Origin). Requests
/// of other programs say nothing about it and are not.
[[nodiscard]] bool from_another_site(const RawRequest& request);

/// False when the header Werkzaam-Purpose names none of the purposes for which protected records
/// may be read: oversight, incident, data_subject_request, accountability.
[[nodiscard]] bool names_known_purpose(const RawRequest& request);

/// The address that a request came from: the other side of the connection, or what one of the
/// `trusted` proxies says about it in X-Forwarded-For (ASVS 15.3.4). What others wrote in that
/// header counts for nothing, and neither does what is no address.
[[nodiscard]] std::string client_address(const RawRequest& request,
                                         const std::set<std::string>& trusted);

}  // namespace werkzaam::http
