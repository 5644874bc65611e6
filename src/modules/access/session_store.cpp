// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/access/session_store.h"

#include "core/enum_text.h"
#include "platform/db/scope_sql.h"
#include "platform/db/sql.h"

namespace werkzaam::access {

namespace {

using Text = std::string;
using Whole = std::int64_t;
using MaybeText = std::optional<Text>;
using MaybeWhole = std::optional<Whole>;

constexpr auto columns =
    "SELECT s.id, s.person_id, s.assurance, s.created_at, s.seen_at, s.fresh_until, s.address, "
    "s.ended_at, s.provider_id, s.provider_session, s.end_reason, p.name, p.left_at FROM session s "
    "JOIN person p ON p.id = s.person_id ";

std::vector<SessionOfPerson> read_with_person(db::Transaction& tx, const Text& rest,
                                              const db::Values& values) {
    std::vector<SessionOfPerson> out;
    for (const auto& [id, person, assurance, created, seen, fresh, address, ended, provider, sid,
                      why, name, left] :
         db::select<Text, Text, Text, Whole, Whole, MaybeWhole, Text, MaybeWhole, MaybeText,
                    MaybeText, MaybeText, Text, MaybeWhole>(tx, columns + rest, values)) {
        Session session{{id},      {person}, stored_enum<Assurance>(assurance), {created}, {seen}, {},
                        address, {}};
        if (fresh) session.fresh_until = Instant{*fresh};
        if (ended) session.ended_at = Instant{*ended};
        session.provider = {provider.value_or("")};
        session.provider_session = sid.value_or("");
        session.end_reason = why.value_or("");
        out.push_back({std::move(session), name, left.has_value()});
    }
    return out;
}

std::vector<Session> read(db::Transaction& tx, const Text& rest, const db::Values& values) {
    std::vector<Session> out;
    for (auto& found : read_with_person(tx, rest, values)) out.push_back(std::move(found.session));
    return out;
}

db::Value value(const std::optional<Instant>& instant) {
    return instant ? db::Value(instant->microseconds) : db::Value();
}

db::Value maybe(const Text& text) {
    return text.empty() ? db::Value() : db::Value(text);
}

// The organisation of whoever a session is of, one for each row of a join.
constexpr auto with_organisation =
    "LEFT JOIN membership m ON m.person_id = s.person_id AND m.ended_at IS NULL AND m.valid_from "
    "<= :2 AND (m.valid_to IS NULL OR m.valid_to >= :2) ";

}  // namespace

void insert_session(db::Transaction& tx, const Session& session, const std::string& token_hash) {
    db::execute(
        tx,
        "INSERT INTO session (id, token_hash, person_id, assurance, created_at, seen_at, "
        "fresh_until, address, provider_id, provider_session) VALUES (:1, :2, :3, :4, :5, "
        ":6, :7, :8, :9, :10)",
        {session.id.value, token_hash, session.person.value, text_of(session.assurance),
         session.created_at.microseconds, session.seen_at.microseconds, value(session.fresh_until),
         session.address, maybe(session.provider.value), maybe(session.provider_session)});
}

std::optional<Session> session_of_token(db::Transaction& tx, const std::string& token_hash) {
    auto found = read(tx, "WHERE s.token_hash = :1", {token_hash});
    if (found.empty()) return {};
    return std::move(found.front());
}

std::optional<SessionOfPerson> session_and_person(db::Transaction& tx,
                                                  const std::string& token_hash) {
    auto found = read_with_person(tx, "WHERE s.token_hash = :1", {token_hash});
    if (found.empty()) return {};
    return std::move(found.front());
}

Page<Session> list_sessions(db::Transaction& tx, const Scope& scope, const SessionsSince& since,
                            const PageRequest& page) {
    auto shown = db::condition_of(scope, {.subject = "s.person_id"}, 4);
    db::Values values{since.person.value, since.created.microseconds, since.seen.microseconds};
    values.insert(values.end(), shown.values.begin(), shown.values.end());
    const auto where = "WHERE s.person_id = :1 AND s.ended_at IS NULL AND s.created_at > :2 AND "
                       "s.seen_at > :3 AND " +
                       shown.sql;
    const auto total =
        db::select_one<Whole>(tx, "SELECT count(*) FROM session s " + where, values);
    const auto next = values.size() + 1;
    values.emplace_back(page.size);
    values.emplace_back(page.offset());
    auto items = read(tx,
                      where + " ORDER BY s.seen_at DESC, s.id LIMIT :" + std::to_string(next) +
                          " OFFSET :" + std::to_string(next + 1),
                      values);
    return {std::move(items), page.number, page.size, std::get<0>(*total)};
}

std::optional<Session> find_session(db::Transaction& tx, const Scope& scope, const SessionId& id,
                                    const Date& today) {
    auto shown = db::condition_of(
        scope, {.organisation = "m.organisation", .subject = "s.person_id"}, 3);
    db::Values values{id.value, iso(today)};
    values.insert(values.end(), shown.values.begin(), shown.values.end());
    auto found = read(tx,
                      with_organisation + ("WHERE s.id = :1 AND s.ended_at IS NULL AND " + shown.sql),
                      values);
    if (found.empty()) return {};
    return std::move(found.front());
}

void update_session_seen(db::Transaction& tx, const SessionId& id, Instant now) {
    db::execute(tx, "UPDATE session SET seen_at = :1 WHERE id = :2 AND seen_at < :1",
                {now.microseconds, id.value});
}

void update_session_factor(db::Transaction& tx, const Session& session) {
    db::execute(tx, "UPDATE session SET assurance = :1, fresh_until = :2 WHERE id = :3",
                {text_of(session.assurance), value(session.fresh_until), session.id.value});
}

void end_session(db::Transaction& tx, const SessionId& id, Instant now, const std::string& reason) {
    db::execute(tx,
                "UPDATE session SET ended_at = :1, end_reason = :2 WHERE id = :3 AND ended_at IS "
                "NULL",
                {now.microseconds, reason, id.value});
}

std::int64_t end_sessions_of(db::Transaction& tx, const UserId& person, const SessionId& kept,
                             Instant now, const std::string& reason) {
    return db::execute(tx,
                       "UPDATE session SET ended_at = :1, end_reason = :2 WHERE person_id = :3 AND "
                       "id <> :4 AND ended_at IS NULL",
                       {now.microseconds, reason, person.value, kept.value});
}

}  // namespace werkzaam::access
