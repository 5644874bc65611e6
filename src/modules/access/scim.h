// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/date.h"
#include "core/id.h"
#include "modules/access/ids.h"
#include "modules/access/provider.h"

#include <boost/describe.hpp>

#include <optional>
#include <string>
#include <vector>

/// Provisioning by SCIM 2.0 (RFC 7643, RFC 7644): an identity provider tells who comes, changes and
/// leaves. Policy: docs/policy/provisioning.md.
namespace werkzaam::access {

using ScimTokenId = Id<struct ScimTokenTag>;
/// A person as one provider knows them; not the id of the person.
using ScimUserId = Id<struct ScimUserTag>;

/// What a provider shows with each request. Only a hash of it is kept.
struct ScimToken {
    ScimTokenId id;
    ProviderId provider;
    Instant created_at;
    Instant expires_at;
    std::optional<Instant> ended_at = {};
};

/// A token as an operator sees it.
struct ScimTokenShown {
    ScimTokenId id;
    ProviderId provider;
    Instant created_at;
    Instant expires_at;
    bool in_force = false;
};
BOOST_DESCRIBE_STRUCT(ScimTokenShown, (), (id, provider, created_at, expires_at, in_force))

/// A new token: the only time that it is shown.
struct ScimTokenMade {
    ScimTokenId id;
    std::string tenant_url;  ///< As Entra ID calls it.
    std::string secret_token;
    Instant expires_at;
};
BOOST_DESCRIBE_STRUCT(ScimTokenMade, (), (id, tenant_url, secret_token, expires_at))

struct ScimMember;
/// A value of JSON as rules see it; `other` is a number, which no attribute that is kept is.
struct ScimValue {
    enum class Kind { nothing, text, yes_no, list, object, other };
    Kind kind = Kind::nothing;
    std::string text = {};
    bool yes = false;
    std::vector<ScimValue> items = {};
    std::vector<ScimMember> members;
};
struct ScimMember {
    std::string name;
    ScimValue value;
};

/// `attribute eq "value"`; the attribute in lower case, "emails.value" also for what was written
/// as emails[type eq "work"].value.
struct ScimTerm {
    std::string attribute;
    std::string value;
    friend bool operator==(const ScimTerm&, const ScimTerm&) = default;
};

/// `attribute`, `attribute.sub`, `attribute[filter]` or `attribute[filter].sub`, in lower case;
/// without the name of the core schema, and with attribute "extension" for another schema.
struct ScimPath {
    std::string attribute;
    std::optional<ScimTerm> which = {};
    std::string sub = {};
    friend bool operator==(const ScimPath&, const ScimPath&) = default;
};

/// What a provider said about somebody, as far as it is kept. Nothing: not said.
struct ScimDraft {
    std::optional<std::string> user_name = {};
    std::optional<std::string> external_id = {};
    std::optional<std::string> display_name = {};
    std::optional<std::string> formatted = {};
    std::optional<std::string> given = {};
    std::optional<std::string> family = {};
    std::optional<std::string> email = {};
    std::optional<bool> active = {};
};

/// What is kept of it.
struct ScimSaid {
    std::string user_name;
    std::string external_id = {};  ///< The provider's own key; empty: none.
    std::string name = {};
    std::string email = {};
    bool active = true;
    friend bool operator==(const ScimSaid&, const ScimSaid&) = default;
};

/// Somebody whom a provider brought in.
struct ScimUser {
    ScimUserId id;
    UserId person;
    ScimSaid said;
    std::string key = {};  ///< The user name, whatever its capitals.
    Instant created_at;
    Instant changed_at;
    std::vector<std::string> groups = {};  ///< Their names.
};

/// The users that were asked for, from `start` (1: the first) on, of `total`.
struct ScimUserList {
    std::vector<ScimUser> items = {};
    int start = 1;
    int total = 0;
};

struct ScimGroupMember {
    ScimUserId user;
    UserId person;
    std::string name;
};

/// A value of the role claim of a provider: whoever is in it holds its roles.
struct ScimGroup {
    std::string id;
    std::string name;
    std::vector<ScimGroupMember> members = {};
};

}  // namespace werkzaam::access
