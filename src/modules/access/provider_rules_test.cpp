// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/access/provider_rules.h"

#include <gtest/gtest.h>

#include <functional>

namespace werkzaam::access {
namespace {

std::string told(const Violations& violations) {
    std::string out;
    for (const auto& v : violations) out += (out.empty() ? "" : " ") + v.rule + ":" + v.field;
    return out;
}

NewProvider setup() {
    return {{"GM0518"},
            "Den Haag",
            "https://login.test/realm",
            "werkzaam",
            {"ps256"},
            "openid",
            "roles",
            Admission::known,
            {{"beleid", Role::policy_adviser}, {"beheer", Role::organisation_administrator}},
            {{"acr", "urn:two"}, {"amr", "mfa"}}};
}

TEST(ProviderSetup, SaysEverythingThatIsWrong) {
    const struct {
        std::function<void(NewProvider&, SetupFacts&)> with;
        std::string wrong;
    } cases[] = {
        {[](auto&, auto&) {}, ""},
        {[](auto&, auto& facts) { facts.organisation_exists = false; }, "PROV-2:organisation"},
        {[](auto&, auto& facts) { facts.issuer_taken = true; }, "PROV-3:issuer"},
        {[](auto& p, auto&) { p.name = ""; }, "PROV-4:name"},
        {[](auto& p, auto&) { p.name = std::string(60, 'x'); }, ""},
        {[](auto& p, auto&) { p.name = std::string(61, 'x'); }, "PROV-4:name"},
        {[](auto& p, auto&) { p.client_id = "a b"; }, "PROV-4:clientId"},
        {[](auto& p, auto&) { p.role_claim = ""; }, "PROV-4:roleClaim"},
        {[](auto& p, auto&) { p.scope = "openid email"; }, ""},
        {[](auto& p, auto&) { p.scope = "email openid"; }, "PROV-4:scope"},
        {[](auto& p, auto&) { p.scope = "openidx"; }, "PROV-4:scope"},
        {[](auto& p, auto&) {
             p.second_factors = {{"acr", "a b"}};
         },
         "PROV-4:secondFactors"},
        {[](auto& p, auto&) {
             p.roles = {{"x", Role::site_administrator}};
         },
         "PROV-5:roles"},
        {[](auto& p, auto&) {
             p.roles = {{"", Role::evaluator}};
         },
         "PROV-5:roles"},
        {[](auto& p, auto& facts) {
             facts = {};
             p.name = "";
         },
         "PROV-2:organisation PROV-4:name"},
    };
    for (const auto& c : cases) {
        auto tried = setup();
        SetupFacts facts{true, false};
        c.with(tried, facts);
        EXPECT_EQ(told(check_setup(tried, facts)), c.wrong);
    }
}

TEST(ProviderRoles, AreThoseOfTheMappingAndNoOthers) {
    EXPECT_EQ(roles_from(setup(), {{"roles", {"beleid", "site_administrator", "Beheer"}}}),
              std::set<Role>{Role::policy_adviser});
    EXPECT_TRUE(roles_from(setup(), {}).empty());
    EXPECT_TRUE(roles_from(setup(), {{"groups", {"beleid"}}}).empty());
}

TEST(ProviderAssurance, IsOneFactorUnlessAValueSaysTwo) {
    EXPECT_EQ(assurance_from(setup(), {}), Assurance::one_factor);
    EXPECT_EQ(assurance_from(setup(), {{"acr", {"urn:one"}}, {"amr", {"pwd"}}}),
              Assurance::one_factor);
    EXPECT_EQ(assurance_from(setup(), {{"acr", {"mfa"}}}), Assurance::one_factor);
    EXPECT_EQ(assurance_from(setup(), {{"amr", {"pwd", "mfa"}}}), Assurance::two_factors);
    auto none = setup();
    none.second_factors.clear();
    EXPECT_EQ(assurance_from(none, {{"acr", {"urn:two"}}}), Assurance::one_factor);
}

TEST(ProviderClaims, GiveAnAddressThatTheProviderDoesNotDoubt) {
    EXPECT_EQ(email_from({{"email", {"a@b.example"}}}), "a@b.example");
    EXPECT_EQ(email_from({{"email", {"a@b.example"}}, {"email_verified", {"true"}}}),
              "a@b.example");
    EXPECT_EQ(email_from({{"email", {"a@b.example"}}, {"email_verified", {"false"}}}), "");
    EXPECT_EQ(email_from({{"email", {"a@b.example", "c@b.example"}}}), "");
}

TEST(ProviderRoles, ThatGiveRightsDoNotGoWithThoseThatReviewThem) {
    EXPECT_EQ(told(check_together({Role::organisation_administrator, Role::rights_reviewer})),
              "PROV-8:roles");
    EXPECT_EQ(told(check_together({Role::policy_adviser, Role::rights_reviewer})), "");
}

}  // namespace
}  // namespace werkzaam::access
