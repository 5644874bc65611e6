// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/access/identity_http.h"

#include "modules/access/session_actions.h"
#include "modules/access/session_cookie_http.h"
#include "modules/access/session_http.h"

#include <memory>

namespace werkzaam::access {

http::Identity identity_of(const Accounts& accounts, http::Storage storage, const Clock& clock) {
    http::Identity out;
    out.who = [&accounts, &clock](db::Transaction& tx, const http::RawRequest& request) {
        const bool looks = request.target == std::string("/v1") + session_state_path;
        return actor_of_token(tx, looks ? std::string{} : session_token_of(request),
                              http::client_address(request, accounts.trusted_proxies),
                              clock.now());
    };
    out.has_token = [](const http::RawRequest& request) {
        const auto token = session_token_of(request);
        return token.empty() ||
               is_change_token(request.header("werkzaam-token"), token);
    };
    out.seen = [notes = std::make_shared<SeenNotes>(), storage = std::move(storage),
                &clock](const Actor& actor) {
        if (!notes->due(actor.session, clock.now())) return;
        const auto tx = storage.write();
        note_seen(*tx, SessionId{actor.session}, clock.now());
        tx->commit();
    };
    return out;
}

}  // namespace werkzaam::access
