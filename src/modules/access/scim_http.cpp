// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/access/scim_http.h"

#include "modules/access/scim_group_actions.h"
#include "modules/access/scim_json_http.h"
#include "modules/access/scim_schema_http.h"
#include "modules/access/scim_token_actions.h"
#include "modules/access/scim_user_actions.h"
#include "platform/http/answer.h"
#include "platform/http/data_subjects.h"
#include "platform/http/negotiation.h"
#include "platform/http/problem_response.h"
#include "platform/http/target.h"

#include <array>
#include <charconv>

namespace werkzaam::access {

namespace {

using http::Method;
using http::Outcome;
using http::Request;
using http::Response;

constexpr const char* beginning = "/scim/v2";
constexpr std::size_t longest_body = 1'048'576;
constexpr std::size_t longest_query = 500;

// What a handler works with.
struct Asked {
    Context& context;
    const Provider& provider;
    const Request& request;
    std::string base;  ///< "https://werkzaam.example.nl/scim/v2/"
    [[nodiscard]] std::string id() const { return request.path_value("id"); }
    [[nodiscard]] Response refused(const Problem& problem) const {
        return http::problem_response(problem, request.language);
    }
};
using Handler = Response (*)(const Asked&);

struct Route {
    Method method;
    const char* collection;
    bool one;        ///< With an id behind it.
    const char* id;  ///< For the record of processing; empty: no personal data.
    Handler handler;
};

// A whole number in the query, held to what there is; nothing that is no number counts.
int whole_in(const Request& request, const char* name, int otherwise, int most) {
    const auto text = request.query_value(name);
    if (!text) return otherwise;
    int value = 0;
    const auto read = std::from_chars(text->data(), text->data() + text->size(), value);
    if (read.ec != std::errc{} || read.ptr != text->data() + text->size()) return otherwise;
    return std::clamp(value, 0, most);
}

Response with_location(Response response, const std::string& location) {
    response.headers.emplace_back("Location", location);
    return response;
}

Response shown(const Asked& asked, const Result<ScimUser>& user, int status = 200) {
    if (!user) return asked.refused(user.error());
    const ScimShown shows{asked.request};
    auto response = scim_response(status, shows.of(scim_user_json(*user, asked.base)));
    response.concerns.push_back({"person", user->person.value});
    return with_location(std::move(response), asked.base + "Users/" + user->id.value);
}

Response list_users(const Asked& asked) {
    const auto start = std::max(1, whole_in(asked.request, "startIndex", 1, 1'000'000));
    const auto count = whole_in(asked.request, "count", usual_scim_results, most_scim_results);
    const auto found =
        find_scim_users(asked.context, asked.provider,
                        asked.request.query_value("filter").value_or(""), start, count);
    if (!found) return asked.refused(found.error());
    const ScimShown shows{asked.request};
    ScimListing listing{{}, start, found->total};
    for (const auto& user : found->items)
        listing.items.push_back(shows.of(scim_user_json(user, asked.base)));
    auto response = scim_list(std::move(listing));
    for (const auto& user : found->items)
        response.concerns.push_back({"person", user.person.value});
    return response;
}

Response read_user(const Asked& asked) {
    return shown(asked, find_scim_user(asked.context, asked.provider, {asked.id()}));
}

Response create_user(const Asked& asked) {
    const auto body = scim_value_in(asked.request.body);
    if (!body) return asked.refused(body.error());
    const auto draft = scim_draft_of_whole(*body);
    if (!draft) return asked.refused(draft.error());
    return shown(asked, bring_in(asked.context, asked.provider, *draft), 201);
}

Response changed_user(const Asked& asked, Result<ScimDraft> (*read)(const ScimValue&)) {
    const auto body = scim_value_in(asked.request.body);
    if (!body) return asked.refused(body.error());
    const auto draft = read(*body);
    if (!draft) return asked.refused(draft.error());
    return shown(asked, change_scim_user(asked.context, asked.provider, {asked.id()}, *draft));
}

Response put_user(const Asked& asked) {
    return changed_user(asked, scim_draft_of_whole);
}

Response patch_user(const Asked& asked) {
    return changed_user(asked, scim_draft_of_changes);
}

Response nothing_to_show() {
    Response response;
    response.status = 204;
    response.content_type = scim_media_type;
    return response;
}

Response delete_user(const Asked& asked) {
    const auto done = take_away(asked.context, asked.provider, {asked.id()});
    return done ? nothing_to_show() : asked.refused(done.error());
}

// Whose names an answer shows.
void concern(Response& response, const ScimGroup& group, const ScimShown& shows) {
    if (!shows.shows("members")) return;
    for (const auto& member : group.members)
        response.concerns.push_back({"person", member.person.value});
}

Response shown(const Asked& asked, const Result<ScimGroup>& group) {
    if (!group) return asked.refused(group.error());
    const ScimShown shows{asked.request};
    auto response = scim_response(200, shows.of(scim_group_json(*group, asked.base)));
    concern(response, *group, shows);
    return with_location(std::move(response), asked.base + "Groups/" + group->id);
}

Response list_groups(const Asked& asked) {
    const auto found = find_scim_groups(asked.context, asked.provider,
                                        asked.request.query_value("filter").value_or(""));
    if (!found) return asked.refused(found.error());
    const auto start = std::max(1, whole_in(asked.request, "startIndex", 1, 1'000'000));
    const auto count = whole_in(asked.request, "count", usual_scim_results, most_scim_results);
    const ScimShown shows{asked.request};
    ScimListing listing{{}, start, static_cast<int>(found->size())};
    Response people;
    for (int i = start - 1; i < listing.total && i < start - 1 + count; ++i) {
        const auto& group = (*found)[static_cast<std::size_t>(i)];
        listing.items.push_back(shows.of(scim_group_json(group, asked.base)));
        concern(people, group, shows);
    }
    auto response = scim_list(std::move(listing));
    response.concerns = std::move(people.concerns);
    return response;
}

Response read_group(const Asked& asked) {
    return shown(asked, find_scim_group(asked.context, asked.provider, asked.id()));
}

Response create_group(const Asked& asked) {
    const auto body = scim_value_in(asked.request.body);
    if (!body) return asked.refused(body.error());
    return asked.refused(refuse_scim_group(asked.provider, *body));
}

Response put_group(const Asked& asked) {
    const auto body = scim_value_in(asked.request.body);
    if (!body) return asked.refused(body.error());
    return shown(asked, put_scim_group(asked.context, asked.provider, asked.id(), *body));
}

// Groups are large: what Entra ID expects is that nothing comes back.
Response patch_group(const Asked& asked) {
    const auto body = scim_value_in(asked.request.body);
    if (!body) return asked.refused(body.error());
    const auto done = patch_scim_group(asked.context, asked.provider, asked.id(), *body);
    return done ? nothing_to_show() : asked.refused(done.error());
}

Response delete_group(const Asked& asked) {
    const auto done = empty_scim_group(asked.context, asked.provider, asked.id());
    return done ? nothing_to_show() : asked.refused(done.error());
}

Response service(const Asked& asked) {
    return scim_response(200, scim_service(asked.base));
}

Response list_all(boost::json::array all) {
    const auto total = static_cast<int>(all.size());
    return scim_list({std::move(all), 1, total});
}

Response one_of(const Asked& asked, const boost::json::array& all) {
    for (const auto& one : all)
        if (one.at("id") == boost::json::value(asked.id())) return scim_response(200, one);
    return asked.refused(not_found("scim.not_found"));
}

Response list_types(const Asked& asked) {
    return list_all(scim_resource_types(asked.base));
}
Response read_type(const Asked& asked) {
    return one_of(asked, scim_resource_types(asked.base));
}
Response list_schemas(const Asked& asked) {
    return list_all(scim_schemas(asked.base));
}
Response read_schema(const Asked& asked) {
    return one_of(asked, scim_schemas(asked.base));
}

constexpr std::array routes{
    Route{Method::get, "ServiceProviderConfig", false, "", service},
    Route{Method::get, "ResourceTypes", false, "", list_types},
    Route{Method::get, "ResourceTypes", true, "", read_type},
    Route{Method::get, "Schemas", false, "", list_schemas},
    Route{Method::get, "Schemas", true, "", read_schema},
    Route{Method::get, "Users", false, "scimListUsers", list_users},
    Route{Method::post, "Users", false, "scimCreateUser", create_user},
    Route{Method::get, "Users", true, "scimReadUser", read_user},
    Route{Method::put, "Users", true, "scimReplaceUser", put_user},
    Route{Method::patch, "Users", true, "scimChangeUser", patch_user},
    Route{Method::del, "Users", true, "scimDeleteUser", delete_user},
    Route{Method::get, "Groups", false, "scimListGroups", list_groups},
    Route{Method::post, "Groups", false, "", create_group},
    Route{Method::get, "Groups", true, "scimReadGroup", read_group},
    Route{Method::put, "Groups", true, "scimReplaceGroup", put_group},
    Route{Method::patch, "Groups", true, "scimChangeGroup", patch_group},
    Route{Method::del, "Groups", true, "scimEmptyGroup", delete_group},
};

// The token of "Authorization: Bearer ..."; empty when there is none.
std::string bearer_token(const http::RawRequest& raw) {
    constexpr std::string_view scheme = "bearer ";
    const auto header = raw.header("authorization");
    if (header.size() <= scheme.size()) return {};
    for (std::size_t i = 0; i < scheme.size(); ++i)
        if (std::tolower(static_cast<unsigned char>(header[i])) != scheme[i]) return {};
    return header.substr(scheme.size());
}

std::string allow_header(const std::vector<Method>& methods) {
    std::string out;
    for (const auto method : methods)
        out += (out.empty() ? "" : ", ") + http::method_text(method) +
               (method == Method::get ? ", HEAD" : "");
    return out;
}

struct Found {
    const Route* route = nullptr;
    std::vector<Method> allowed = {};
};

// Segments are "scim", "v2", the collection and perhaps an id.
Found find(const std::vector<std::string>& segments, std::optional<Method> method) {
    Found out;
    if (segments.size() < 3 || segments.size() > 4) return out;
    for (const auto& route : routes) {
        if (segments[2] != route.collection || (segments.size() == 4) != route.one) continue;
        if (route.one && segments[3].empty()) continue;
        out.allowed.push_back(route.method);
        if (route.method == method) out.route = &route;
    }
    return out;
}

bool has_body(Method method) {
    return method == Method::post || method == Method::put || method == Method::patch;
}

class Scim {
public:
    Scim(const Accounts& accounts, http::Storage storage, const Clock& clock,
         std::function<int(const std::string&)> wait)
        : accounts_{accounts},
          storage_{std::move(storage)},
          clock_{clock},
          wait_{std::move(wait)} {}

