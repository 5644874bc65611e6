// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/http/api.h"

#include "core/invariant.h"
#include "core/policy_rules.h"
#include "platform/db/sql.h"
#include "platform/http/data_subjects.h"
#include "platform/http/negotiation.h"
#include "platform/http/problem_response.h"
#include "platform/http/repeated_requests.h"
#include "platform/http/request_rules.h"
#include "platform/log/log.h"

#include <algorithm>
#include <optional>
#include <set>

namespace werkzaam::http {

namespace {

// For operations that touch no database: nothing to commit.
class NoTransaction : public db::Transaction {
public:
    void commit() override {}
};
class NoAudit : public AuditTrail {
public:
    void record(const Actor&, const AuditEvent&) override {
        throw BrokenInvariant("an operation without a database cannot record anything");
    }
};

std::string allow_header(const std::vector<Method>& methods) {
    std::string out;
    for (const auto method : methods) {
        out += (out.empty() ? "" : ", ") + method_text(method);
        if (method == Method::get) out += ", HEAD";
    }
    return out;
}

std::optional<Response> refuse_body(const Operation& operation, const RawRequest& raw,
                                    Language language) {
    if (operation.request_body == nullptr) {
        if (raw.body.empty()) return {};
        return problem_response(invalid("request.body_not_expected"), language);
    }
    if (media_type(raw.header("content-type")) == operation.request_type) return {};
    auto response = refusal(Refusal::unsupported_media_type, language);
    response.headers.emplace_back("Accept", operation.request_type);
    return response;
}

std::optional<Response> refuse(const Operation& operation, const RawRequest& raw,
                               const Target& target, Language language) {
    if (!accepts(raw.header("accept"), operation.response_type))
        return refusal(Refusal::not_acceptable, language);
    if (auto refused = refuse_body(operation, raw, language)) return refused;
    auto violations = check_query(operation, target.query_values);
    if (violations.empty()) return {};
    return problem_response(invalid("request.invalid", std::move(violations)), language);
}

Request request_of(const RawRequest& raw, const Target& target, Match&& match, Language language) {
    return {match.route->operation.method,
            target.path,
            std::move(match.path_values),
            target.query_values,
            raw.headers,
            raw.body,
            language,
            raw.peer};
}

bool for_everybody(const Operation& operation) {
    return policy::could(visitor(), operation.need.action, operation.need.kind).permitted;
}

// Whether somebody's session still counts is theirs to ask, although everybody may.
bool is_open(const Operation& operation) {
    return operation.method == Method::get && for_everybody(operation) &&
           operation.need.kind != ResourceKind::session;
}

// Whoever is signed in stays so, and can leave, for as long as there is any room.
bool may_write(db::Room room, const Operation& operation) {
    if (operation.access != Access::writes || room == db::Room::ample) return true;
    return room == db::Room::reserve && operation.need.kind == ResourceKind::session;
}

Response read_only(Language language) {
    return problem_response(
        {Problem::Kind::unavailable, "platform.read_only", {}, {{"seconds", "30"}}}, language);
}

// What an operation is about, for the log: the id in its path.
std::string object_of(const Request& request) {
    return request.path_values.empty() ? std::string{} : request.path_values.begin()->second;
}

bool is_recorded(const Actor& actor, const Operation& operation) {
    const auto& need = operation.need;
    return !need.own && need.action == Action::read &&
           policy::could(actor, need.action, need.kind).permitted &&
           policy::recording_of(actor, need.action, need.kind);
}

std::set<OrganisationId> organisations_of(const Actor& actor) {
    std::set<OrganisationId> out;
    for (const auto& grant : actor.grants) out.insert(grant.organisation);
    return out;
}

// Everything but signing in and one's own factors, which begin before it is known who asks; inviting,
// which looks at roles in an organisation of which one sees nothing; and one's own address, which
// nobody anywhere may have.
bool is_narrowed(const Operation& operation) {
    const auto kind = operation.need.kind;
    if (kind == ResourceKind::session || kind == ResourceKind::factor) return false;
    if (kind == ResourceKind::person && operation.need.action == Action::change) return false;
    return kind != ResourceKind::invitation || operation.need.action == Action::read;
}

db::Sight sight_of(const Actor& actor) {
    return {actor.user, organisations_of(actor), actor.may(Permission::manage_organisations)};
}

bool has_header(const Response& response, std::string_view name) {
    return std::any_of(response.headers.begin(), response.headers.end(),
                       [&](const auto& header) { return header.first == name; });
}

}  // namespace

Response Api::run_as(const Actor& actor, db::Transaction& tx, const Operation& operation,
                     const RawRequest* repeated, Language language, const Steps::Work& work) const {
    const auto decision = policy::could(actor, operation.need.action, operation.need.kind);
    if (!decision.permitted) {
        log::warning("refused", {{"route", operation.path},
                                 {"rule", std::string(decision.rule)},
                                 {"session", actor.session.empty() ? "-" : actor.session}});
        return problem_response(policy::problem_of(decision), language);
    }
    std::optional<RepeatedRequest> once;
    if (repeated != nullptr && is_repeatable(*repeated, operation)) {
        once.emplace(*repeated, operation, actor);
        if (auto before = once->answer(tx, language)) return std::move(*before);
    }
    const auto audit = storage_.audit(tx);
    HearingAudit hearing{*audit, operation.need};
    Context context{tx, hearing, actor, clock_};
    auto response = work(context);
    hearing.add_to(response, operation, actor);
    if (response.status >= 400 && !response.remembers) return response;
    // Who sent the same at the same moment was first: what was done here is undone.
    if (once && response.status < 400 && !once->keep(tx, response, clock_.now()))
        return once->answer(tx, language).value_or(response);
    if (changes_what_is_shared(operation)) storage_.renew_shared_version(tx);
    tx.commit();
    return response;
}

// What is the same for everybody is made once, for somebody without a name.
Response Api::answered(const Actor& actor, db::Transaction& tx, const Route& route,
                       const RawRequest& raw, Language language, const Steps::Work& work) const {
    const auto& operation = route.operation;
    // One transaction of several is not the whole request: run_in_steps sees to those.
    const auto* repeated = route.in_steps ? nullptr : &raw;
    const auto reader = operation.shared ? shared_reader(actor) : std::nullopt;
    const auto version = reader ? storage_.shared_version(tx) : std::string{};
    if (version.empty()) return run_as(actor, tx, operation, repeated, language, work);
    return shared_->find_or_make(
        version, {raw.target, language, reader->assurance, iso(utc_date(clock_.now()))},
        [&] { return run_as(*reader, tx, operation, nullptr, language, work); });
}

Response Api::in_transaction(Access access, const Route& route, const RawRequest& raw,
                             const Request& request, const Steps::Work& work) const {
    const auto& operation = route.operation;
    const auto begun = [&] {
        return access == Access::writes ? storage_.write() : storage_.read();
    };
    auto tx = begun();
    auto actor = identity_.who(*tx, raw);
    if (auto refused = refuse_haste(actor, operation, request.language)) return *refused;
    actor.purpose = raw.header("werkzaam-purpose");
    const auto object = object_of(request);
    if (is_recorded(actor, operation)) {
        tx.reset();
        if (auto refused = record_read(actor, operation, object, request.language)) return *refused;
        tx = begun();
    }
    // An answer that was kept is the same for everybody: nothing is looked for.
    const auto narrowed = [&](Context& context) {
        if (is_narrowed(operation)) storage_.narrow(*tx, sight_of(actor));
        return work(context);
    };
    auto response = answered(actor, *tx, route, raw, request.language, narrowed);
    tx.reset();
    if (response.status == 403) record_refusal(actor, operation, object);
    if (!actor.session.empty()) seen(actor);
    return response;
}

// One person, or a program in their name, does not keep all others waiting.
std::optional<Response> Api::refuse_haste(const Actor& actor, const Operation& operation,
                                          Language language) const {
    if (actor.session.empty()) return {};
    const auto seconds = identity_.wait(actor);
    if (seconds <= 0) return {};
    log::warning("too_many_requests", {{"route", operation.path}, {"session", actor.session}});
    return problem_response({Problem::Kind::too_many,
                             "request.too_many",
                             {},
                             {{"seconds", std::to_string(seconds)}}},
                            language);
}

// What is shown about others is in the log before it is looked for: an answer that was cut off, or
// found nothing, was asked for all the same.
std::optional<Response> Api::record_read(const Actor& actor, const Operation& operation,
                                         const std::string& object, Language language) const {
    if (storage_.room() == db::Room::none) return read_only(language);
    if (!storage_.log_is_sealed())
        return problem_response(
            {Problem::Kind::unavailable, "access.log_not_sealed", {}, {{"seconds", "60"}}},
            language);
    const auto recording = policy::recording_of(actor, operation.need.action, operation.need.kind);
    WZ_INVARIANT(recording);
    const auto tx = storage_.write();
    const auto audit = storage_.audit(*tx);
    for (const auto& organisation : recording->organisations)
        audit->record(actor, {"read." + operation.id,
                              object,
                              {},
                              organisation,
                              AuditResult::done,
                              std::string(recording->rule),
                              policy::lent_for(actor, operation.need.action,
                                               {.kind = operation.need.kind,
                                                .organisation = organisation})});
    tx->commit();
    return {};
}

// Somebody with an account tried what they may not. Nobody gets another answer because that could
// not be written.
void Api::record_refusal(const Actor& actor, const Operation& operation,
                         const std::string& object) const {
    if (actor.user.value.empty() || storage_.room() != db::Room::ample) return;
    const auto decision = policy::could(actor, operation.need.action, operation.need.kind);
    // To be asked for a factor again is part of the work.
    if (!decision.permitted && decision.missing != policy::Missing::permission) return;
    try {
        const auto tx = storage_.write();
        const auto audit = storage_.audit(*tx);
        const auto rule = decision.permitted ? std::string{} : std::string(decision.rule);
        const AuditEvent event{"try." + operation.id, object, {}, {}, AuditResult::refused, rule};
        if (actor.grants.empty()) audit->record(actor, event);
        for (const auto& organisation : organisations_of(actor)) {
            auto there = event;
            there.organisation = organisation;
            audit->record(actor, there);
        }
        tx->commit();
    } catch (const db::Unavailable& e) {
        log::error("refusal_not_recorded", {{"reason", e.what()}});
    }
}

// Nobody is refused what they may read because it cannot be noted that they were here.
void Api::seen(const Actor& actor) const {
    if (storage_.room() == db::Room::none) return;
    try {
        identity_.seen(actor);
    } catch (const db::DiskFull&) {
        storage_.found_full();
    }
}

Response Api::found_full(Language language) const {
    storage_.found_full();
    return read_only(language);
}

class Api::StepsOf : public Steps {
public:
    StepsOf(const Api& api, const Route& route, const RawRequest& raw, const Request& request)
        : api_{api}, route_{route}, raw_{raw}, request_{request} {}
    Response read(const Work& work) override { return step(Access::reads, work); }
    Response write(const Work& work) override { return step(Access::writes, work); }

private:
    Response step(Access access, const Work& work) {
        return api_.in_transaction(access, route_, raw_, request_, work);
    }

