// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/http/identity.h"

#include "platform/db/sql.h"
#include "platform/http/answer.h"
#include "platform/http/api.h"
#include "platform/log/log.h"

#include <gtest/gtest.h>

#include <utility>

namespace werkzaam::http {
namespace {

class SilentTransaction : public db::Transaction {
public:
    explicit SilentTransaction(int& commits) : commits_{commits} {}
    void commit() override { ++commits_; }

private:
    int& commits_;
};
class SilentAudit : public AuditTrail {
public:
    explicit SilentAudit(std::vector<AuditEvent>& events) : events_{events} {}
    void record(const Actor&, const AuditEvent& event) override { events_.push_back(event); }

private:
    std::vector<AuditEvent>& events_;
};

// Who the cookie says: "manager", "manager-fresh", "one-factor" or "officer".
Actor somebody(const std::string& who) {
    if (who.empty()) return visitor();
    Actor out{.user = {"u"}, .permissions = {Permission::read_published}};
    out.assurance = who == "one-factor" ? Assurance::one_factor : Assurance::two_factors;
    out.fresh = who == "manager-fresh";
    out.session = "s";
    out.grants = {{{"GM0546"},
                   who == "officer" ? std::set{Permission::read_audit}
                                    : std::set{Permission::manage_people}}};
    return out;
}

class IdentityTest : public testing::Test {
protected:
    IdentityTest() {
        log::start(log::Level::error);
        add(Method::get, "/things", {Action::read, ResourceKind::knowledge});
        add(Method::get, "/people", {Action::read, ResourceKind::person});
        add(Method::get, "/invitations", {Action::read, ResourceKind::invitation});
        add(Method::post, "/invitations", {Action::create, ResourceKind::invitation});
        add(Method::get, "/audit-entries", {Action::read, ResourceKind::audit_entry});
        identity_.who = [](db::Transaction&, const RawRequest& raw) {
            return somebody(raw.cookie("who"));
        };
        identity_.has_token = [](const RawRequest& raw) {
            return raw.cookie("who").empty() || raw.header("werkzaam-token") == "t";
        };
        identity_.seen = [this](const Actor& actor) { seen_.push_back(actor.session); };
    }
    void add(Method method, std::string path, Need need, int status = 200,
             bool remembers = false) {
        Operation operation;
        operation.method = method;
        operation.id = "operation" + std::to_string(router_.routes().size());
        operation.path = std::move(path);
        operation.access = method == Method::get ? Access::reads : Access::writes;
        operation.need = need;
        router_.add(operation, [this, status, remembers](Context&, const Request&) {
            ++handled_;
            auto response = json_response(status, "ok");
            response.remembers = remembers;
            return response;
        });
    }
    Response ask(const std::string& method, const std::string& path,
                 std::map<std::string, std::string> headers = {}) {
        Storage storage;
        storage.read = [this] { return std::make_unique<SilentTransaction>(commits_); };
        storage.write = [this] {
            if (cannot_write_) throw db::Unavailable("no disk");
            return std::make_unique<SilentTransaction>(commits_);
        };
        storage.audit = [this](db::Transaction&) { return std::make_unique<SilentAudit>(events_); };
        storage.log_is_sealed = [this] { return sealed_; };
        headers["host"] = "werkzaam.test";
        return Api{router_, storage, clock_, identity_}
            .handle({method, "/v1" + path, std::move(headers)})
            .response;
    }
    static std::map<std::string, std::string> as(const std::string& who) {
        return {{"cookie", "other=1; who=" + who}, {"werkzaam-token", "t"}};
    }

