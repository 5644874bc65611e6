// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/jobs/job_store.h"
#include "platform/jobs/retry_rules.h"
#include "platform/jobs/worker.h"

#include "platform/db/migrate.h"
#include "platform/db/sql.h"
#include "platform/db/test_database.h"
#include "platform/log/log.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <map>
#include <mutex>
#include <set>
#include <stdexcept>
#include <thread>

namespace werkzaam::jobs {

db::MigrationFiles migrations();

namespace {

using std::chrono::microseconds;
using std::chrono::minutes;
using std::chrono::seconds;

class SetClock : public Clock {
public:
    [[nodiscard]] Instant now() const override { return {now_}; }
    void pass(microseconds time) { now_ += time.count(); }

private:
    std::atomic<std::int64_t> now_ = 1'796'000'000'000'000;
};

class Jobs : public db::InTestDatabase {
protected:
    Jobs() {
        log::start(log::Level::error);
        db::migrate(database, {{"db", db::migrations()}, {"jobs", migrations()}}, folder());
    }
    void add(const NewJob& job, Instant due) {
        const auto tx = database.write();
        enqueue(*tx, job, due);
        tx->commit();
    }
    std::vector<Job> all() { return list_jobs(*database.read()); }
    bool retry(const std::string& id) {
        const auto tx = database.write();
        const bool found = update_retry(*tx, id, clock.now());
        tx->commit();
        return found;
    }
    Worker worker(std::vector<Handler> handlers) { return {database, clock, std::move(handlers)}; }
    // Notes what it is called with.
    Handler noting(const std::string& kind) {
        return {kind, [this](const Job& job) { done.push_back(job.about); }};
    }
    static void fail(const Job&) { throw std::runtime_error("the other side is away"); }

