// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
// Rules DISK-1 and DISK-3 as clients see them.
#include "platform/http/site.h"

#include "platform/db/sql.h"
#include "platform/log/log.h"

#include <gtest/gtest.h>
#include <boost/json/parse.hpp>

#include <algorithm>

namespace werkzaam::http {
namespace {

class NothingToCommit : public db::Transaction {
public:
    void commit() override {}
};
class NothingToRecord : public AuditTrail {
public:
    void record(const Actor&, const AuditEvent&) override {}
};

Operation operation(Method method, std::string path, Access access, ResourceKind kind) {
    Operation out;
    out.method = method;
    out.id = method_text(method) + path;
    out.path = std::move(path);
    out.access = access;
    // So that a visitor may.
    out.need = {kind == ResourceKind::session ? Action::create : Action::read, kind};
    return out;
}

class ReadOnly : public testing::Test {
protected:
    ReadOnly() {
        log::start(log::Level::error);
        storage.read = storage.write = [] { return std::make_unique<NothingToCommit>(); };
        storage.audit = [](db::Transaction&) { return std::make_unique<NothingToRecord>(); };
        storage.room = [this] { return room; };
        storage.found_full = [this] { ++found_full; };
        const auto done = [](Context&, const Request&) { return Response{.body = "{}"}; };
        router.add(operation(Method::get, "/notes", Access::reads, ResourceKind::knowledge), done);
        router.add(operation(Method::post, "/notes", Access::writes, ResourceKind::knowledge),
                   [this](Context&, const Request&) {
                       if (full) throw db::DiskFull("database or disk is full");
                       return Response{.body = "{}"};
                   });
        router.add(operation(Method::post, "/sessions", Access::writes, ResourceKind::session),
                   done);
    }
    Response ask(const std::string& method, const std::string& target) {
        return Site{Api{router, storage, clock, identity}, StaticFiles{{}}, clock, {}}.answer(
            {method, target});
    }
    static std::string header(const Response& response, const std::string& name) {
        const auto found = std::find_if(response.headers.begin(), response.headers.end(),
                                        [&](const auto& header) { return header.first == name; });
        return found == response.headers.end() ? "" : found->second;
    }
    static std::string code(const Response& response) {
        return std::string(boost::json::parse(response.body).at("code").as_string());
    }

    SystemClock clock;
    Router router;
    Storage storage;
    Identity identity;
    db::Room room = db::Room::ample;
    bool full = false;
    int found_full = 0;
};

struct Case {
    db::Room room;
    int read;
    int write;
    int sign_in;
    const char* health;
};

TEST_F(ReadOnly, RefusesChangesAndGoesOnReading) {
    for (const auto& c : std::vector<Case>{
             {db::Room::ample, 200, 200, 200, R"({"status":"ok"})"},
             {db::Room::reserve, 200, 503, 200, R"({"status":"read_only","rule":"DISK-1"})"},
             {db::Room::none, 200, 503, 503, R"({"status":"read_only","rule":"DISK-3"})"}}) {
        room = c.room;
        EXPECT_EQ(ask("GET", "/v1/notes").status, c.read) << c.health;
        EXPECT_EQ(ask("POST", "/v1/notes").status, c.write) << c.health;
        EXPECT_EQ(ask("POST", "/v1/sessions").status, c.sign_in) << c.health;
        EXPECT_EQ(ask("GET", "/healthz").body, c.health);
        EXPECT_EQ(header(ask("GET", "/v1/notes"), "Werkzaam-Read-Only"),
                  room == db::Room::ample ? "" : "1");
    }
}

TEST_F(ReadOnly, SaysWhyAndWhenToTryAgain) {
    room = db::Room::reserve;
    const auto refused = ask("POST", "/v1/notes");
    EXPECT_EQ(code(refused), "platform.read_only");
    EXPECT_EQ(header(refused, "Retry-After"), "30");
}

TEST_F(ReadOnly, BeginsWhenTheDatabaseSaysThatItsDiskIsFull) {
    full = true;
    const auto refused = ask("POST", "/v1/notes");
    EXPECT_EQ(refused.status, 503);
    EXPECT_EQ(code(refused), "platform.read_only");
    EXPECT_EQ(found_full, 1);
}

TEST_F(ReadOnly, RefusesNobodyWhatTheyReadBecauseItCannotBeNoted) {
    identity.who = [](db::Transaction&, const RawRequest&) {
        auto actor = visitor();
        actor.session = "s";
        return actor;
    };
    int noted = 0;
    identity.seen = [&](const Actor&) {
        ++noted;
        throw db::DiskFull("database or disk is full");
    };
    EXPECT_EQ(ask("GET", "/v1/notes").status, 200);
    EXPECT_EQ(found_full, 1);
    room = db::Room::none;
    EXPECT_EQ(ask("GET", "/v1/notes").status, 200);
    EXPECT_EQ(noted, 1);
}

}  // namespace
}  // namespace werkzaam::http