    [[nodiscard]] Outcome answer(const http::RawRequest& raw) const {
        const auto language = http::language_of(raw.header("accept-language"));
        if (auto refused = not_let_in(raw, language)) return {std::move(*refused)};
        const auto target = http::target_of(raw.target);
        if (!target) return {http::problem_response(target.error(), language)};
        const auto method = http::method_from_text(raw.method == "HEAD" ? "GET" : raw.method);
        const auto found = find(target->segments, method);
        if (found.allowed.empty())
            return {http::problem_response(not_found("request.no_such_path"), language)};
        if (found.route == nullptr) {
            auto response = http::refusal(http::Refusal::method_not_allowed, language);
            response.headers.emplace_back("Allow", allow_header(found.allowed));
            return {std::move(response)};
        }
        const auto& route = *found.route;
        const auto name =
            std::string(beginning) + "/" + route.collection + (route.one ? "/{id}" : "");
        if (auto refused = refuse(route, raw, *target, language))
            return {std::move(*refused), name};
        Request request{route.method, target->path, {},       target->query_values,
                        raw.headers,  raw.body,     language, raw.peer};
        if (route.one) request.path_values["id"] = target->segments[3];
        return {recorded(route, raw, request), name};
    }

private:
    [[nodiscard]] Result<ScimCaller> caller(db::Transaction& tx,
                                            const http::RawRequest& raw) const {
        return scim_caller(tx, bearer_token(raw),
                           http::client_address(raw, accounts_.trusted_proxies), clock_.now());
    }