    Router router_;
    SystemClock clock_;
    Identity identity_;
    int handled_ = 0;
    int commits_ = 0;
    std::vector<std::string> seen_;
    std::vector<AuditEvent> events_;
    bool sealed_ = true;
    bool cannot_write_ = false;
};

struct Expected {
    const char* method;
    const char* path;
    const char* who;
    int status;
    const char* code;
};

TEST_F(IdentityTest, AsksThePolicyBeforeTheHandlerRuns) {
    const std::vector<Expected> cases{
        {"GET", "/things", "", 200, "ok"},
        {"GET", "/people", "", 401, "access.sign_in"},
        {"GET", "/people", "one-factor", 200, "ok"},  // their own row
        {"GET", "/invitations", "one-factor", 401, "access.second_factor"},
        {"GET", "/invitations", "manager", 200, "ok"},
        {"GET", "/invitations", "officer", 403, "access.not_allowed"},
        {"POST", "/invitations", "", 401, "access.sign_in"},
        {"POST", "/invitations", "manager", 403, "access.step_up"},
        {"POST", "/invitations", "manager-fresh", 200, "ok"},
        {"GET", "/audit-entries", "manager", 403, "access.not_allowed"},
        {"GET", "/audit-entries", "officer", 400, "access.purpose"},
    };
    for (const auto& c : cases) {
        handled_ = commits_ = 0;
        const auto response =
            ask(c.method, c.path, *c.who == 0 ? std::map<std::string, std::string>{} : as(c.who));
        const auto what = std::string(c.method) + " " + c.path + " as " + c.who;
        EXPECT_EQ(response.status, c.status) << what;
        EXPECT_NE(response.body.find(c.code), std::string::npos) << what << response.body;
        EXPECT_EQ(handled_, c.status == 200 ? 1 : 0) << what;
        const auto recorded = static_cast<int>(std::exchange(events_, {}).size());
        EXPECT_EQ(commits_, handled_ + recorded) << what;
    }
}

TEST_F(IdentityTest, V2_4_1_WhoAsksTooMuchWaitsAndNobodyElseDoes) {
    identity_.wait = [](const Actor& actor) {
        return actor.may(Permission::manage_people) ? 7 : 0;
    };
    handled_ = 0;
    for (const char* path : {"/things", "/people", "/invitations"}) {
        const auto response = ask("GET", path, as("manager"));
        EXPECT_EQ(response.status, 429) << path;
        EXPECT_NE(response.body.find("request.too_many"), std::string::npos) << response.body;
        EXPECT_NE(std::find(response.headers.begin(), response.headers.end(),
                            std::pair<std::string, std::string>{"Retry-After", "7"}),
                  response.headers.end());
    }
    EXPECT_EQ(handled_, 0);
    EXPECT_TRUE(events_.empty());
    EXPECT_EQ(ask("GET", "/things", as("officer")).status, 200);
    EXPECT_EQ(ask("GET", "/things", {}).status, 200);
}

TEST_F(IdentityTest, RecordsALookAtOthersBeforeAnythingIsRead) {
    EXPECT_EQ(ask("GET", "/invitations", as("manager")).status, 200);
    ASSERT_EQ(events_.size(), 1U);
    EXPECT_EQ(events_[0].action, "read.operation2");
    EXPECT_EQ(events_[0].rule, "AUT-11");
    EXPECT_FALSE(events_[0].organisation.value.empty());
    events_.clear();
    EXPECT_EQ(ask("GET", "/things", as("manager")).status, 200);
    EXPECT_EQ(ask("GET", "/people", as("one-factor")).status, 200) << "only what is their own";
    EXPECT_TRUE(events_.empty());
}

TEST_F(IdentityTest, V16_5_3_ShowsNothingThatCannotBeRecorded) {
    handled_ = 0;
    cannot_write_ = true;
    EXPECT_THROW((void)ask("GET", "/invitations", as("manager")), db::Unavailable);
    EXPECT_EQ(ask("GET", "/things", as("manager")).status, 200);
    cannot_write_ = false;
    sealed_ = false;
    const auto response = ask("GET", "/invitations", as("manager"));
    EXPECT_EQ(response.status, 503);
    EXPECT_NE(response.body.find("access.log_not_sealed"), std::string::npos) << response.body;
    EXPECT_EQ(handled_, 1);
    EXPECT_TRUE(events_.empty());
}

TEST_F(IdentityTest, V16_3_2_RecordsWhatSomebodyWasRefused) {
    EXPECT_EQ(ask("GET", "/invitations", as("officer")).status, 403);
    ASSERT_EQ(events_.size(), 1U);
    EXPECT_EQ(events_[0].action, "try.operation2");
    EXPECT_EQ(events_[0].result, AuditResult::refused);
    events_.clear();
    EXPECT_EQ(ask("POST", "/invitations", {}).status, 401);
    EXPECT_TRUE(events_.empty()) << "nobody in particular";
}

TEST_F(IdentityTest, V3_5_1_RefusesChangesThatAnotherSiteMakesABrowserSend) {
    auto headers = as("manager-fresh");
    headers["sec-fetch-site"] = "same-origin";
    EXPECT_EQ(ask("POST", "/invitations", headers).status, 200);
    for (const char* site : {"cross-site", "same-site", "anything"}) {
        headers["sec-fetch-site"] = site;
        EXPECT_EQ(ask("POST", "/invitations", headers).status, 403) << site;
    }
    headers.erase("sec-fetch-site");
    headers["origin"] = "https://werkzaam.test";
    EXPECT_EQ(ask("POST", "/invitations", headers).status, 200);
    for (const char* origin : {"https://evil.test", "null", "https://werkzaam.test.evil.test"}) {
        headers["origin"] = origin;
        EXPECT_EQ(ask("POST", "/invitations", headers).status, 403) << origin;
    }
}

TEST_F(IdentityTest, RefusesChangesWithoutTheTokenOfTheSession) {
    auto headers = as("manager-fresh");
    headers.erase("werkzaam-token");
    EXPECT_EQ(ask("POST", "/invitations", headers).status, 403);
    EXPECT_EQ(handled_, 0);
    headers["werkzaam-token"] = "other";
    EXPECT_EQ(ask("POST", "/invitations", headers).status, 403);
    EXPECT_EQ(ask("GET", "/invitations", headers).status, 200);
}

TEST_F(IdentityTest, NeedsNoTokenForWhatEverybodyMayDo) {
    add(Method::post, "/sessions", {Action::create, ResourceKind::session});
    auto headers = as("manager");
    headers.erase("werkzaam-token");
    EXPECT_EQ(ask("POST", "/sessions", headers).status, 200);
    headers["sec-fetch-site"] = "cross-site";
    EXPECT_EQ(ask("POST", "/sessions", headers).status, 403);
}

TEST_F(IdentityTest, TakesPurposesFromAClosedList) {
    auto headers = as("officer");
    for (const char* purpose : {"oversight", "incident", "data_subject_request", "accountability"}) {
        headers["werkzaam-purpose"] = purpose;
        EXPECT_EQ(ask("GET", "/audit-entries", headers).status, 200) << purpose;
    }
    for (const char* purpose : {"curiosity", "oversight, incident", "Oversight"}) {
        headers["werkzaam-purpose"] = purpose;
        const auto response = ask("GET", "/audit-entries", headers);
        EXPECT_EQ(response.status, 400) << purpose;
        EXPECT_NE(response.body.find("request.purpose"), std::string::npos);
    }
}

TEST_F(IdentityTest, KeepsWhatARefusalHasToRemember) {
    add(Method::post, "/sessions", {Action::create, ResourceKind::session}, 401, false);
    add(Method::post, "/tries", {Action::create, ResourceKind::session}, 401, true);
    EXPECT_EQ(ask("POST", "/sessions").status, 401);
    EXPECT_EQ(commits_, 0);
    EXPECT_EQ(ask("POST", "/tries").status, 401);
    EXPECT_EQ(commits_, 1);
}

TEST_F(IdentityTest, AsksThePolicyAtEveryStep) {
    Operation operation;
    operation.method = Method::post;
    operation.id = "inSteps";
    operation.path = "/in-steps";
    operation.access = Access::writes;
    operation.need = {Action::create, ResourceKind::invitation};
    const auto done = [this](Context&) {
        ++handled_;
        return json_response(200, "ok");
    };
    router_.add_in_steps(operation, [done](Steps& steps, const Request&) {
        auto first = steps.read(done);
        return first.status < 400 ? steps.write(done) : first;
    });
    EXPECT_EQ(ask("POST", "/in-steps", as("manager")).status, 403);
    EXPECT_EQ(handled_, 0);
    EXPECT_EQ(ask("POST", "/in-steps", as("manager-fresh")).status, 200);
    EXPECT_EQ(handled_, 2);
    EXPECT_EQ(commits_, 2);
    EXPECT_EQ(seen_.size(), 3U);
}

TEST(Asvs, V15_3_4_TheClientsAddressComesFromTrustedProxiesOnly) {
    const std::set<std::string> trusted{"127.0.0.1", "10.0.0.2"};
    const struct {
        const char* peer;
        const char* header;
        const char* address;
    } cases[] = {
        {"127.0.0.1", "192.0.2.7", "192.0.2.7"},
        {"127.0.0.1", "203.0.113.9, 192.0.2.7", "192.0.2.7"},  // the first is the client's own word
        {"127.0.0.1", "192.0.2.7, 10.0.0.2", "192.0.2.7"},
        {"127.0.0.1", "2001:db8::1", "2001:db8::1"},
        {"127.0.0.1", "", "127.0.0.1"},
        {"127.0.0.1", "somebody", "127.0.0.1"},
        {"127.0.0.1", ",", "127.0.0.1"},
        {"127.0.0.1", "x, 10.0.0.2", "10.0.0.2"},
        {"198.51.100.3", "192.0.2.7", "198.51.100.3"},
        {"", "192.0.2.7", ""},
    };
    for (const auto& c : cases) {
        RawRequest request{.headers = {{"x-forwarded-for", c.header}}, .peer = c.peer};
        EXPECT_EQ(client_address(request, trusted), c.address) << c.peer << " " << c.header;
        EXPECT_EQ(client_address(request, {}), c.peer);
    }
}

TEST_F(IdentityTest, V3_4_2_LetsOtherSitesReadOpenDataOnly) {
    const auto allows_others = [](const Response& response) {
        for (const auto& [name, value] : response.headers)
            if (name == "Access-Control-Allow-Origin") return true;
        return false;
    };
    EXPECT_TRUE(allows_others(ask("GET", "/things")));
    EXPECT_FALSE(allows_others(ask("GET", "/people", as("manager"))));
    EXPECT_FALSE(allows_others(ask("GET", "/people")));
}

TEST_F(IdentityTest, TellsWhoWasSeen) {
    (void)ask("GET", "/things");
    (void)ask("GET", "/things", as("manager"));
    EXPECT_EQ(seen_, std::vector<std::string>{"s"});
}

TEST(Cookie, IsReadByItsWholeName) {
    RawRequest raw;
    raw.headers["cookie"] = "a=1; __Host-w=x=y; bb=2";
    EXPECT_EQ(raw.cookie("__Host-w"), "x=y");
    EXPECT_EQ(raw.cookie("b"), "");
    EXPECT_EQ(raw.cookie("bb"), "2");
    raw.headers["cookie"] = "s=1; s=2";
    EXPECT_EQ(raw.cookie("s"), "");
    raw.headers["cookie"] = "s=1;s=1";
    EXPECT_EQ(raw.cookie("s"), "1");
    raw.headers["cookie"] = ";;=;  ;s";
    EXPECT_EQ(raw.cookie("s"), "");
}

}  // namespace
}  // namespace werkzaam::http
