// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/access/role_rules.h"

#include <gtest/gtest.h>

#include <vector>

namespace werkzaam::access {
namespace {

std::vector<Role> all_roles() {
    std::vector<Role> out;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<Role>>(
        [&](auto described) { out.push_back(described.value); });
    return out;
}

// Administering is kept apart from content, and from watching over what others do.
TEST(Roles, KeepAdministeringApart) {
    for (const auto role : {Role::site_administrator, Role::organisation_administrator}) {
        const auto may = permissions_of(role);
        for (const auto content : {Permission::import_records, Permission::approve_guidance,
                                   Permission::read_audit, Permission::read_disclosures})
            EXPECT_FALSE(may.contains(content));
    }
    EXPECT_FALSE(permissions_of(Role::site_administrator).contains(Permission::read_people));
}

TEST(Roles, GivePrivilegedRightsOnlyToWhoIsReviewedEveryQuarter) {
    for (const auto role : all_roles())
        for (const auto permission : permissions_of(role))
            EXPECT_TRUE(is_privileged(role) || permission == Permission::read_people);
}

// Giving, confirming and watching over rights is in nobody's hands by a loan, nor is a case.
TEST(Roles, ThatWatchOverOthersAreNotLent) {
    for (const auto role : all_roles()) {
        const auto may = permissions_of(role);
        for (const auto kept : {Permission::manage_organisations, Permission::manage_people,
                                Permission::review_rights, Permission::read_audit,
                                Permission::read_disclosures})
            EXPECT_FALSE(may_be_lent(role) && may.contains(kept)) << static_cast<int>(role);
    }
    EXPECT_FALSE(may_be_lent(Role::case_chair));
    EXPECT_FALSE(may_be_lent(Role::case_partner));
    for (const auto role : {Role::knowledge_editor, Role::policy_adviser, Role::evaluator,
                            Role::assessor, Role::support_officer, Role::network_coordinator,
                            Role::liaison_officer})
        EXPECT_TRUE(may_be_lent(role)) << static_cast<int>(role);
}

TEST(Roles, NobodyBothManagesAndReviews) {
    for (const auto role : all_roles()) {
        const auto may = permissions_of(role);
        EXPECT_FALSE(may.contains(Permission::manage_people) &&
                     may.contains(Permission::review_rights));
    }
}

}  // namespace
}  // namespace werkzaam::access
