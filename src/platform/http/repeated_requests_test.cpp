// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/http/repeated_requests.h"

#include "platform/db/kept_answer.h"
#include "platform/db/migrate.h"
#include "platform/db/sql.h"
#include "platform/db/test_database.h"
#include "platform/http/api.h"
#include "platform/reflect/json.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <thread>

// Written by the build from db's migrations/.
namespace werkzaam::db {
MigrationFiles migrations();
}

namespace werkzaam::http {
namespace {

class Repeated : public db::InTestDatabase {
protected:
    Repeated() {
        db::migrate(database, {{"db", db::migrations()}}, folder() / "backups");
        const auto tx = database.write();
        db::execute(*tx, "CREATE TABLE note (words TEXT NOT NULL)");
        tx->commit();
        router.add(
            operation("/notes", "addNote"),
            [this](Context& context, const Request& request) { return add(context, request); });
        router.add_in_steps(
            operation("/steps", "addInSteps"), [this](Steps& steps, const Request& request) {
                return steps.write([&](Context& context) { return add(context, request); });
            });
        identity.who = [](db::Transaction&, const RawRequest& raw) {
            auto actor = visitor();
            actor.user.value = raw.cookie("who");
            return actor;
        };
    }
    static Operation operation(std::string path, std::string id) {
        Operation out;
        out.method = Method::post;
        out.path = std::move(path);
        out.id = std::move(id);
        out.access = Access::writes;
        out.need = {Action::create, ResourceKind::session};
        out.request_body = [](reflect::Schemas&) { return boost::json::object{}; };
        return out;
    }
    Response add(Context& context, const Request& request) {
        if (request.body == "\"no\"") return Response{.status = 409};
        db::execute(context.tx, "INSERT INTO note VALUES (:1)", {request.body});
        return Response{.status = 201,
                        .body = request.body + " as secret " + std::to_string(++made),
                        .headers = {{"Location", "/notes/1"}}};
    }
    Response post(const std::string& body, const std::string& with_key,
                  const std::string& path = "/notes", const std::string& who = "") {
        RawRequest raw{"POST", "/v1" + path, {{"content-type", "application/json"}}, body};
        if (!with_key.empty()) raw.headers["idempotency-key"] = with_key;
        if (!who.empty()) raw.headers["cookie"] = "who=" + who;
        return Api{router, storage_of(database, clock), clock, identity}.handle(raw).response;
    }
    std::int64_t notes() {
        return std::get<0>(
            *db::select_one<std::int64_t>(*database.read(), "SELECT count(*) FROM note"));
    }
    static bool has(const Response& response, const std::string& name) {
        return std::any_of(response.headers.begin(), response.headers.end(),
                           [&](const auto& header) { return header.first == name; });
    }

    db::Database database{address(), 4};
    SystemClock clock;
    Router router;
    Identity identity;
    std::atomic<int> made = 0;
    const std::string key = "0123456789abcdef";
};

TEST_F(Repeated, TheSameRequestHasOneEffectAndOneAnswer) {
    for (const auto* path : {"/notes", "/steps"}) {
        const auto before = notes();
        const auto first = post("\"a\"", key, path);
        const auto second = post("\"a\"", key, path);
        EXPECT_EQ(first.status, 201) << path;
        EXPECT_EQ(second.status, 201) << path;
        EXPECT_EQ(second.body, first.body) << path;
        EXPECT_TRUE(has(second, "Location"));
        EXPECT_FALSE(has(first, "Idempotent-Replay"));
        EXPECT_TRUE(has(second, "Idempotent-Replay"));
        EXPECT_EQ(notes(), before + 1) << path;
    }
}

TEST_F(Repeated, AnotherKeyOrNoneIsAnotherRequest) {
    post("\"a\"", key);
    post("\"a\"", key + "0");
    post("\"a\"", "");
    post("\"a\"", "");
    EXPECT_EQ(notes(), 4);
}

TEST_F(Repeated, SomethingElseWithTheSameKeyIsRefused) {
    post("\"a\"", key);
    const auto other = post("\"b\"", key);
    EXPECT_EQ(other.status, 409);
    EXPECT_NE(other.body.find("request.key_used"), std::string::npos);
    EXPECT_EQ(notes(), 1);
}

TEST_F(Repeated, NobodyGetsTheAnswerOfSomebodyElse) {
    post("\"a\"", key, "/notes", "anna");
    EXPECT_FALSE(has(post("\"a\"", key, "/notes", "bert"), "Idempotent-Replay"));
    EXPECT_EQ(notes(), 2);
}

TEST_F(Repeated, ARefusalIsDecidedAnew) {
    EXPECT_EQ(post("\"no\"", key).status, 409);
    EXPECT_EQ(post("\"a\"", key).status, 201);
}

TEST_F(Repeated, TwoAtTheSameMomentHaveOneEffect) {
    for (int round = 0; round < 20; ++round) {
        const auto once = key + std::to_string(round);
        std::array<Response, 4> answers;
        std::vector<std::thread> senders;
        senders.reserve(answers.size());
        for (auto& answer : answers)
            senders.emplace_back([&answer, &once, this] { answer = post("\"a\"", once); });
        for (auto& sender : senders) sender.join();
        for (const auto& answer : answers) EXPECT_EQ(answer.body, answers[0].body) << round;
        EXPECT_EQ(notes(), round + 1);
    }
}

TEST_F(Repeated, RulesRep1AboutKeys) {
    for (const auto& fitting :
         {std::string(16, 'a'), std::string(128, 'Z'), std::string("aA0-_aA0-_aA0-_9")})
        EXPECT_EQ(post("\"a\"", fitting).status, 201) << fitting;
    for (const auto& wrong : {std::string(15, 'a'), std::string(129, 'a'), std::string(16, ' '),
                              std::string("0123456789abcde\"")}) {
        const auto refused = post("\"a\"", wrong);
        EXPECT_EQ(refused.status, 400) << wrong;
        EXPECT_NE(refused.body.find("REP-1"), std::string::npos) << refused.body;
    }
}

TEST_F(Repeated, WhoHoldsTheDatabaseReadsNothingAndADayIsEnough) {
    post("\"a\"", key);
    {
        const auto tx = database.write();
        const auto rows = db::select<std::string, std::string, std::string>(
            *tx, "SELECT place, asked, sealed FROM kept_answer");
        ASSERT_EQ(rows.size(), 1U);
        const auto& [place, asked, sealed] = rows[0];
        EXPECT_EQ((place + asked + sealed).find("secret"), std::string::npos);
        EXPECT_EQ((place + asked + sealed).find(key), std::string::npos);
        EXPECT_EQ(db::forget_answers(*tx, {clock.now().microseconds - 60'000'000}), 0);
        EXPECT_EQ(db::forget_answers(*tx, {clock.now().microseconds + 1}), 1);
        tx->commit();
    }
    EXPECT_EQ(post("\"a\"", key).status, 201);
    EXPECT_EQ(notes(), 2);
}

}  // namespace
}  // namespace werkzaam::http
