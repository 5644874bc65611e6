// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/actor.h"
#include "core/date.h"
#include "platform/db/transaction.h"
#include "platform/http/message.h"
#include "platform/http/router.h"

#include <chrono>
#include <optional>
#include <string>

/// A POST with the header Idempotency-Key has one effect however often it is sent: whoever sends
/// the same again within a day gets the same answer. Source:
/// draft-ietf-httpapi-idempotency-key-header; docs/policy/requests.md, REP-1.
namespace werkzaam::http {

inline constexpr const char* idempotency_header = "idempotency-key";
/// So long an answer is kept.
inline constexpr std::chrono::hours answers_are_kept{24};

/// REP-1: a key is 16 to 128 letters, digits, - and _. True without a key.
[[nodiscard]] bool has_fitting_key(const RawRequest& raw);
/// Whether this request is to have one effect.
[[nodiscard]] bool is_repeatable(const RawRequest& raw, const Operation& operation);

/// What a request is known by, and how its answer is kept: sealed with the key that was sent, so
/// that whoever holds the database reads none of it.
class RepeatedRequest {
public:
    RepeatedRequest(const RawRequest& raw, const Operation& operation, const Actor& actor);
    /// What was answered before, or problem request.key_used when this key was sent with
    /// something else; nothing the first time.
    [[nodiscard]] std::optional<Response> answer(db::Transaction& tx, Language language) const;
    /// False when somebody else answered the same request in the meantime.
    [[nodiscard]] bool keep(db::Transaction& tx, const Response& response, Instant now) const;

private:
    std::string key_;
    std::string place_;
    std::string asked_;
};

}  // namespace werkzaam::http
