// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "core/policy_rules.h"

#include <algorithm>
#include <array>

namespace werkzaam::policy {

namespace {

using enum Action;
using enum ResourceKind;
using Actions = Set<Action>;
using Kinds = Set<ResourceKind>;
using Conditions = Set<When>;
using enum Effect;

constexpr Conditions anybody{};
constexpr Conditions own_row{When::signed_in, When::own};
constexpr Conditions own_row_fresh{When::signed_in, When::own, When::fresh};
constexpr Conditions in_organisation{When::signed_in, When::two_factors, When::in_organisation};
constexpr Conditions in_organisation_fresh{When::signed_in, When::two_factors,
                                           When::in_organisation, When::fresh};
constexpr Conditions in_organisation_for{When::signed_in, When::two_factors, When::in_organisation,
                                         When::purpose_stated};
constexpr Conditions anywhere{When::signed_in, When::two_factors, When::anywhere};
constexpr Conditions anywhere_fresh{When::signed_in, When::two_factors, When::anywhere,
                                    When::fresh};

// The policy: id, effect, what, on which rows, when, with which permission, without which fields,
// and whether the read is logged. Reasons and sources: docs/policy/access.md.
constexpr std::array table{
    Rule{"AUT-1", permit, {read}, {knowledge, guidance, organisation}, {When::published}},
    Rule{"AUT-2", permit, {import_records}, {knowledge}, anywhere, Permission::import_records},
    Rule{"AUT-3", permit, {read}, {knowledge, guidance}, anywhere, Permission::approve_guidance},
    Rule{"AUT-4", permit, {approve}, {guidance}, anywhere_fresh, Permission::approve_guidance},
    Rule{"AUT-5", permit, {create}, {session}, anybody},
    Rule{"AUT-6",
         permit,
         {read},
         {person, membership, session, factor, delegation, rights_review},
         own_row},
    Rule{"AUT-7", permit, {end}, {session}, own_row},
    Rule{"AUT-8", permit, {create, change, end}, {factor}, own_row_fresh},
    Rule{"AUT-9", permit, {change}, {person}, own_row_fresh},
    Rule{"AUT-10",
         permit,
         {read},
         {person, membership},
         in_organisation,
         Permission::read_people,
         {Hidden::contact, Hidden::factors},
         true},
    Rule{"AUT-11",
         permit,
         {read},
         {person, membership, invitation, session, delegation},
         in_organisation,
         Permission::manage_people,
         {Hidden::address},
         true},
    Rule{"AUT-12",
         permit,
         {create, change, end},
         {membership, invitation},
         in_organisation_fresh,
         Permission::manage_people},
    Rule{"AUT-12", permit, {end}, {delegation}, in_organisation_fresh, Permission::manage_people},
    Rule{"AUT-13", permit, {end}, {session}, in_organisation, Permission::manage_people},
    Rule{"AUT-14",
         permit,
         {create, change},
         {organisation},
         anywhere_fresh,
         Permission::manage_organisations},
    Rule{"AUT-15", permit, {read}, {invitation}, anywhere, Permission::manage_organisations},
    Rule{"AUT-16",
         permit,
         {create, end},
         {invitation},
         anywhere_fresh,
         Permission::manage_organisations},
    Rule{"AUT-17",
         permit,
         {read},
         {rights_review, membership, delegation},
         in_organisation,
         Permission::review_rights,
         {Hidden::contact, Hidden::factors},
         true},
    Rule{"AUT-18",
         permit,
         {create},
         {rights_review},
         in_organisation_fresh,
         Permission::review_rights},
    Rule{"AUT-18",
         permit,
         {approve},
         {membership},
         in_organisation_fresh,
         Permission::review_rights},
    Rule{"AUT-19", permit, {create, end}, {delegation}, own_row_fresh},
    Rule{"AUT-20",
         permit,
         {read},
         {audit_entry},
         in_organisation_for,
         Permission::read_audit,
         {},
         true},
    Rule{"AUT-21",
         permit,
         {read},
         {disclosure},
         in_organisation_for,
         Permission::read_disclosures,
         {},
         true},
    Rule{"AUT-22",
         forbid,
         {create, change, approve},
         {membership, rights_review, invitation},
         {When::own}},
    Rule{"AUT-23",
         forbid,
         {read, create, change, end, approve, import_records},
         {knowledge, guidance, organisation, person, membership, invitation, session, factor,
          rights_review, delegation, audit_entry, disclosure},
         {When::above_ceiling}},
};

bool holds_in(const Actor& actor, Permission permission, const OrganisationId& organisation) {
    return std::any_of(actor.grants.begin(), actor.grants.end(), [&](const Grant& grant) {
        return grant.organisation == organisation && grant.permissions.contains(permission);
    });
}

// Where whoever asks holds the permission that a rule needs.
std::set<OrganisationId> organisations_of(const Rule& rule, const Actor& actor) {
    std::set<OrganisationId> out;
    for (const auto& grant : actor.grants)
        if (grant.permissions.contains(*rule.needs)) out.insert(grant.organisation);
    return out;
}

// A condition about who asks; `in_organisation` is then: in any.
bool met_by_actor(const Rule& rule, When condition, const Actor& actor) {
    switch (condition) {
        case When::signed_in:
            return actor.assurance >= Assurance::one_factor;
        case When::two_factors:
            return actor.assurance >= Assurance::two_factors;
        case When::passkey:
            return actor.assurance >= Assurance::passkey;
        case When::fresh:
            return actor.fresh;
        case When::purpose_stated:
            return !actor.purpose.empty();
        case When::anywhere:
            return actor.may(*rule.needs);
        case When::in_organisation:
            return std::any_of(actor.grants.begin(), actor.grants.end(), [&](const Grant& grant) {
                return grant.permissions.contains(*rule.needs);
            });
        case When::own:
            return !actor.user.value.empty();
        case When::published:
            return actor.may(Permission::read_published);
        case When::above_ceiling:
            return true;
    }
    return false;
}

// A condition about the row, for whoever asks.
bool met_by_row(const Rule& rule, When condition, const Actor& actor, const Resource& row) {
    switch (condition) {
        case When::in_organisation:
            return holds_in(actor, *rule.needs, row.organisation);
        case When::own:
            return !actor.user.value.empty() && row.subject == actor.user;
        case When::published:
            return row.published;
        case When::above_ceiling:
            return row.confidentiality > ceiling_of(actor.assurance);
        default:
            return true;
    }
}

constexpr int conditions = 10;

Conditions unmet_by_actor(const Rule& rule, const Actor& actor) {
    Conditions out;
    for (int i = 0; i < conditions; ++i) {
        const auto condition = static_cast<When>(i);
        if (rule.when.has(condition) && !met_by_actor(rule, condition, actor)) out.add(condition);
    }
    return out;
}

bool fits_row(const Rule& rule, const Actor& actor, const Resource& row) {
    for (int i = 0; i < conditions; ++i) {
        const auto condition = static_cast<When>(i);
        if (rule.when.has(condition) && !met_by_row(rule, condition, actor, row)) return false;
    }
    return true;
}

bool speaks_of(const Rule& rule, Action action, ResourceKind kind) {
    return rule.actions.has(action) && rule.kinds.has(kind);
}

// Whether what is one's own is kept from whoever asks. A forbidding rule is about that or about
// confidentiality, which is the ceiling of every scope.
bool own_forbidden(const Actor& actor, Action action, ResourceKind kind) {
    return std::any_of(table.begin(), table.end(), [&](const Rule& rule) {
        return rule.effect == forbid && speaks_of(rule, action, kind) && rule.when.has(When::own) &&
               unmet_by_actor(rule, actor).empty();
    });
}

// What to say about conditions that are not met. Nobody who lacks the permission is told to fetch
// a factor first.
Missing missing_of(Conditions unmet, const Actor& actor) {
    if (unmet.empty()) return Missing::nothing;
    if (actor.assurance == Assurance::none) return Missing::sign_in;
    if (unmet.has(When::anywhere) || unmet.has(When::in_organisation) || unmet.has(When::own) ||
        unmet.has(When::published))
        return Missing::permission;
    if (unmet.has(When::signed_in)) return Missing::sign_in;
    if (unmet.has(When::passkey)) return Missing::passkey;
    if (unmet.has(When::two_factors)) return Missing::second_factor;
    if (unmet.has(When::fresh)) return Missing::fresh;
    return Missing::purpose;
}

// The same person with what is their own only, and what one colleague lent them.
Actor without_lent(const Actor& actor, const Lent* kept = nullptr) {
    auto out = actor;
    for (const auto& lent : actor.lent)
        for (auto& grant : out.grants)
            if (grant.organisation == lent.organisation)
                for (const auto permission : lent.permissions) grant.permissions.erase(permission);
    if (kept != nullptr) out.grants.push_back({kept->organisation, kept->permissions});
    return out;
}

// Gathers what the permitting rules say: the answer shows what one of them shows.
class Verdict {
public:
    void permit(const Rule& rule) {
        if (!decision_.permitted) {
            decision_ = {true, rule.id, Missing::nothing, rule.hides, rule.log_read};
            return;
        }
        decision_.hides = decision_.hides.both(rule.hides);
        decision_.log_read = decision_.log_read && rule.log_read;
    }
    void miss(const Rule& rule, Missing missing) {
        if (decision_.permitted || (missed_ && missing >= decision_.missing)) return;
        missed_ = true;
        decision_.rule = rule.id;
        decision_.missing = missing;
    }
    [[nodiscard]] Decision decision(const Actor& actor) const {
        if (decision_.permitted || missed_) return decision_;
        const bool unknown = actor.assurance == Assurance::none;
        return {false, {}, unknown ? Missing::sign_in : Missing::permission, {}, false};
    }

private:
    Decision decision_ = {};
    bool missed_ = false;
};

}  // namespace

std::span<const Rule> rules() {
    return table;
}

Confidentiality ceiling_of(Assurance assurance) {
    switch (assurance) {
        case Assurance::none:
            return Confidentiality::open;
        case Assurance::one_factor:
            return Confidentiality::internal;
        case Assurance::two_factors:
            return Confidentiality::confidential;
        case Assurance::passkey:
            return Confidentiality::secret;
    }
    return Confidentiality::open;
}

Decision decide(const Actor& actor, Action action, const Resource& resource) {
    Verdict verdict;
    for (const auto& rule : table) {
        if (!speaks_of(rule, action, resource.kind) || !fits_row(rule, actor, resource)) continue;
        const auto unmet = unmet_by_actor(rule, actor);
        if (rule.effect == forbid && unmet.empty())
            return {false, rule.id, Missing::permission, {}, false};
        if (rule.effect == forbid) continue;
        if (unmet.empty())
            verdict.permit(rule);
        else
            verdict.miss(rule, missing_of(unmet, actor));
    }
    return verdict.decision(actor);
}

Problem problem_of(const Decision& decision) {
    constexpr auto unauthenticated = Problem::Kind::unauthenticated;
    switch (decision.missing) {
        case Missing::sign_in:
            return {unauthenticated, "access.sign_in"};
        case Missing::second_factor:
            return {unauthenticated, "access.second_factor"};
        case Missing::passkey:
            return {unauthenticated, "access.passkey"};
        case Missing::fresh:
            return {Problem::Kind::forbidden, "access.step_up"};
        case Missing::purpose:
            return invalid("access.purpose");
        case Missing::permission:
        case Missing::nothing:
            break;
    }
    return forbidden("access.not_allowed");
}

Result<Decision> allow(const Actor& actor, Action action, const Resource& resource) {
    auto decision = decide(actor, action, resource);
    if (!decision.permitted) return problem_of(decision);
    return decision;
}

std::optional<Lent> lent_for(const Actor& actor, Action action, const Resource& resource) {
    if (actor.lent.empty() || decide(without_lent(actor), action, resource).permitted) return {};
    for (const auto& lent : actor.lent)
        if (decide(without_lent(actor, &lent), action, resource).permitted) return lent;
    return {};
}

Decision could(const Actor& actor, Action action, ResourceKind kind) {
    Verdict verdict;
    for (const auto& rule : table) {
        if (rule.effect == forbid || !speaks_of(rule, action, kind)) continue;
        const auto unmet = unmet_by_actor(rule, actor);
        if (unmet.empty())
            verdict.permit(rule);
        else
            verdict.miss(rule, missing_of(unmet, actor));
    }
    return verdict.decision(actor);
}

std::optional<Recording> recording_of(const Actor& actor, Action action, ResourceKind kind) {
    std::optional<Recording> out;
    for (const auto& rule : table) {
        if (!rule.log_read || !speaks_of(rule, action, kind)) continue;
        if (!unmet_by_actor(rule, actor).empty()) continue;
        if (!out) out = Recording{rule.id};
        for (const auto& organisation : organisations_of(rule, actor))
            out->organisations.insert(organisation);
    }
    return out;
}

Scope scope_of(const Actor& actor, Action action, ResourceKind kind) {
    std::vector<Scope::Way> ways;
    for (const auto& rule : table) {
        if (rule.effect == forbid || !speaks_of(rule, action, kind)) continue;
        if (!unmet_by_actor(rule, actor).empty()) continue;
        Scope::Way way;
        if (rule.when.has(When::in_organisation)) way.organisations = organisations_of(rule, actor);
        if (rule.when.has(When::own)) way.subject = actor.user;
        way.published_only = rule.when.has(When::published);
        if (own_forbidden(actor, action, kind)) way.not_subject = actor.user;
        ways.push_back(std::move(way));
    }
    return {std::move(ways), ceiling_of(actor.assurance)};
}

}  // namespace werkzaam::policy

namespace werkzaam {

Scope Scope::of(const Actor& actor) {
    return policy::scope_of(actor, Action::read, ResourceKind::knowledge);
}

}  // namespace werkzaam
