// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/id.h"

#include <set>
#include <string>
#include <utility>

namespace werkzaam {

/// What somebody may do. The code asks for permissions, never for roles or names.
enum class Permission { read_published, import_records, approve_guidance };

/// Who is asking. `name` is what the audit trail and an approval show.
struct Actor {
    UserId user = {};
    std::string name = {};
    std::set<Permission> permissions = {};
    [[nodiscard]] bool may(Permission permission) const { return permissions.contains(permission); }
};

/// A visitor of the public site.
[[nodiscard]] inline Actor visitor() {
    return {{}, "visitor", {Permission::read_published}};
}
/// Whoever runs the program's commands on the server itself.
[[nodiscard]] inline Actor operator_of_this_server(std::string name) {
    return {{},
            std::move(name),
            {Permission::read_published, Permission::import_records, Permission::approve_guidance}};
}

/// The rows an actor may see. Every store function that reads takes one, so that no list, search,
/// count or export can show more than the page does.
class Scope {
public:
    static Scope of(const Actor& actor) { return Scope{actor.may(Permission::read_published)}; }
    /// False: no row at all. Stores add this to every WHERE clause.
    [[nodiscard]] bool published() const { return published_; }

private:
    explicit Scope(bool published) : published_{published} {}
    bool published_;
};

}  // namespace werkzaam