    // Whoever has no token waits for no writer and learns of no path.
    [[nodiscard]] std::optional<Response> not_let_in(const http::RawRequest& raw,
                                                     Language language) const {
        const auto tx = storage_.read();
        const auto known = caller(*tx, raw);
        if (!known) return unauthenticated(known.error(), language);
        const auto seconds = wait_(known->actor.session);
        if (seconds <= 0) return {};
        return http::problem_response({Problem::Kind::too_many,
                                       "request.too_many",
                                       {},
                                       {{"seconds", std::to_string(seconds)}}},
                                      language);
    }

    [[nodiscard]] static Response unauthenticated(const Problem& problem, Language language) {
        auto response = http::problem_response(problem, language);
        response.headers.emplace_back("WWW-Authenticate", R"(Bearer realm="werkzaam SCIM")");
        return response;
    }

    [[nodiscard]] std::optional<Response> refuse(const Route& route, const http::RawRequest& raw,
                                                 const http::Target& target,
                                                 Language language) const {
        const auto accept = raw.header("accept");
        if (!http::accepts(accept, scim_media_type) && !http::accepts(accept, "application/json"))
            return http::refusal(http::Refusal::not_acceptable, language);
        if (raw.body.size() > longest_body)
            return http::refusal(http::Refusal::body_too_large, language);
        const auto type = http::media_type(raw.header("content-type"));
        if (!has_body(route.method)) {
            if (!raw.body.empty())
                return http::problem_response(invalid("request.body_not_expected"), language);
        } else if (type != scim_media_type && type != "application/json") {
            auto response = http::refusal(http::Refusal::unsupported_media_type, language);
            response.headers.emplace_back("Accept", scim_media_type);
            return response;
        }
        for (const auto& [name, value] : target.query_values)
            if (value.size() > longest_query)
                return http::problem_response(
                    invalid(name == "filter" ? "scim.invalid_filter" : "scim.invalid_value"),
                    language);
        if (route.method != Method::get && storage_.room() != db::Room::ample)
            return http::problem_response(
                {Problem::Kind::unavailable, "platform.read_only", {}, {{"seconds", "30"}}},
                language);
        return {};
    }

