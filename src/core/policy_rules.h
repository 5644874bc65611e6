// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/actor.h"
#include "core/resource.h"
#include "core/result.h"
#include "core/scope.h"

#include <initializer_list>
#include <optional>
#include <set>
#include <span>
#include <string_view>

/// The one policy decision point: who may do what with which row. Pure; denies by default; what is
/// forbidden stays forbidden whatever is permitted.
///
/// Source: docs/policy/access.md, rules AUT-1 to AUT-23.
namespace werkzaam::policy {

/// A set of enumerators.
template <class Enum>
class Set {
public:
    constexpr Set() = default;
    constexpr Set(std::initializer_list<Enum> members) {
        for (const auto member : members) bits_ |= bit(member);
    }
    [[nodiscard]] constexpr bool has(Enum member) const { return (bits_ & bit(member)) != 0; }
    [[nodiscard]] constexpr bool empty() const { return bits_ == 0; }
    /// What this has and `other` has not.
    [[nodiscard]] constexpr Set without(Set other) const { return Set(bits_ & ~other.bits_); }
    [[nodiscard]] constexpr Set both(Set other) const { return Set(bits_ & other.bits_); }
    constexpr void add(Enum member) { bits_ |= bit(member); }
    friend constexpr bool operator==(Set, Set) = default;

private:
    constexpr explicit Set(unsigned bits) : bits_{bits} {}
    static constexpr unsigned bit(Enum member) { return 1U << static_cast<unsigned>(member); }
    unsigned bits_ = 0;
};

enum class Effect { permit, forbid };

/// What has to hold for a rule to speak. Those about the row come last.
enum class When {
    signed_in,
    two_factors,
    passkey,
    fresh,
    purpose_stated,
    anywhere,         ///< holds the rule's permission, wherever
    in_organisation,  ///< holds the rule's permission in the organisation of the row
    own,              ///< the row is about whoever asks
    published,
    above_ceiling  ///< the row is more confidential than the session allows
};

/// What a permitted answer leaves out.
enum class Hidden {
    contact,  ///< e-mail address
    factors,  ///< which factors somebody has, and when they were last used
    address   ///< network address
};

/// One line of the policy.
struct Rule {
    std::string_view id;
    Effect effect;
    Set<Action> actions;
    Set<ResourceKind> kinds;
    Set<When> when;
    std::optional<Permission> needs = {};
    Set<Hidden> hides = {};
    bool log_read = false;  ///< The read is recorded before anything is shown.
};

/// Every rule, in the order of their ids.
[[nodiscard]] std::span<const Rule> rules();

/// What stood in the way, the one that is easiest to take away.
enum class Missing { nothing, purpose, fresh, second_factor, passkey, sign_in, permission };

struct Decision {
    bool permitted = false;
    std::string_view rule = {};  ///< Of the rule that decided; empty: none permits.
    Missing missing = Missing::nothing;
    Set<Hidden> hides = {};
    bool log_read = false;
};

/// May `actor` do `action` with `resource`?
[[nodiscard]] Decision decide(const Actor& actor, Action action, const Resource& resource);

/// Why a decision is a refusal, for whoever asked: access.sign_in, access.second_factor,
/// access.passkey, access.step_up, access.purpose or access.not_allowed.
[[nodiscard]] Problem problem_of(const Decision& decision);

/// `decide`, or its problem. For rows that the actor may see; a row that they may not see is found
/// by no store and so does not exist for them.
[[nodiscard]] Result<Decision> allow(const Actor& actor, Action action, const Resource& resource);

/// By whose lent rights `actor` may do `action` with `resource`: nothing when their own suffice, and
/// when they may not. The first of several.
[[nodiscard]] std::optional<Lent> lent_for(const Actor& actor, Action action,
                                           const Resource& resource);

/// Could `actor` do `action` with any row of this kind? What the router asks before it looks for
/// a row.
[[nodiscard]] Decision could(const Actor& actor, Action action, ResourceKind kind);

/// A read that is recorded before anything is shown: by which rule, and in the logs of which
/// organisations.
struct Recording {
    std::string_view rule;
    std::set<OrganisationId> organisations = {};
};
/// Whether `actor` may do `action` with rows of others of this kind by a rule that wants it
/// recorded. What is asked about oneself only needs none.
[[nodiscard]] std::optional<Recording> recording_of(const Actor& actor, Action action,
                                                    ResourceKind kind);

/// The rows of a kind with which `actor` may do `action`: shows a row exactly when `decide`
/// permits.
[[nodiscard]] Scope scope_of(const Actor& actor, Action action, ResourceKind kind);

/// The most confidential rows that a session of this assurance shows.
[[nodiscard]] Confidentiality ceiling_of(Assurance assurance);

}  // namespace werkzaam::policy
