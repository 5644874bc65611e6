// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/access/scim_group_actions.h"

#include "modules/access/provider_gift_actions.h"
#include "modules/access/provider_rules.h"
#include "modules/access/scim_rules.h"
#include "modules/access/scim_store.h"

#include <algorithm>

namespace werkzaam::access {

namespace {

const std::set<std::string> group_terms{"id", "displayname", "members", "members.value"};

// The same for the same table: a provider that is added anew finds its groups.
std::string id_of(const Provider& provider, const std::string& name) {
    return stable_uuid("scim-group", provider.setup.issuer + "\n" +
                                         provider.setup.organisation.value + "\n" + name);
}

std::vector<ScimGroup> groups_of(Context& context, const Provider& provider) {
    std::set<std::string> names;
    for (const auto& [value, role] : provider.setup.roles) names.insert(value);
    std::vector<ScimGroup> out;
    for (const auto& name : names)
        out.push_back(
            {id_of(provider, name), name, scim_group_members_of(context.tx, provider.setup, name)});
    return out;
}

bool fits(const ScimGroup& group, const ScimTerm& term) {
    if (term.attribute == "id") return group.id == term.value;
    if (term.attribute == "displayname") return scim_key(group.name) == scim_key(term.value);
    return std::any_of(group.members.begin(), group.members.end(),
                       [&](const ScimGroupMember& one) { return one.user.value == term.value; });
}

std::set<std::string> ids_of(const ScimGroup& group) {
    std::set<std::string> out;
    for (const auto& member : group.members) out.insert(member.user.value);
    return out;
}

std::set<Role> roles_of_groups(const Provider& provider, const std::vector<std::string>& groups) {
    return roles_from(provider.setup, {{provider.setup.role_claim, groups}});
}

// Roles that somebody was given when they signed in stand beside those of groups, until a group
// that gives the same is taken from them.
void join(Context& context, const Provider& provider, const ScimGroup& group,
          const std::string& id) {
    auto user = scim_user_of_id(context.tx, provider.setup, {id});
    insert_scim_group_member(context.tx, user->id, group.name);
    context.audit.record(context.actor,
                         {"group.join", group.id, user->person, provider.setup.organisation});
    if (!user->said.active) return;
    user->groups.push_back(group.name);
    auto wanted = roles_of_groups(provider, user->groups);
    wanted.merge(given_by(context, provider, user->person));
    (void)give_exactly(context, provider, user->person, std::move(wanted));
}

void leave(Context& context, const Provider& provider, const ScimGroup& group,
           const ScimGroupMember& member) {
    delete_scim_group_member(context.tx, member.user, group.name);
    context.audit.record(context.actor,
                         {"group.leave", group.id, member.person, provider.setup.organisation});
    auto wanted = given_by(context, provider, member.person);
    for (const auto role : roles_of_groups(provider, {group.name})) wanted.erase(role);
    const auto user = scim_user_of_id(context.tx, provider.setup, member.user);
    if (user->said.active) wanted.merge(roles_of_groups(provider, user->groups));
    (void)give_exactly(context, provider, member.person, std::move(wanted));
}

Result<ScimGroup> follow(Context& context, const Provider& provider, const ScimGroup& group,
                         const std::set<std::string>& wanted) {
    const auto held = ids_of(group);
    for (const auto& id : wanted)
        if (!held.contains(id) && !scim_user_of_id(context.tx, provider.setup, {id}))
            return no_scim_member();
    for (const auto& member : group.members)
        if (!wanted.contains(member.user.value)) leave(context, provider, group, member);
    for (const auto& id : wanted)
        if (!held.contains(id)) join(context, provider, group, id);
    return find_scim_group(context, provider, group.id);
}

}  // namespace

Result<std::vector<ScimGroup>> find_scim_groups(Context& context, const Provider& provider,
                                                const std::string& filter) {
    std::vector<ScimTerm> terms;
    if (!filter.empty()) {
        WZ_TRY(terms, scim_filter(filter));
    }
    WZ_TRY([[maybe_unused]] const auto known, known_terms(terms, group_terms));
    auto out = groups_of(context, provider);
    std::erase_if(out, [&](const ScimGroup& group) {
        return !std::all_of(terms.begin(), terms.end(),
                            [&](const ScimTerm& term) { return fits(group, term); });
    });
    return out;
}

Result<ScimGroup> find_scim_group(Context& context, const Provider& provider,
                                  const std::string& id) {
    for (auto& group : groups_of(context, provider))
        if (group.id == id) return std::move(group);
    return not_found("scim.not_found");
}

Problem refuse_scim_group(const Provider& provider, const ScimValue& body) {
    const auto name = scim_group_name_in(body);
    if (!name) return name.error();
    const auto& roles = provider.setup.roles;
    const bool known = std::any_of(roles.begin(), roles.end(), [&](const ProviderRole& one) {
        return scim_key(one.value) == scim_key(*name);
    });
    return known ? scim_taken("displayName") : scim_groups_are_closed();
}

Result<ScimGroup> patch_scim_group(Context& context, const Provider& provider,
                                   const std::string& id, const ScimValue& body) {
    lock_scim(context.tx, provider.setup);
    WZ_TRY(const auto group, find_scim_group(context, provider, id));
    WZ_TRY(const auto wanted, scim_members_after(body, group.name, ids_of(group)));
    return follow(context, provider, group, wanted);
}

Result<ScimGroup> put_scim_group(Context& context, const Provider& provider, const std::string& id,
                                 const ScimValue& body) {
    lock_scim(context.tx, provider.setup);
    WZ_TRY(const auto group, find_scim_group(context, provider, id));
    WZ_TRY(const auto wanted, scim_members_in(body, group.name, ids_of(group)));
    return follow(context, provider, group, wanted);
}

Result<ScimGroup> empty_scim_group(Context& context, const Provider& provider,
                                   const std::string& id) {
    lock_scim(context.tx, provider.setup);
    WZ_TRY(const auto group, find_scim_group(context, provider, id));
    return follow(context, provider, group, {});
}

}  // namespace werkzaam::access