    // What was done with personal data is on record before the answer leaves.
    [[nodiscard]] Response recorded(const Route& route, const http::RawRequest& raw,
                                    const Request& request) const {
        const auto started = clock_.now().microseconds / 1000;
        http::Operation operation;
        operation.id = route.id;
        operation.need.kind = ResourceKind::person;
        const auto record = [&](const Response& response) {
            auto processing = http::processing_of(raw, operation, response);
            processing.started = started;
            processing.ended = clock_.now().microseconds / 1000;
            storage_.record_processing(processing);
        };
        auto response = run(route, raw, request, operation);
        if (!response.concerns.empty()) record(response);
        return response;
    }

    [[nodiscard]] Response run(const Route& route, const http::RawRequest& raw,
                               const Request& request, const http::Operation& operation) const {
        const bool reads = route.method == Method::get || *route.id == 0;
        const auto tx = reads ? storage_.read() : storage_.write();
        const auto known = caller(*tx, raw);
        if (!known) return unauthenticated(known.error(), request.language);
        const auto& provider = known->provider;
        // Who comes may be known in another organisation: only reading is held to this one.
        if (reads) storage_.narrow(*tx, {{}, {provider.setup.organisation}, false});
        const auto audit = storage_.audit(*tx);
        http::HearingAudit hearing{*audit, operation.need};
        Context context{*tx, hearing, known->actor, clock_};
        auto response = route.handler({context, provider, request, base()});
        if (response.status >= 400) return response;
        hearing.add_to(response, operation, known->actor);
        if (!reads) tx->commit();
        return response;
    }

    [[nodiscard]] std::string base() const {
        return accounts_.origin() + std::string(beginning) + "/";
    }

    const Accounts& accounts_;
    http::Storage storage_;
    const Clock& clock_;
    std::function<int(const std::string&)> wait_;
};

}  // namespace

http::Mount scim_mount(const Accounts& accounts, http::Storage storage, const Clock& clock,
                       std::function<int(const std::string&)> wait) {
    return {beginning,
            [scim = Scim{accounts, std::move(storage), clock, std::move(wait)}](
                const http::RawRequest& raw) { return scim.answer(raw); },
            scim_error_of};
}

}  // namespace werkzaam::access