    const Api& api_;
    const Route& route_;
    const RawRequest& raw_;
    const Request& request_;
};

// Whoever sends the same again before the first is done gets what a second request gets, which none
// of these operations does twice: a link, a code and a challenge count once.
Response Api::run_in_steps(const Route& route, const RawRequest& raw,
                           const Request& request) const {
    std::optional<RepeatedRequest> once;
    if (is_repeatable(raw, route.operation)) {
        const auto tx = storage_.read();
        once.emplace(raw, route.operation, identity_.who(*tx, raw));
        if (auto before = once->answer(*tx, request.language)) return std::move(*before);
    }
    StepsOf steps{*this, route, raw, request};
    auto response = route.in_steps(steps, request);
    if (once && response.status < 400) {
        const auto tx = storage_.write();
        if (once->keep(*tx, response, clock_.now())) tx->commit();
    }
    return response;
}

Response Api::run(const Route& route, const RawRequest& raw, const Request& request) const {
    const auto access = route.operation.access;
    if (!may_write(storage_.room(), route.operation)) return read_only(request.language);
    if (access == Access::no_database) {
        NoTransaction tx;
        NoAudit audit;
        const auto actor = visitor();
        Context context{tx, audit, actor, clock_};
        return route.handler(context, request);
    }
    if (route.in_steps) return run_in_steps(route, raw, request);
    return in_transaction(access, route, raw, request,
                          [&](Context& context) { return route.handler(context, request); });
}

// On a full disk people still see what is their own; what is others' was refused before.
void Api::record_processing(const Operation& operation, const Processing& processing) const {
    const bool full = storage_.room() == db::Room::none;
    try {
        if (!full || !operation.need.own) return storage_.record_processing(processing);
    } catch (const db::DiskFull&) {
        storage_.found_full();
        if (!operation.need.own) throw;
    }
    log::error("processing_not_recorded", {{"route", operation.path}});
}

// What was done with personal data is on record before the answer leaves. Where nobody in
// particular was concerned (nothing was found, or the request was refused before anything was
// looked for) there is nothing to record.
Response Api::recorded(const Route& route, const RawRequest& raw, const Request& request) const {
    if (activity_of(route.operation).empty()) return run(route, raw, request);
    const auto started = clock_.now().microseconds / 1000;
    const auto record = [&](const Response& response) {
        auto processing = processing_of(raw, route.operation, response);
        processing.started = started;
        processing.ended = clock_.now().microseconds / 1000;
        record_processing(route.operation, processing);
    };
    try {
        auto response = run(route, raw, request);
        if (response.concerns.empty()) return response;
        record(response);
        return response;
    } catch (const db::DiskFull&) {
        throw;  // nothing can be written now
    } catch (const std::exception&) {
        record(Response{.status = 500});
        throw;
    }
}

// Another site may not make a browser change anything here, whether somebody is signed in or not.
// What everybody may do, such as signing in, uses nobody's session and needs no token of it.
bool Api::forged(const Route& route, const RawRequest& raw) const {
    const auto& operation = route.operation;
    if (operation.method == Method::get) return false;
    if (from_another_site(raw)) return true;
    return !for_everybody(operation) && !identity_.has_token(raw);
}

Outcome Api::routed(const RawRequest& raw, Language language) const {
    const auto target = target_of(raw.target);
    if (!target) return {problem_response(target.error(), language)};
    const bool head = raw.method == "HEAD";
    const std::vector<std::string> below{target->segments.begin() + 1, target->segments.end()};
    auto match = router_.find(method_from_text(head ? "GET" : raw.method), below);
    if (match.route == nullptr && match.allowed.empty())
        return {problem_response(not_found("request.no_such_path"), language)};
    if (match.route == nullptr) {
        auto response = refusal(Refusal::method_not_allowed, language);
        response.headers.emplace_back("Allow", allow_header(match.allowed));
        return {std::move(response)};
    }
    const auto& route = *match.route;
    const auto known_route = "/v1" + route.operation.path;
    if (forged(route, raw)) {
        log::warning("forged", {{"route", known_route}});
        return {problem_response(forbidden("request.cross_site"), language), known_route};
    }
    if (!names_known_purpose(raw))
        return {problem_response(invalid("request.purpose"), language), known_route};
    if (!has_fitting_key(raw))
        return {problem_response(
                    invalid("request.idempotency_key", {{rule::repeatable_key, "Idempotency-Key"}}),
                    language),
                known_route};
    auto refused = refuse(route.operation, raw, *target, language);
    auto response =
        refused ? std::move(*refused)
                : recorded(route, raw, request_of(raw, *target, std::move(match), language));
    // What everybody may read is open data; pages elsewhere may read it too.
    if (is_open(route.operation)) {
        response.headers.emplace_back("Access-Control-Allow-Origin", "*");
        response.headers.emplace_back("Access-Control-Expose-Headers", "API-Version, Link");
    }
    return {std::move(response), known_route};
}

Outcome Api::handle(const RawRequest& raw) const {
    const auto language = language_of(raw.header("accept-language"));
    auto outcome = routed(raw, language);
    if (!has_header(outcome.response, "Content-Language"))
        outcome.response.headers.emplace_back("Content-Language",
                                              language == Language::en ? "en" : "nl");
    return outcome;
}

}  // namespace werkzaam::http