    db::Database database{address(), 4};
    SetClock clock;
    std::vector<std::string> done;
};

TEST(RetryRules, WaitTwiceAsLongEachTimeUpToAnHour) {
    const std::vector<std::pair<int, seconds>> rows{
        {1, seconds{5}},     {2, seconds{10}},    {3, seconds{20}},    {9, seconds{1280}},
        {10, seconds{2560}}, {11, seconds{3600}}, {12, seconds{3600}}, {1000, seconds{3600}}};
    for (const auto& [attempts, wait] : rows) EXPECT_EQ(wait_after(attempts), wait) << attempts;
}

TEST(RetryRules, StandAsideAfterTenTimesUnlessTheyReturnByThemselves) {
    EXPECT_FALSE(stands_aside(9, false));
    EXPECT_TRUE(stands_aside(10, false));
    EXPECT_FALSE(stands_aside(1000, true));
}

TEST_F(Jobs, AreDoneWhenTheyAreDueInThatOrderAndThenGone) {
    const auto now = clock.now();
    add({"note", "second"}, {now.microseconds - 1});
    add({"note", "first"}, {now.microseconds - 2});
    add({"note", "third"}, now);
    add({"note", "later"}, {now.microseconds + 1});
    auto worker = this->worker({noting("note")});
    EXPECT_EQ(worker.work(), 3);
    EXPECT_EQ(done, (std::vector<std::string>{"first", "second", "third"}));
    ASSERT_EQ(all().size(), 1U);
    clock.pass(microseconds{1});
    EXPECT_EQ(worker.work(), 1);
    EXPECT_TRUE(all().empty());
    EXPECT_EQ(worker.work(), 0);
}

TEST_F(Jobs, AreNotThereWhenWhatCausedThemWasGivenUp) {
    enqueue(*database.write(), {"note", "never"}, clock.now());
    EXPECT_TRUE(all().empty());
}

TEST_F(Jobs, OfOtherKindsAreLeftToOtherProcesses) {
    add({"other", "a"}, clock.now());
    EXPECT_EQ(worker({noting("note")}).work(), 0);
    EXPECT_EQ(worker({}).work(), 0);
    EXPECT_EQ(worker({noting("other")}).work(), 1);
}

TEST_F(Jobs, ThatFailAreTriedAgainAndAtLastStandAside) {
    add({"hard", "a"}, clock.now());
    auto worker = this->worker({{"hard", fail}});
    for (int attempt = 1; attempt < most_attempts; ++attempt) {
        EXPECT_EQ(worker.work(), 1) << attempt;
        const auto job = all().at(0);
        EXPECT_EQ(job.attempts, attempt);
        EXPECT_EQ(job.reason, "the other side is away");
        EXPECT_FALSE(job.stood_aside_at);
        clock.pass(wait_after(attempt) - microseconds{1});
        EXPECT_EQ(worker.work(), 0) << "too early";
        clock.pass(microseconds{1});
    }
    EXPECT_EQ(worker.work(), 1);
    const auto aside = all().at(0);
    EXPECT_EQ(aside.stood_aside_at, clock.now());
    clock.pass(std::chrono::hours{1000});
    EXPECT_EQ(worker.work(), 0) << "stands aside";

    EXPECT_FALSE(retry("nobody"));
    EXPECT_TRUE(retry(aside.id));
    EXPECT_FALSE(retry(aside.id)) << "waits already";
    EXPECT_EQ(this->worker({noting("hard")}).work(), 1);
    EXPECT_EQ(done, std::vector<std::string>{"a"});
}

TEST_F(Jobs, ThatReturnByThemselvesAreOneForAllProcesses) {
    int times = 0;
    const Handler hourly{"hourly", [&](const Job&) { ++times; }, std::chrono::hours{1}};
    auto one = worker({hourly});
    auto other = worker({hourly});
    EXPECT_EQ(one.work() + other.work(), 1);
    EXPECT_EQ(all().size(), 1U);
    clock.pass(std::chrono::hours{1} - microseconds{1});
    EXPECT_EQ(one.work() + other.work(), 0);
    clock.pass(microseconds{1});
    EXPECT_EQ(other.work() + one.work(), 1);
    EXPECT_EQ(times, 2);
}

TEST_F(Jobs, ThatReturnByThemselvesNeverStandAside) {
    auto worker = this->worker({{"hourly", fail, std::chrono::hours{1}}});
    for (int attempt = 0; attempt < 2 * most_attempts; ++attempt) {
        EXPECT_EQ(worker.work(), 1);
        clock.pass(std::chrono::hours{1});
    }
    // Without `every` here it would not come back; whoever asks for it says so.
    auto again = this->worker({{"hourly", [](const Job&) {}, std::chrono::hours{1}}});
    EXPECT_EQ(again.work(), 1);
    EXPECT_EQ(all().at(0).attempts, 0);
    EXPECT_FALSE(all().at(0).reason);
}

TEST_F(Jobs, OfWhoDiedAreDoneByAnother) {
    add({"note", "a"}, clock.now());
    {
        const auto tx = database.write();  // takes it, and dies before it says anything more
        ASSERT_TRUE(
            hold_next(*tx, {"note"}, clock.now(),
                      {"dead", {clock.now().microseconds + microseconds{held_for}.count()}}));
        tx->commit();
    }
    auto worker = this->worker({noting("note")});
    clock.pass(microseconds{held_for} - microseconds{1});
    EXPECT_EQ(worker.work(), 0) << "it may still be at work";
    clock.pass(microseconds{1});
    EXPECT_EQ(worker.work(), 1);
    EXPECT_EQ(done, std::vector<std::string>{"a"});
}

TEST_F(Jobs, ThatWereTakenOverAreNotTakenAwayFromTheOther) {
    add({"slow", "a"}, clock.now());
    std::optional<Job> taken;
    auto worker = this->worker({{"slow", [&](const Job&) {
                                     clock.pass(held_for);
                                     const auto tx = database.write();
                                     taken = hold_next(*tx, {"slow"}, clock.now(),
                                                       {"other", {clock.now().microseconds + 1}});
                                     tx->commit();
                                 }}});
    EXPECT_EQ(worker.work(), 1);
    ASSERT_TRUE(taken);
    ASSERT_EQ(all().size(), 1U) << "the other still does it";
    const auto tx = database.write();
    EXPECT_TRUE(delete_held(*tx, *taken, "other"));
}

// Four processes' worth of threads on one queue: each job is done by one of them, and once.
TEST_F(Jobs, AreDoneOnceHoweverManyProcessesWork) {
    constexpr int count = 200;
    for (int i = 0; i < count; ++i) add({"note", std::to_string(i)}, clock.now());
    std::mutex mutex;
    std::map<std::string, int> times;
    std::atomic<int> sum{0};
    std::vector<std::thread> threads;
    for (int i = 0; i < 4; ++i)
        threads.emplace_back([&] {
            Worker mine{database, clock, {{"note", [&](const Job& job) {
                                               const std::scoped_lock lock{mutex};
                                               ++times[job.about];
                                           }}}};
            for (int n = mine.work(); n > 0; n = mine.work()) sum += n;
        });
    for (auto& thread : threads) thread.join();
    EXPECT_EQ(sum, count);
    EXPECT_EQ(times.size(), std::size_t{count});
    EXPECT_TRUE(std::ranges::all_of(times, [](const auto& entry) { return entry.second == 1; }));
    EXPECT_TRUE(all().empty());
}

}  // namespace
}  // namespace werkzaam::jobs
