// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/access/accounts_test.h"

namespace werkzaam::access {
namespace {

constexpr const char* anna = "anna@denhaag.example";
constexpr const char* piet = "piet@denhaag.example";

class AsvsAccount : public WithAccounts {
protected:
    AsvsAccount() {
        join(browser_, link_for(Role::policy_adviser, anna), anna);
        read_session(browser_);
    }
    http::Response change(const json::value& wanted) {
        return send(browser_, "PATCH", "/account", wanted);
    }
    // "kind means", and "+" before what is news.
    std::vector<std::string> notices(Browser& browser) {
        std::vector<std::string> out;
        const auto list = parsed(send(browser, "GET", "/account/notices"));
        for (const auto& one : list.at("items").as_array())
            out.push_back((one.at("recent").as_bool() ? "+" : "") + text(one, "kind") + " " +
                          text(one, "means"));
        return out;
    }

    Browser browser_;
    Browser other_;
};
class OwnAccount : public AsvsAccount {};
using Texts = std::vector<std::string>;

TEST_F(OwnAccount, ChangesNameAndAddressOfItsOwnerWhoSignsInWithTheNewOne) {
    const auto changed = change({{"name", "  Anna   de Vries "}, {"email", " Anna.Nieuw@X.nl "}});
    ASSERT_EQ(changed.status, 200) << changed.body;
    EXPECT_EQ(text(parsed(changed), "name"), "Anna de Vries");
    EXPECT_EQ(text(parsed(changed), "email"), "anna.nieuw@x.nl");
    EXPECT_EQ(text(read_session(browser_), "name"), "Anna de Vries");
    EXPECT_EQ(give_passphrase(other_, anna, passphrase).status, 401);
    EXPECT_EQ(sign_in(other_, "anna.nieuw@x.nl").status, 200);
    // What is left out stays.
    EXPECT_EQ(text(parsed(change({{"name", "Anna"}})), "email"), "anna.nieuw@x.nl");
    EXPECT_EQ(text(parsed(change(json::object{})), "name"), "Anna");
}

TEST_F(OwnAccount, KeepsTheRulesOfNamesAndAddresses) {
    EXPECT_EQ(rules(change({{"name", ""}, {"email", "geen adres"}})), (Texts{"CRED-7", "CRED-8"}));
    EXPECT_EQ(code(change({{"name", ""}})), "account.invalid");
    EXPECT_EQ(text(parsed(send(browser_, "GET", "/account")), "email"), anna);
}

TEST_F(AsvsAccount, V7_5_1_ChangingNameOrAddressTakesAFactorShownAMomentAgo) {
    clock_.pass(10min);
    EXPECT_EQ(code(change({{"email", "anders@x.nl"}})), "access.step_up");
    EXPECT_EQ(code(change({{"name", "Anders"}})), "access.step_up");
    EXPECT_EQ(text(parsed(send(browser_, "GET", "/account")), "email"), anna);
}

TEST_F(AsvsAccount, V7_4_3_OtherSessionsEndWithTheAddressAndNotWithTheName) {
    ASSERT_EQ(sign_in(other_, anna).status, 200);
    ASSERT_EQ(change({{"name", "Anna"}}).status, 200);
    EXPECT_EQ(send(other_, "GET", "/session").status, 200);
    ASSERT_EQ(change({{"email", "anders@x.nl"}}).status, 200);
    EXPECT_EQ(send(other_, "GET", "/session").status, 401);
    EXPECT_EQ(send(browser_, "GET", "/session").status, 200);
}

TEST_F(AsvsAccount, V6_3_8_WhoTriesAddressesOfOthersWaits) {
    join(other_, link_for(Role::evaluator, piet), piet);
    for (int i = 0; i < 10; ++i) ASSERT_EQ(rules(change({{"email", piet}})), Texts{"SIGN-8"}) << i;
    const auto waits = change({{"email", piet}});
    EXPECT_EQ(waits.status, 429);
    EXPECT_EQ(change({{"email", "free@x.nl"}}).status, 429) << "whether it is free or not";
    EXPECT_EQ(change({{"name", "Anna"}}).status, 200);
    EXPECT_EQ(number("SELECT count(*) FROM audit_entry WHERE action = "
                     "'authentication.failure.email_change'"),
              10);
    clock_.pass(1s);
    EXPECT_EQ(change({{"email", "free@x.nl"}}).status, 200);
}

TEST_F(AsvsAccount, V6_3_7_PeopleHearOfChangesOfWhatTheySignInWith) {
    EXPECT_EQ(notices(browser_), Texts{});
    ASSERT_EQ(sign_in(other_, anna).status, 200);
    ASSERT_EQ(add_passkey(browser_).status, 200);
    clock_.pass(1s);
    ASSERT_EQ(change({{"email", "anders@x.nl"}, {"name", "Anna"}}).status, 200);
    EXPECT_EQ(notices(browser_), (Texts{"factor_changed email", "factor_added passkey"}));
    clock_.pass(30s);
    ASSERT_EQ(sign_in(other_, "anders@x.nl").status, 200);
    EXPECT_EQ(notices(other_), (Texts{"+factor_changed email", "+factor_added passkey"}));
    clock_.pass(30s);
    ASSERT_EQ(sign_in(other_, "anders@x.nl").status, 200);
    EXPECT_EQ(notices(other_), (Texts{"factor_changed email", "factor_added passkey"}))
        << "told the time before";
    Browser stranger;
    join(stranger, link_for(Role::evaluator, piet), piet);
    EXPECT_EQ(notices(stranger), Texts{});
    Browser visitor;
    EXPECT_EQ(send(visitor, "GET", "/account/notices").status, 401);
}

TEST_F(AsvsAccount, V6_3_5_PeopleHearOfSuspiciousAttempts) {
    other_.peer = "198.51.100.9";
    ASSERT_EQ(give_passphrase(other_, anna, passphrase).status, 200);
    clock_.pass(10min);
    for (int i = 0; i < 3; ++i)
        ASSERT_EQ(give_passphrase(other_, anna, "iets heel anders").status, 401);
    EXPECT_EQ(notices(browser_), (Texts{"failed_attempts passphrase", "half_sign_in passphrase"}))
        << "there was no time before this session";
    clock_.pass(30s);
    ASSERT_EQ(sign_in(other_, anna).status, 200);
    EXPECT_EQ(notices(other_), (Texts{"+sign_in_after_failures authenticator",
                                      "+new_address authenticator", "+half_sign_in passphrase"}));
    const auto list = parsed(send(other_, "GET", "/account/notices")).at("items");
    EXPECT_EQ(list.at(0).at("attempts").as_int64(), 3);
    EXPECT_EQ(text(list.at(0), "address"), "198.51.100.9");
}

}  // namespace
}  // namespace werkzaam::access
