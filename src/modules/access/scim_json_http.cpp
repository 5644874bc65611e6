// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/access/scim_json_http.h"

#include "platform/http/answer.h"
#include "platform/reflect/json_text.h"

#include <algorithm>
#include <map>

namespace werkzaam::access {

namespace json = boost::json;

namespace {

using Kind = ScimValue::Kind;

constexpr std::size_t longest_attributes = 500;
constexpr const char* user_schema = "urn:ietf:params:scim:schemas:core:2.0:User";
constexpr const char* group_schema = "urn:ietf:params:scim:schemas:core:2.0:Group";
constexpr const char* list_schema = "urn:ietf:params:scim:api:messages:2.0:ListResponse";
constexpr const char* error_schema = "urn:ietf:params:scim:api:messages:2.0:Error";

std::string text_of(const json::string& text) {
    return {text.data(), text.size()};
}

// The parser let at most 32 levels through.
ScimValue value_of(const json::value& value) {
    ScimValue out;
    if (const auto* text = value.if_string()) {
        out.kind = Kind::text;
        out.text = text_of(*text);
    } else if (const auto* yes = value.if_bool()) {
        out.kind = Kind::yes_no;
        out.yes = *yes;
    } else if (const auto* list = value.if_array()) {
        out.kind = Kind::list;
        for (const auto& item : *list) out.items.push_back(value_of(item));
    } else if (const auto* object = value.if_object()) {
        out.kind = Kind::object;
        for (const auto& [name, item] : *object)
            out.members.push_back({std::string(name.data(), name.size()), value_of(item)});
    } else if (!value.is_null()) {
        out.kind = Kind::other;
    }
    return out;
}

std::string lower(std::string_view text) {
    std::string out{text};
    for (auto& c : out)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return out;
}

// "userName,name.givenName" -> username, name. What is below an attribute comes with all of it.
std::set<std::string> names_in(const std::optional<std::string>& query) {
    std::set<std::string> out;
    if (!query || query->size() > longest_attributes) return out;
    std::string_view rest = *query;
    while (!rest.empty()) {
        const auto end = std::min(rest.find(','), rest.size());
        auto name = lower(rest.substr(0, end));
        rest.remove_prefix(std::min(end + 1, rest.size()));
        name.erase(std::remove(name.begin(), name.end(), ' '), name.end());
        for (const auto* schema : {user_schema, group_schema})
            if (const auto prefix = lower(schema) + ":"; name.starts_with(prefix))
                name.erase(0, prefix.size());
        name.resize(std::min(name.find('.'), name.size()));
        if (!name.empty()) out.insert(std::move(name));
    }
    return out;
}

json::object meta(const ScimUser& user, const std::string& base) {
    return {{"resourceType", "User"},
            {"created", iso(user.created_at)},
            {"lastModified", iso(user.changed_at)},
            {"location", base + "Users/" + user.id.value}};
}

// scimType of a problem (RFC 7644, table 9); none for the others.
const char* type_of(std::string_view code) {
    static const std::map<std::string_view, const char*> types{
        {"scim.uniqueness", "uniqueness"},
        {"scim.invalid_filter", "invalidFilter"},
        {"scim.invalid_path", "invalidPath"},
        {"scim.invalid_value", "invalidValue"},
        {"scim.mutability", "mutability"},
        {"scim.no_target", "noTarget"},
        {"scim.invalid_syntax", "invalidSyntax"},
        {"request.invalid", "invalidSyntax"},
        {"request.body_not_expected", "invalidSyntax"}};
    const auto at = types.find(code);
    return at == types.end() ? nullptr : at->second;
}

std::string member(const json::object& object, const char* name) {
    const auto* value = object.if_contains(name);
    return value != nullptr && value->is_string() ? text_of(value->as_string()) : std::string{};
}

// What is wrong and where, in words; an officer searches for the number of the rule.
std::string detail_of(const json::object& problem) {
    auto out = member(problem, "detail");
    const auto* errors = problem.if_contains("errors");
    if (errors == nullptr || !errors->is_array()) return out;
    for (const auto& error : errors->as_array()) {
        if (!error.is_object()) continue;
        const auto& one = error.as_object();
        out += " " + member(one, "location") + ": " + member(one, "detail") + " (" +
               member(one, "code") + ")";
    }
    return out;
}

}  // namespace

Result<ScimValue> scim_value_in(const std::string& body) {
    WZ_TRY(const auto value, reflect::json_from_text(body));
    return value_of(value);
}

ScimShown::ScimShown(const http::Request& request)
    : only_{names_in(request.query_value("attributes"))},
      not_{names_in(request.query_value("excludedAttributes"))} {}

bool ScimShown::shows(std::string_view attribute) const {
    const auto name = lower(attribute);
    if (name == "schemas" || name == "id") return true;
    return only_.empty() ? !not_.contains(name) : only_.contains(name);
}

json::object ScimShown::of(json::object resource) const {
    json::object out;
    for (const auto& [name, value] : resource)
        if (shows({name.data(), name.size()})) out[name] = value;
    return out;
}

json::object scim_user_json(const ScimUser& user, const std::string& base) {
    json::object out{
        {"schemas", json::array{user_schema}},
        {"id", user.id.value},
        {"userName", user.said.user_name},
        {"displayName", user.said.name},
        {"name", {{"formatted", user.said.name}}},
        {"active", user.said.active},
        {"emails", json::array{{{"value", user.said.email}, {"type", "work"}, {"primary", true}}}},
        {"meta", meta(user, base)}};
    if (!user.said.external_id.empty()) out["externalId"] = user.said.external_id;
    return out;
}

json::object scim_group_json(const ScimGroup& group, const std::string& base) {
    json::array members;
    for (const auto& member : group.members)
        members.push_back({{"value", member.user.value},
                           {"display", member.name},
                           {"type", "User"},
                           {"$ref", base + "Users/" + member.user.value}});
    return {{"schemas", json::array{group_schema}},
            {"id", group.id},
            {"displayName", group.name},
            {"members", std::move(members)},
            {"meta", {{"resourceType", "Group"}, {"location", base + "Groups/" + group.id}}}};
}

http::Response scim_response(int status, const json::value& body) {
    auto out = http::json_response(status, body);
    out.content_type = scim_media_type;
    return out;
}

http::Response scim_list(ScimListing listing) {
    const auto count = listing.items.size();
    return scim_response(200, json::object{{"schemas", json::array{list_schema}},
                                           {"totalResults", listing.total},
                                           {"startIndex", listing.start},
                                           {"itemsPerPage", count},
                                           {"Resources", std::move(listing.items)}});
}

http::Response scim_error_of(http::Response response) {
    if (response.content_type != "application/problem+json") return response;
    const auto read = reflect::json_from_text(response.body);
    if (!read || !read->is_object()) return response;
    const auto& problem = read->as_object();
    json::object out{{"schemas", json::array{error_schema}},
                     {"status", std::to_string(response.status)},
                     {"detail", detail_of(problem)}};
    if (const auto* type = type_of(member(problem, "code"))) out["scimType"] = type;
    auto body = scim_response(response.status, out);
    response.body = std::move(body.body);
    response.content_type = std::move(body.content_type);
    return response;
}

}  // namespace werkzaam::access
