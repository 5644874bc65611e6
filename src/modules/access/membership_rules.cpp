// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/access/membership_rules.h"

#include "modules/access/role_rules.h"
#include "platform/credentials/name_rules.h"

#include <algorithm>

namespace werkzaam::access {

namespace {

constexpr std::size_t shortest_reason = 5;
constexpr std::size_t longest_reason = 500;

void check_reason(const std::string& reason, Violations& out) {
    // MEMB-7: whoever looks back later has to understand why.
    if (reason.size() < shortest_reason || reason.size() > longest_reason)
        out.push_back({"MEMB-7", "reason"});
}

void check_end_date(const std::optional<Date>& valid_to, const Date& today, Violations& out) {
    // MEMB-4: today is the last day at the earliest.
    if (valid_to && *valid_to < today) out.push_back({"MEMB-4", "validTo"});
}

}  // namespace

bool in_force(const Membership& membership, const Date& today) {
    return membership.valid_from <= today && today < membership.review_due &&
           (!membership.valid_to || today <= *membership.valid_to);
}

Date next_review_due(Role role, const Date& today) {
    return add_months(today, is_privileged(role) ? 3 : 12);
}

bool conflict(Role one, Role other) {
    const auto gives = [](Role role) {
        return permissions_of(role).contains(Permission::manage_people);
    };
    const auto confirms = [](Role role) {
        return permissions_of(role).contains(Permission::review_rights);
    };
    return (gives(one) && confirms(other)) || (gives(other) && confirms(one));
}

Violations check_offer(const Invitation& offer, const OfferFacts& facts) {
    Violations out = credentials::check_name(offer.name);
    for (auto& violation : credentials::check_email(offer.email)) out.push_back(violation);
    // MEMB-1: an organisation that exists and has not ended.
    if (!facts.organisation_exists) out.push_back({"MEMB-1", "organisation"});
    // MEMB-2: whoever founds an organisation invites its first administrator and nobody else.
    const bool first = offer.role == Role::organisation_administrator && !facts.has_administrator;
    if (facts.only_founds && !first) out.push_back({"MEMB-2", "role"});
    // MEMB-3: an administrator of the site is invited on the server itself.
    if (offer.role == Role::site_administrator) out.push_back({"MEMB-3", "role"});
    check_end_date(offer.valid_to, facts.today, out);
    // MEMB-5: nobody both gives rights and confirms them.
    if (std::any_of(facts.roles_there.begin(), facts.roles_there.end(),
                    [&](Role there) { return conflict(offer.role, there); }))
        out.push_back({"MEMB-5", "role"});
    return out;
}

Violations check_end(const Membership& membership, const std::string& reason,
                     const EndFacts& facts) {
    Violations out;
    check_reason(reason, out);
    // MEMB-6: somebody has to be able to let others in.
    if (membership.role == Role::organisation_administrator && in_force(membership, facts.today) &&
        facts.other_administrators == 0)
        out.push_back({"MEMB-6", {}});
    return out;
}

Violations check_last_day(const std::optional<Date>& valid_to, const std::string& reason,
                          const Date& today) {
    Violations out;
    check_reason(reason, out);
    check_end_date(valid_to, today, out);
    return out;
}

}  // namespace werkzaam::access
