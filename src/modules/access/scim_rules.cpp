// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/access/scim_rules.h"

#include "platform/credentials/name_rules.h"

#include <algorithm>
#include <array>

namespace werkzaam::access {

namespace {

using Kind = ScimValue::Kind;

constexpr std::size_t longest_key = 255;
constexpr std::size_t longest_said = 1'000;
constexpr const char* user_schema = "urn:ietf:params:scim:schemas:core:2.0:User";
constexpr const char* group_schema = "urn:ietf:params:scim:schemas:core:2.0:Group";
constexpr const char* patch_schema = "urn:ietf:params:scim:api:messages:2.0:PatchOp";
// RFC 7643, 4.1: what a provider may say and we do not keep.
constexpr std::array<std::string_view, 17> not_kept{
    "nickname",  "profileurl", "title",    "usertype",     "preferredlanguage",
    "locale",    "timezone",   "password", "photos",       "phonenumbers",
    "ims",       "addresses",  "roles",    "entitlements", "x509certificates",
    "extension", "schemas"};
constexpr std::array<std::string_view, 3> read_only{"id", "meta", "groups"};

enum class Op { add, replace, remove };
struct Operation {
    Op op = Op::add;
    std::optional<ScimPath> path = {};
    const ScimValue* value = nullptr;
};

template <class Names>
bool has(const Names& names, const std::string& name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

Problem bad_form(const std::string& field) {
    return invalid("scim.invalid_syntax", {{"SCIM-10", field}});
}
Problem bad_value(const std::string& field) {
    return invalid("scim.invalid_value", {{"SCIM-5", field}});
}
Problem may_not_change(const std::string& field) {
    return invalid("scim.mutability", {{"SCIM-11", field}});
}

// A member by its name, whatever its capitals (RFC 7643, 2.1).
const ScimValue* member(const ScimValue& object, std::string_view lower_name) {
    for (const auto& [name, value] : object.members)
        if (scim_lower(name) == lower_name) return &value;
    return nullptr;
}

bool is_text(const ScimValue* value, std::string_view text) {
    return value != nullptr && value->kind == Kind::text && scim_lower(value->text) == text;
}

bool names_schema(const ScimValue& body, const std::string& schema) {
    const auto* schemas = member(body, "schemas");
    if (body.kind != Kind::object || schemas == nullptr) return false;
    return std::any_of(schemas->items.begin(), schemas->items.end(),
                       [&](const ScimValue& one) { return is_text(&one, scim_lower(schema)); });
}

Result<std::string> text_of(const ScimValue& value, const std::string& field) {
    if (value.kind == Kind::nothing) return std::string{};
    if (value.kind != Kind::text || value.text.size() > longest_said) return bad_value(field);
    return value.text;
}

// Entra ID writes yes and no as "True" and "False".
Result<bool> yes_no_of(const ScimValue& value, const std::string& field) {
    if (value.kind == Kind::yes_no) return value.yes;
    if (is_text(&value, "true")) return true;
    if (is_text(&value, "false")) return false;
    return bad_value(field);
}

Result<Done> assign_text(std::optional<std::string>& place, const ScimValue& value,
                         const std::string& field) {
    WZ_TRY(place, text_of(value, field));
    return Done{};
}

// Of the addresses of somebody one is kept: the first one, the one for work, or the one that is in
// front, the last of these that there is.
Result<Done> assign_emails(ScimDraft& draft, const ScimValue& value) {
    if (value.kind == Kind::nothing) {
        draft.email = std::string{};
        return Done{};
    }
    if (value.kind == Kind::text) return assign_text(draft.email, value, "emails");
    if (value.kind == Kind::object) {
        const ScimValue list{Kind::list, {}, false, {value}, {}};
        return assign_emails(draft, list);
    }
    if (value.kind != Kind::list) return bad_value("emails");
    int best = -1;
    draft.email = std::string{};
    for (const auto& one : value.items) {
        const auto* address = member(one, "value");
        if (address == nullptr) return bad_value("emails.value");
        const auto* primary = member(one, "primary");
        const bool front =
            primary != nullptr && yes_no_of(*primary, "primary") && *yes_no_of(*primary, "primary");
        const int weight = front ? 2 : is_text(member(one, "type"), "work") ? 1 : 0;
        if (weight <= best) continue;
        best = weight;
        WZ_TRY(draft.email, text_of(*address, "emails.value"));
    }
    return Done{};
}

Result<Done> assign_email_at(ScimDraft& draft, const ScimPath& path, const ScimValue& value) {
    if (!path.which && path.sub.empty()) return assign_emails(draft, value);
    if (path.which) {
        const auto& [attribute, wanted] = *path.which;
        if (attribute != "type" && attribute != "primary" && attribute != "value")
            return no_such_scim_path("emails");
        // An address at home is not kept.
        const auto kind = scim_lower(wanted);
        if ((attribute == "type" && kind != "work") || (attribute == "primary" && kind != "true"))
            return Done{};
    }
    if (path.sub.empty()) return assign_emails(draft, value);
    if (path.sub == "value") return assign_text(draft.email, value, "emails.value");
    if (path.sub == "type" || path.sub == "primary" || path.sub == "display") return Done{};
    return no_such_scim_path("emails." + path.sub);
}

Result<Done> assign_name_part(ScimDraft& draft, const std::string& part, const ScimValue& value) {
    if (part == "formatted") return assign_text(draft.formatted, value, "name.formatted");
    if (part == "givenname") return assign_text(draft.given, value, "name.givenName");
    if (part == "familyname") return assign_text(draft.family, value, "name.familyName");
    if (part == "middlename" || part == "honorificprefix" || part == "honorificsuffix")
        return Done{};
    return no_such_scim_path("name." + part);
}

Result<Done> assign_name(ScimDraft& draft, const std::string& part, const ScimValue& value) {
    if (!part.empty()) return assign_name_part(draft, part, value);
    if (value.kind == Kind::nothing) return Done{};
    if (value.kind != Kind::object) return bad_value("name");
    for (const auto& [name, one] : value.members) {
        const auto known = assign_name_part(draft, scim_lower(name), one);
        if (!known && known.error().code != "scim.invalid_path") return known.error();
    }
    return Done{};
}

// What is said at one place about somebody. Nothing as value: it is taken away.
Result<Done> assign(ScimDraft& draft, const ScimPath& path, const ScimValue& value) {
    const auto& name = path.attribute;
    if (has(not_kept, name)) return Done{};
    if (has(read_only, name)) return may_not_change(name);
    if (name == "emails") return assign_email_at(draft, path, value);
    if (path.which) return no_such_scim_path(name);
    if (name == "name") return assign_name(draft, path.sub, value);
    if (!path.sub.empty()) return no_such_scim_path(name + "." + path.sub);
    if (name == "username") return assign_text(draft.user_name, value, "userName");
    if (name == "externalid") return assign_text(draft.external_id, value, "externalId");
    if (name == "displayname") return assign_text(draft.display_name, value, "displayName");
    if (name != "active") return no_such_scim_path(name);
    WZ_TRY(draft.active, yes_no_of(value, "active"));
    return Done{};
}

// All members of an object; their names may be paths ("name.givenName"). What no path of ours
// leads to, and what we give out ourselves, is not kept (RFC 7644, 3.5.1).
Result<Done> assign_all(ScimDraft& draft, const ScimValue& object) {
    for (const auto& [name, value] : object.members) {
        const auto path = scim_path(name);
        if (!path || has(read_only, path->attribute)) continue;
        const auto done = assign(draft, *path, value);
        if (!done && done.error().code != "scim.invalid_path") return done.error();
    }
    return Done{};
}

Result<Operation> operation_in(const ScimValue& value) {
    static const ScimValue nothing;
    const auto* op = member(value, "op");
    const auto* path = member(value, "path");
    const auto* given = member(value, "value");
    Operation out;
    out.value = given == nullptr ? &nothing : given;
    if (is_text(op, "replace"))
        out.op = Op::replace;
    else if (is_text(op, "remove"))
        out.op = Op::remove;
    else if (!is_text(op, "add"))
        return bad_form("op");
    if (path != nullptr && path->kind != Kind::nothing) {
        if (path->kind != Kind::text) return no_such_scim_path("path");
        WZ_TRY(out.path, scim_path(path->text));
    }
    if (out.op == Op::remove && !out.path) return invalid("scim.no_target", {{"SCIM-12", "path"}});
    if (out.op != Op::remove && given == nullptr) return bad_form("value");
    return out;
}

Result<std::vector<Operation>> operations_in(const ScimValue& body) {
    const auto* operations = member(body, "operations");
    if (!names_schema(body, patch_schema) || operations == nullptr ||
        operations->kind != Kind::list || operations->items.empty() ||
        operations->items.size() > most_scim_operations)
        return bad_form("Operations");
    std::vector<Operation> out;
    for (const auto& one : operations->items) {
        WZ_TRY(auto operation, operation_in(one));
        out.push_back(std::move(operation));
    }
    return out;
}

// Ids of members: objects with a value, or the values themselves.
Result<std::set<std::string>> ids_in(const ScimValue& value) {
    std::set<std::string> out;
    if (value.kind == Kind::nothing) return out;
    const auto& items = value.kind == Kind::list ? value.items : std::vector<ScimValue>{value};
    for (const auto& item : items) {
        const auto* id = item.kind == Kind::object ? member(item, "value") : &item;
        if (id == nullptr || id->kind != Kind::text || id->text.empty() ||
            id->text.size() > longest_key)
            return bad_value("members.value");
        out.insert(id->text);
    }
    return out;
}

// Each new member costs a few statements in one transaction. Taking away is never refused.
Result<std::set<std::string>> not_too_many(std::set<std::string> members,
                                           const std::set<std::string>& before) {
    const auto added = std::count_if(members.begin(), members.end(),
                                     [&](const std::string& id) { return !before.contains(id); });
    if (static_cast<std::size_t>(added) > most_scim_members) return bad_value("members");
    return members;
}

Result<Done> check_group_name(const ScimValue& value, const std::string& group_name) {
    if (value.kind != Kind::text) return bad_value("displayName");
    if (value.text != group_name) return may_not_change("displayName");
    return Done{};
}

Result<Done> change_members(std::set<std::string>& members, const Operation& operation) {
    WZ_TRY(auto ids, ids_in(*operation.value));
    const auto& path = operation.path;
    if (path && path->which) {
        if (operation.op != Op::remove || path->which->attribute != "value")
            return no_such_scim_path("members");
        members.erase(path->which->value);
        return Done{};
    }
    switch (operation.op) {
        case Op::add:
            members.merge(ids);
            break;
        case Op::replace:
            members = std::move(ids);
            break;
        case Op::remove:
            if (operation.value->kind == Kind::nothing) members.clear();
            for (const auto& id : ids) members.erase(id);
            break;
    }
    return Done{};
}

// One change of a group: its members, or what does not change and is not kept.
Result<Done> change_group(std::set<std::string>& members, const std::string& group_name,
                          const Operation& operation) {
    if (operation.path) {
        const auto& name = operation.path->attribute;
        if (name == "members" && operation.path->sub.empty())
            return change_members(members, operation);
        if (name == "externalid" || name == "extension" || name == "schemas") return Done{};
        if (name == "id" || name == "meta") return may_not_change(name);
        if (name != "displayname") return no_such_scim_path(name);
        if (operation.op == Op::remove) return may_not_change("displayName");
        return check_group_name(*operation.value, group_name);
    }
    if (operation.value->kind != Kind::object) return bad_value("value");
    for (const auto& [name, value] : operation.value->members) {
        const auto lower = scim_lower(name);
        if (lower == "displayname") {
            WZ_TRY([[maybe_unused]] const auto same, check_group_name(value, group_name));
        } else if (lower == "members") {
            WZ_TRY([[maybe_unused]] const auto changed,
                   change_members(members, {operation.op, {}, &value}));
        }
    }
    return Done{};
}

bool is_key(const std::string& text) {
    return text.size() <= longest_key &&
           std::none_of(text.begin(), text.end(),
                        [](unsigned char c) { return c < 0x20 || c == 0x7F; });
}

bool is_address(const std::string& text) {
    return credentials::check_email(credentials::normalised_email(text)).empty();
}

}  // namespace

bool in_force(const ScimToken& token, Instant now) {
    return !token.ended_at && now < token.expires_at;
}

Problem no_scim_token() {
    return {Problem::Kind::unauthenticated, "scim.token", {{"SCIM-1", "Authorization"}}};
}

Violations check_scim_token(const Date& last_day, const Date& today, int others) {
    Violations out;
    const auto latest = add_months(today, 12);
    if (last_day <= today || latest < last_day) out.push_back({"SCIM-2", "until"});
    if (others >= most_scim_tokens) out.push_back({"SCIM-2", "tokens"});
    return out;
}

std::string scim_key(const std::string& user_name) {
    return credentials::normalised_email(user_name);
}

Result<ScimDraft> scim_user_in(const ScimValue& body) {
    if (!names_schema(body, user_schema)) return bad_form("schemas");
    ScimDraft out;
    WZ_TRY([[maybe_unused]] const auto done, assign_all(out, body));
    if (!out.user_name || out.user_name->empty()) return bad_value("userName");
    // A whole person says what it does not say as well; whether somebody counts has to be said.
    if (!out.external_id) out.external_id = std::string{};
    if (!out.email) out.email = std::string{};
    return out;
}

Result<ScimDraft> scim_user_changes(const ScimValue& body) {
    WZ_TRY(const auto operations, operations_in(body));
    static const ScimValue nothing;
    ScimDraft out;
    for (const auto& operation : operations) {
        const bool removes = operation.op == Op::remove;
        if (!operation.path && operation.value->kind != Kind::object) return bad_value("value");
        WZ_TRY([[maybe_unused]] const auto done,
               operation.path ? assign(out, *operation.path, removes ? nothing : *operation.value)
                              : assign_all(out, *operation.value));
    }
    return out;
}

ScimSaid said_now(const ScimDraft& draft, const ScimSaid& before) {
    ScimSaid out = before;
    if (draft.user_name) out.user_name = *draft.user_name;
    if (draft.external_id) out.external_id = *draft.external_id;
    if (draft.active) out.active = *draft.active;
    const auto said = [](const std::optional<std::string>& text) { return text && !text->empty(); };
    if (said(draft.display_name))
        out.name = *draft.display_name;
    else if (said(draft.formatted))
        out.name = *draft.formatted;
    else if (said(draft.given) && said(draft.family))
        out.name = *draft.given + " " + *draft.family;
    else if (out.name.empty())
        out.name = out.user_name;
    out.name = credentials::normalised_name(out.name);
    if (draft.email)
        out.email =
            draft.email->empty() && is_address(out.user_name) ? out.user_name : *draft.email;
    out.email = credentials::normalised_email(out.email);
    return out;
}

Violations check_said(const ScimSaid& said) {
    Violations out;
    if (scim_key(said.user_name).empty() || !is_key(said.user_name))
        out.push_back({"SCIM-5", "userName"});
    if (!is_key(said.external_id)) out.push_back({"SCIM-5", "externalId"});
    for (auto& wrong : credentials::check_name(said.name)) out.push_back(std::move(wrong));
    for (auto& wrong : credentials::check_email(said.email)) out.push_back(std::move(wrong));
    return out;
}

Result<std::set<std::string>> scim_members_after(const ScimValue& body,
                                                 const std::string& group_name,
                                                 const std::set<std::string>& before) {
    WZ_TRY(const auto operations, operations_in(body));
    auto members = before;
    for (const auto& operation : operations) {
        WZ_TRY([[maybe_unused]] const auto done, change_group(members, group_name, operation));
    }
    return not_too_many(std::move(members), before);
}

Result<std::set<std::string>> scim_members_in(const ScimValue& body, const std::string& group_name,
                                              const std::set<std::string>& before) {
    WZ_TRY(const auto name, scim_group_name_in(body));
    if (name != group_name) return may_not_change("displayName");
    const auto* members = member(body, "members");
    if (members == nullptr) return std::set<std::string>{};
    WZ_TRY(auto ids, ids_in(*members));
    return not_too_many(std::move(ids), before);
}

Result<std::string> scim_group_name_in(const ScimValue& body) {
    if (!names_schema(body, group_schema)) return bad_form("schemas");
    const auto* name = member(body, "displayname");
    if (name == nullptr || name->kind != Kind::text || name->text.empty())
        return bad_value("displayName");
    return name->text;
}

Problem scim_taken(const std::string& field) {
    Problem out = conflict("scim.uniqueness");
    out.violations = {{"SCIM-6", field}};
    return out;
}

Problem scim_groups_are_closed() {
    Problem out = forbidden("scim.closed_groups");
    out.violations = {{"SCIM-7", "displayName"}};
    return out;
}

Problem no_scim_member() {
    return invalid("scim.invalid_value", {{"SCIM-8", "members"}});
}

Violations scim_deactivated() {
    return {{"SCIM-9", "active"}};
}

}  // namespace werkzaam::access
