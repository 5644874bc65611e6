// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/access/session_actions.h"

#include "core/enum_text.h"
#include "core/sha256.h"
#include "modules/access/acceptance_store.h"
#include "modules/access/authentication_actions.h"
#include "modules/access/person_store.h"
#include "modules/access/role_rules.h"
#include "modules/access/session_rules.h"
#include "modules/access/session_store.h"
#include "platform/credentials/token.h"

#include <map>

namespace werkzaam::access {

namespace {

constexpr const char* session_purpose = "session";
constexpr const char* change_purpose = "changes in a session";
constexpr std::size_t mark_length = 16;

using ByOrganisation = std::map<OrganisationId, std::set<Permission>>;

// What somebody may do at this moment: by their own roles, and by those that were lent to them in an
// organisation where they have one.
struct Rights {
    ByOrganisation own;
    std::vector<RoleLent> lent;
};

Rights rights_of(db::Transaction& tx, const UserId& person, const ProviderId& provider,
                 Instant now) {
    Rights out;
    const auto today = utc_date(now);
    bool borrows = false;
    for (const auto& there : roles_of(tx, person, today, provider)) {
        out.own[there.organisation].merge(permissions_of(there.role));
        borrows |= there.borrows;
    }
    if (!borrows) return out;
    out.lent = roles_lent_to(tx, person, today);
    std::erase_if(out.lent, [&](const RoleLent& lent) {
        return !out.own.contains(lent.organisation) || !may_be_lent(lent.role);
    });
    return out;
}

std::vector<Grant> grants_of(const Rights& rights) {
    auto all = rights.own;
    for (const auto& lent : rights.lent) all[lent.organisation].merge(permissions_of(lent.role));
    std::vector<Grant> out;
    for (auto& [organisation, permissions] : all)
        out.push_back({organisation, std::move(permissions)});
    return out;
}

std::vector<Lent> lent_of(const Rights& rights) {
    std::vector<Lent> out;
    for (const auto& lent : rights.lent) {
        auto more = permissions_of(lent.role);
        for (const auto permission : rights.own.at(lent.organisation)) more.erase(permission);
        out.push_back({lent.delegation, lent.holder, lent.organisation, std::move(more)});
    }
    return out;
}

// Another one when anything about somebody's rights is different.
std::string mark_of(const Rights& rights) {
    std::string all;
    for (const auto& grant : grants_of(rights)) {
        all += grant.organisation.value + ":";
        for (const auto permission : grant.permissions) all += text_of(permission) + " ";
        all += "\n";
    }
    for (const auto& lent : rights.lent) all += lent.delegation + " " + iso(lent.valid_to) + "\n";
    return sha256_hex(all).substr(0, mark_length);
}

OwnSession own(const Session& session, const Actor& actor) {
    return {session.id,      session.assurance,  session.created_at,
            session.seen_at, session.address, session.id.value == actor.session};
}

std::vector<GrantShown> shown_grants(Context& context, const Rights& rights) {
    std::vector<GrantShown> out;
    for (const auto& grant : grants_of(rights))
        out.push_back({grant.organisation,
                       organisation_name(context.tx, grant.organisation),
                       {grant.permissions.begin(), grant.permissions.end()}});
    return out;
}

std::vector<LentShown> shown_lent(Context& context, const Rights& rights) {
    std::vector<LentShown> out;
    for (const auto& lent : rights.lent)
        out.push_back({lent.organisation, organisation_name(context.tx, lent.organisation),
                       lent.role, lent.holder_name, lent.valid_to});
    return out;
}

// Keeps a session that is made up, instead of the one that the same browser had before.
StartedSession started(Context& context, Session session) {
    const auto now = context.clock.now();
    if (!context.actor.session.empty())
        end_session(context.tx, SessionId{context.actor.session}, now, "replaced");
    session.id = SessionId{new_uuid(now.microseconds / 1000)};
    session.created_at = session.seen_at = now;
    session.address = context.actor.address;
    const auto token = credentials::new_token();
    insert_session(context.tx, session, credentials::stored_form(token, session_purpose));
    return {std::move(session), token};
}

}  // namespace

Actor actor_of_token(db::Transaction& tx, const std::string& token, const std::string& address,
                     Instant now) {
    auto nobody = visitor();
    nobody.address = address;
    if (token.empty()) return nobody;
    const auto found =
        session_and_person(tx, credentials::stored_form(token, session_purpose));
    if (!found || found->has_left || !in_force(found->session, now)) return nobody;
    const auto* session = &found->session;
    const auto rights = rights_of(tx, session->person, session->provider, now);
    return {.user = session->person,
            .name = found->name,
            .permissions = {Permission::read_published},
            .grants = grants_of(rights),
            .assurance = session->assurance,
            .fresh = is_fresh(*session, now),
            .session = session->id.value,
            .address = address,
            .lent = lent_of(rights)};
}

std::string change_token(const std::string& session_token) {
    return credentials::stored_form(session_token, change_purpose);
}

bool is_change_token(const std::string& given, const std::string& session_token) {
    return credentials::same(given, change_token(session_token));
}

bool SeenNotes::due(const std::string& session, Instant now) {
    const std::scoped_lock lock{mutex_};
    const auto before = after(now, -seen_every);
    std::erase_if(written_, [&](const auto& entry) { return entry.second <= before; });
    return written_.try_emplace(session, now).second;
}

void note_seen(db::Transaction& tx, const SessionId& id, Instant now) {
    update_session_seen(tx, id, now);
}

StartedSession start_session(Context& context, const Person& person, Assurance assurance) {
    Session session;
    session.person = person.id;
    session.assurance = assurance;
    session.fresh_until = after(context.clock.now(), fresh_time);
    return started(context, std::move(session));
}

StartedSession start_provider_session(Context& context, const Person& person,
                                      const SignedInThere& there) {
    Session session;
    session.person = person.id;
    session.assurance = there.assurance;
    session.provider = there.provider;
    session.provider_session = there.session;
    return started(context, std::move(session));
}

OpenSession shown_session(Context& context, const Session& session, const Person& person,
                          const std::string& token) {
    const auto now = context.clock.now();
    const auto rights = rights_of(context.tx, session.person, session.provider, now);
    return {session.id,
            person.id,
            person.name,
            person.language,
            session.assurance,
            now,
            std::min(after(now, idle_time), after(session.created_at, longest_session)),
            after(session.created_at, longest_session),
            is_fresh(session, now) ? session.fresh_until : std::nullopt,
            change_token(token),
            shown_grants(context, rights),
            shown_lent(context, rights),
            mark_of(rights)};
}

Result<OpenSession> read_open_session(Context& context, const std::string& token) {
    const auto session =
        session_of_token(context.tx, credentials::stored_form(token, session_purpose));
    const auto person = person_of_id(context.tx, context.actor.user);
    if (!session || !person) return not_found("sessions.not_found");
    return shown_session(context, *session, *person, token);
}

SessionState read_session_state(Context& context, const std::string& token) {
    if (token.empty()) return {};
    const auto session =
        session_of_token(context.tx, credentials::stored_form(token, session_purpose));
    if (!session) return {};
    const auto now = context.clock.now();
    const auto standing = standing_of(*session, now);
    if (standing != SessionStanding::open) return {standing};
    return {standing, mark_of(rights_of(context.tx, session->person, session->provider, now))};
}

Page<OwnSession> find_own_sessions(Context& context, const PageRequest& page) {
    const auto now = context.clock.now();
    const auto sessions = list_sessions(
        context.tx, context.scope(ResourceKind::session),
        {context.actor.user, after(now, -longest_session), after(now, -idle_time)}, page);
    Page<OwnSession> out{{}, sessions.page, sessions.page_size, sessions.total};
    for (const auto& session : sessions.items) out.items.push_back(own(session, context.actor));
    return out;
}

Result<OwnSession> end_one_session(Context& context, const SessionId& id) {
    const auto now = context.clock.now();
    const auto session =
        find_session(context.tx, context.scope(ResourceKind::session, Action::end), id,
                     utc_date(now));
    if (!session) return not_found("sessions.not_found");
    const bool mine = session->person == context.actor.user;
    end_session(context.tx, id, now, mine ? "owner" : "administrator");
    record(context, {"ended", "session", session->person, id.value});
    auto out = own(*session, context.actor);
    if (!mine) out.address.clear();
    return out;
}

Result<OwnSession> sign_out(Context& context) {
    const auto now = context.clock.now();
    const SessionId id{context.actor.session};
    const auto session = find_session(
        context.tx, context.scope(ResourceKind::session, Action::end), id, utc_date(now));
    if (!session) return not_found("sessions.not_found");
    end_session(context.tx, id, now, "sign_out");
    record(context, {"sign_out", "session", context.actor.user, id.value});
    return own(*session, context.actor);
}

void end_all_others(Context& context) {
    end_other_sessions(context, context.actor.user, "owner");
}

void end_other_sessions(Context& context, const UserId& person, const std::string& reason) {
    const auto ended = end_sessions_of(context.tx, person, SessionId{context.actor.session},
                                       context.clock.now(), reason);
    if (ended > 0) record(context, {"ended", reason, person, {}});
}

}  // namespace werkzaam::access
