// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/resource.h"

#include <optional>
#include <set>
#include <utility>
#include <vector>

namespace werkzaam {

struct Actor;

/// The rows an actor may see of one kind. Made by the policy (core/policy_rules.h) from the same
/// rules that decide about one row; every store function that reads takes one, so that no list,
/// search, count or export can show more than the page does.
class Scope {
public:
    /// One way to be seen: all of what it names must hold.
    struct Way {
        std::optional<std::set<OrganisationId>> organisations = {};  ///< nothing: any
        std::optional<UserId> subject = {};                          ///< nothing: anybody
        std::optional<UserId> not_subject = {};                      ///< nothing: anybody
        bool published_only = false;
    };

    /// No row at all.
    Scope() = default;
    Scope(std::vector<Way> ways, Confidentiality ceiling)
        : ways_{std::move(ways)}, ceiling_{ceiling} {}
    /// The open knowledge that the actor may read.
    static Scope of(const Actor& actor);

    /// False: no row at all. Stores of open knowledge add this to every WHERE clause.
    [[nodiscard]] bool published() const { return !ways_.empty(); }
    /// A row is seen when one of these holds and it is no more confidential than the ceiling.
    [[nodiscard]] const std::vector<Way>& ways() const { return ways_; }
    [[nodiscard]] Confidentiality ceiling() const { return ceiling_; }
    /// The same, for one row in hand.
    [[nodiscard]] bool shows(const Resource& row) const;

private:
    std::vector<Way> ways_ = {};
    Confidentiality ceiling_ = Confidentiality::open;
};

}  // namespace werkzaam
