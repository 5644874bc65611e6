// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/credentials/passphrase_hash.h"

#include <gtest/gtest.h>
#include <sodium.h>

#include <atomic>
#include <cstdlib>
#include <future>
#include <thread>
#include <vector>

namespace werkzaam::credentials {
namespace {

TEST(PassphraseHash, V11_4_2_CarriesTheFloorOfItsCost) {
    const auto hash = hash_passphrase("kat op het dak", {});
    EXPECT_EQ(hash.rfind("$argon2id$v=19$m=19456,t=2,p=1$", 0), 0U) << hash;
    EXPECT_TRUE(fits("kat op het dak", hash));
    EXPECT_FALSE(fits("kat op het dak ", hash));
    EXPECT_FALSE(fits("", hash));
    EXPECT_NE(hash, hash_passphrase("kat op het dak", {}));
}

// In a process of its own, where nothing else has started libsodium: without, it is half as fast.
TEST(PassphraseHashDeathTest, TakesTheFastestCodeOfThisMachine) {
    GTEST_FLAG_SET(death_test_style, "threadsafe");
    const auto exit_when_started = [](const auto& work) {
        work();
        std::_Exit(sodium_init() == 1 ? 0 : 1);  // 1: somebody was before
    };
    EXPECT_EXIT(exit_when_started([] { (void)hash_passphrase("kat op het dak", {}); }),
                ::testing::ExitedWithCode(0), "");
    EXPECT_EXIT(exit_when_started([] { (void)fits("kat op het dak", "no hash"); }),
                ::testing::ExitedWithCode(0), "");
}

TEST(PassphraseHash, IsMadeAgainWhenTheCostRises) {
    const auto hash = hash_passphrase("kat op het dak", {19, 2});
    EXPECT_FALSE(needs_rehash(hash, {19, 2}));
    EXPECT_TRUE(needs_rehash(hash, {32, 2}));
    EXPECT_TRUE(needs_rehash("no hash", {19, 2}));
}

TEST(PassphraseHash, OfNobodyFitsNothingAndCostsTheSame) {
    const auto& nobody = hash_of_nobody({});
    EXPECT_FALSE(fits("", nobody));
    EXPECT_FALSE(fits("kat op het dak", nobody));
    EXPECT_EQ(&nobody, &hash_of_nobody({}));
    EXPECT_FALSE(needs_rehash(nobody, {}));
}

TEST(PassphraseHash, IsCalibratedToAtLeastTheFloor) {
    const auto cost = calibrated();
    EXPECT_GE(cost.mebibytes, 19);
    EXPECT_LE(cost.mebibytes, 64);
    EXPECT_EQ(cost.passes, 2);
}

// One who stays inside until told.
class Guest {
public:
    explicit Guest(HashGate& gate)
        : thread_{[this, &gate] {
              EXPECT_TRUE(gate.run([this] {
                  inside_.set_value();
                  may_leave_.get_future().wait();
              }));
          }} {
        inside_.get_future().wait();
    }
    void leave() {
        may_leave_.set_value();
        thread_.join();
    }

private:
    std::promise<void> inside_;
    std::promise<void> may_leave_;
    std::thread thread_;
};

TEST(HashGate, SendsAwayWhoCannotWait) {
    HashGate gate{1, 0};
    Guest guest{gate};
    const auto refused = gate.run([] { FAIL() << "nobody else may be inside"; });
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, "access.busy");
    EXPECT_EQ(refused.error().kind, Problem::Kind::too_many);
    guest.leave();
    EXPECT_TRUE(gate.run([] {}));
}

TEST(HashGate, LetsOthersWaitTheirTurn) {
    HashGate gate{1, 50};
    Guest guest{gate};
    std::atomic<int> done = 0;
    std::vector<std::thread> others;
    for (int i = 0; i < 8; ++i)
        others.emplace_back([&] { EXPECT_TRUE(gate.run([&] { ++done; })); });
    EXPECT_EQ(done, 0);
    guest.leave();
    for (auto& other : others) other.join();
    EXPECT_EQ(done, 8);
}

TEST(HashGate, GivesItsPlaceBackWhenTheWorkFails) {
    HashGate gate{1, 0};
    EXPECT_THROW((void)gate.run([] { throw std::runtime_error("x"); }), std::runtime_error);
    EXPECT_TRUE(gate.run([] {}));
}

}  // namespace
}  // namespace werkzaam::credentials
