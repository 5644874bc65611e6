// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/http/api.h"

#include "core/invariant.h"
#include "platform/db/sql.h"
#include "platform/http/answer.h"
#include "platform/http/site.h"
#include "platform/log/log.h"

#include <gtest/gtest.h>

#include <stdexcept>
#include <boost/describe.hpp>
#include <boost/json/parse.hpp>

namespace werkzaam::http {
namespace {

struct Search {
    std::string text = {};
    int size = 0;
};
BOOST_DESCRIBE_STRUCT(Search, (), (text, size))

// Counts what is opened and committed.
struct Ledger {
    int reads = 0;
    int writes = 0;
    int commits = 0;
    int records = 0;
};
class CountedTransaction : public db::Transaction {
public:
    explicit CountedTransaction(Ledger& ledger) : ledger_{ledger} {}
    void commit() override { ++ledger_.commits; }

private:
    Ledger& ledger_;
};
class CountedAudit : public AuditTrail {
public:
    explicit CountedAudit(Ledger& ledger) : ledger_{ledger} {}
    void record(const Actor&, const AuditEvent&) override { ++ledger_.records; }

private:
    Ledger& ledger_;
};

Storage counted(Ledger& ledger) {
    return {[&ledger] {
                ++ledger.reads;
                return std::make_unique<CountedTransaction>(ledger);
            },
            [&ledger] {
                ++ledger.writes;
                return std::make_unique<CountedTransaction>(ledger);
            },
            [&ledger](db::Transaction&) { return std::make_unique<CountedAudit>(ledger); }};
}

Operation operation(Method method, std::string path, std::string id) {
    Operation out;
    out.method = method;
    out.path = std::move(path);
    out.id = std::move(id);
    return out;
}

Response fixed_status(int status) {
    Response response;
    response.status = status;
    response.body = "{}";
    return response;
}

void add_routes(Router& router) {
    auto list = operation(Method::get, "/things", "listThings");
    list.parameters = paging_parameters();
    list.parameters.push_back(
        {.name = "kind", .description = "Soort.", .repeated = true, .allowed = {"a", "b"}});
    list.parameters.push_back({.name = "q", .description = "Zoekwoorden."});
    router.add(list, [](Context&, const Request& request) {
        const auto page = page_request(request);
        return answer_page(Page<int>{{1}, page.number, page.size, 60}, request);
    });
    auto one = operation(Method::get, "/things/{id}", "readThing");
    one.parameters = {path_parameter("id", "Sleutel.")};
    router.add(one, [](Context&, const Request& request) {
        const auto id = request.path_value("id");
        if (id == "unavailable") throw db::Unavailable("disk on fire at /secret/path");
        if (id == "broken") throw BrokenInvariant("/secret/path.cpp:1: x");
        if (id == "odd") throw 7;
        if (id != "here")
            return problem_response(not_found("request.no_such_path"), request.language);
        return json_response(200, boost::json::value(id));
    });
    router.add(operation(Method::get, "/things/latest", "readLatest"),
               [](Context&, const Request&) { return json_response(200, "latest"); });
    auto make = operation(Method::post, "/things", "addThing");
    make.request_body = &reflect::schema_of<Search>;
    make.access = Access::writes;
    router.add(make, [](Context& context, const Request& request) {
        const auto search = body_as<Search>(request);
        if (!search) return problem_response(search.error(), request.language);
        context.audit.record(context.actor, {"add", "thing"});
        return fixed_status(search->size);
    });
    auto search = operation(Method::post, "/things/_search", "searchThings");
    search.access = Access::reads;
    router.add(search, [](Context&, const Request&) { return fixed_status(200); });
    auto calculate = operation(Method::post, "/calculations", "calculate");
    calculate.access = Access::no_database;
    router.add(calculate, [](Context&, const Request&) { return fixed_status(200); });
}

class ApiTest : public testing::Test {
protected:
    ApiTest() {
        log::start(log::Level::error);
        add_routes(router);
    }
    Response ask(const std::string& method, const std::string& target,
                 std::map<std::string, std::string> headers = {}, std::string body = "") const {
        return site.answer({method, target, std::move(headers), std::move(body)});
    }
    Response post(const std::string& body) const {
        return ask("POST", "/v1/things", {{"content-type", "application/json"}}, body);
    }

    Ledger ledger;
    SystemClock clock;
    Router router;
    Site site{Api{router, counted(ledger), clock}, StaticFiles{"no such folder"}, clock, {}};
};

std::string header(const Response& response, std::string_view name) {
    std::string out;
    for (const auto& [key, value] : response.headers)
        if (key == name) out += (out.empty() ? "" : " & ") + value;
    return out;
}

struct StatusCase {
    std::string method;
    std::string target;
    std::map<std::string, std::string> headers;
    std::string body;
    int status;
};

TEST_F(ApiTest, ChecksARequestBeforeTheHandlerSeesIt) {
    const std::map<std::string, std::string> json{{"content-type", "application/json"}};
    const std::vector<StatusCase> cases = {
        {"GET", "/v1/things", {}, "", 200},
        {"HEAD", "/v1/things", {}, "", 200},
        {"GET", "/v1/things/", {}, "", 404},
        {"GET", "/v1//things", {}, "", 404},
        {"GET", "/v1/Things", {}, "", 404},
        {"GET", "/v1", {}, "", 404},
        {"GET", "/v1/", {}, "", 404},
        {"GET", "/v1/../healthz", {}, "", 404},
        {"GET", "/v1/things/a%2Fb", {}, "", 404},
        {"GET", "/v1/things/%FF", {}, "", 400},
        {"GET", "/v1/things/%00", {}, "", 400},
        {"GET", "/v1/things/%4", {}, "", 400},
        {"DELETE", "/v1/things", {}, "", 405},
        {"OPTIONS", "/v1/things", {}, "", 405},
        {"GET", "/v1/things/_search", {}, "", 405},
        {"GET", "/v1/things/_other", {}, "", 404},
        {"TRACE", "/v1/things", {}, "", 405},
        {"GET", "/v1/things", {{"accept", "application/json"}}, "", 200},
        {"GET", "/v1/things", {{"accept", "text/html, */*;q=0.1"}}, "", 200},
        {"GET", "/v1/things", {{"accept", "application/*"}}, "", 200},
        {"GET", "/v1/things", {{"accept", "text/html"}}, "", 406},
        {"GET", "/v1/things", {{"accept", "application/json;q=0, */*"}}, "", 406},
        {"GET", "/v1/things", {}, "x", 400},
        {"POST", "/v1/things", {}, "{}", 415},
        {"POST", "/v1/things", {{"content-type", "text/plain"}}, "{}", 415},
        {"POST", "/v1/things", {{"content-type", "application/jsonx"}}, "{}", 415},
        {"POST",
         "/v1/things",
         {{"content-type", "Application/JSON; charset=utf-8"}},
         R"({"text":"","size":201})",
         201},
        {"POST", "/v1/things", json, "{", 400},
        {"POST", "/v1/calculations", {}, "", 200},
        {"POST", "/healthz", {}, "", 405},
        {"GET", "/healthz", {}, "", 200},
        {"GET", "/no-such-page", {}, "", 404},
    };
    for (const auto& c : cases) {
        const auto response = ask(c.method, c.target, c.headers, c.body);
        EXPECT_EQ(response.status, c.status) << c.method << " " << c.target;
        if (response.status >= 400) {
            EXPECT_EQ(response.content_type, "application/problem+json") << c.target;
            const auto body = boost::json::parse(response.body);
            EXPECT_EQ(body.at("status").as_int64(), c.status);
            EXPECT_FALSE(body.at("title").as_string().empty());
            EXPECT_FALSE(body.at("detail").as_string().empty());
        }
    }
}

TEST_F(ApiTest, PutsItsHeadersOnEveryAnswer) {
    for (const auto* target : {"/v1/things", "/v1/things/unavailable", "/v1/things/broken",
                               "/v1/things/odd", "/v1/none", "/v1/things?x=1", "/v1/%ZZ"}) {
        const auto response = ask("GET", target);
        EXPECT_EQ(header(response, "API-Version"), "0.1.0") << target;
        EXPECT_EQ(header(response, "Cache-Control"), "no-store") << target;
        EXPECT_EQ(header(response, "Content-Security-Policy"),
                  "default-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'; "
                  "frame-ancestors 'none'")
            << target;
        EXPECT_EQ(header(response, "X-Content-Type-Options"), "nosniff") << target;
        EXPECT_EQ(header(response, "X-Frame-Options"), "DENY") << target;
        EXPECT_EQ(header(response, "Cross-Origin-Resource-Policy"), "same-origin") << target;
        EXPECT_EQ(header(response, "Referrer-Policy"), "no-referrer") << target;
        EXPECT_NE(header(response, "Strict-Transport-Security"), "") << target;
        EXPECT_EQ(header(response, "Content-Language"), "nl") << target;
    }
}

TEST_F(ApiTest, SaysWhichMethodsAPathTakes) {
    EXPECT_EQ(header(ask("PUT", "/v1/things"), "Allow"), "GET, HEAD, POST");
    EXPECT_EQ(header(ask("GET", "/v1/things/_search"), "Allow"), "POST");
    EXPECT_EQ(header(ask("POST", "/healthz"), "Allow"), "GET, HEAD");
}

TEST_F(ApiTest, AnswersInTheLanguageThatIsAskedFor) {
    const auto dutch = ask("GET", "/v1/none");
    const auto english = ask("GET", "/v1/none", {{"accept-language", "en-GB, nl;q=0.5"}});
    EXPECT_EQ(header(english, "Content-Language"), "en");
    EXPECT_NE(boost::json::parse(dutch.body).at("title"),
              boost::json::parse(english.body).at("title"));
}

TEST_F(ApiTest, NamesEveryFaultInAQueryAtOnce) {
    const auto body = boost::json::parse(
        ask("GET", "/v1/things?page=0&pageSize=101&kind=a&kind=c&q=x&q=y&colour=red&page=z").body);
    std::vector<std::string> found;
    for (const auto& error : body.at("errors").as_array()) {
        EXPECT_EQ(error.at("in").as_string(), "query");
        EXPECT_FALSE(error.at("detail").as_string().empty());
        found.push_back(std::string(error.at("location").as_string()) + " " +
                        std::string(error.at("code").as_string()));
    }
    EXPECT_EQ(found,
              (std::vector<std::string>{"page REQ-3", "pageSize REQ-3", "kind REQ-4", "q REQ-6",
                                        "colour REQ-1", "page REQ-6", "page REQ-2"}));
}

TEST_F(ApiTest, NamesTheFaultsInABodyByTheirPlace) {
    const auto body = boost::json::parse(post(R"({"size":"x","colour":1})").body);
    const auto& errors = body.at("errors").as_array();
    ASSERT_EQ(errors.size(), 3U);
    EXPECT_EQ(errors[0].at("location").as_string(), "/text");
    EXPECT_EQ(errors[0].at("in").as_string(), "body");
    EXPECT_EQ(body.at("type").as_string(), "urn:werkzaam:problem:request.invalid");
}

TEST_F(ApiTest, CommitsOnlyASuccess) {
    for (const auto& [status, commits] : std::vector<std::pair<int, int>>{
             {200, 1}, {201, 1}, {399, 1}, {400, 0}, {409, 0}, {500, 0}}) {
        ledger = {};
        EXPECT_EQ(post(R"({"text":"","size":)" + std::to_string(status) + "}").status, status);
        EXPECT_EQ(ledger.writes, 1);
        EXPECT_EQ(ledger.reads, 0);
        EXPECT_EQ(ledger.records, 1);
        EXPECT_EQ(ledger.commits, commits) << status;
    }
}

TEST_F(ApiTest, TakesNoMoreOfTheDatabaseThanAnOperationNeeds) {
    EXPECT_EQ(ask("POST", "/v1/calculations").status, 200);
    EXPECT_EQ(ledger.reads + ledger.writes, 0);
    EXPECT_EQ(ask("GET", "/v1/things").status, 200);
    EXPECT_EQ(ledger.reads, 1);
    EXPECT_EQ(ledger.writes, 0);
}

TEST_F(ApiTest, V16_5_1_ShowsAnIncidentNumberAndNothingOfTheInside) {
    testing::internal::CaptureStderr();
    const auto response = ask("GET", "/v1/things/broken");
    const auto logged = testing::internal::GetCapturedStderr();
    EXPECT_EQ(response.status, 500);
    EXPECT_EQ(response.body.find("secret"), std::string::npos);
    const auto number = std::string(boost::json::parse(response.body).at("incident").as_string());
    EXPECT_EQ(number.size(), 12U);
    EXPECT_NE(logged.find(number), std::string::npos);
    EXPECT_EQ(ledger.commits, 0);
}

TEST_F(ApiTest, AnswersThatTheDatabaseIsNotThere) {
    const auto response = ask("GET", "/v1/things/unavailable");
    EXPECT_EQ(response.status, 503);
    EXPECT_EQ(header(response, "Retry-After"), "1");
    EXPECT_EQ(response.body.find("secret"), std::string::npos);
}

TEST_F(ApiTest, PrefersAPathWithoutParameters) {
    EXPECT_EQ(ask("GET", "/v1/things/latest").body, "\"latest\"");
    EXPECT_EQ(ask("GET", "/v1/things/here").body, "\"here\"");
}

TEST_F(ApiTest, LinksToTheOtherPagesWithTheSameQuery) {
    EXPECT_EQ(header(ask("GET", "/v1/things?q=a+b%26&page=2&pageSize=20"), "Link"),
              "</v1/things?q=a%20b%26&pageSize=20&page=1>; rel=\"first\", "
              "</v1/things?q=a%20b%26&pageSize=20&page=1>; rel=\"prev\", "
              "</v1/things?q=a%20b%26&pageSize=20&page=3>; rel=\"next\", "
              "</v1/things?q=a%20b%26&pageSize=20&page=3>; rel=\"last\"");
}

TEST_F(ApiTest, LetsOtherPagesReadOpenDataOnly) {
    EXPECT_EQ(header(ask("GET", "/v1/things"), "Access-Control-Allow-Origin"), "*");
    EXPECT_EQ(header(post("{}"), "Access-Control-Allow-Origin"), "");
}

TEST_F(ApiTest, LogsARequestWithoutWhatWasAskedOrByWhom) {
    log::start(log::Level::info);
    testing::internal::CaptureStderr();
    (void)ask("GET", "/v1/things/here?secret=word", {{"user-agent", "browser"}});
    const auto trace = std::string(32, 'a');
    (void)ask("GET", "/v1/things/here", {{"traceparent", "00-" + trace + "-bbbbbbbbbbbbbbbb-01"}});
    const auto logged = testing::internal::GetCapturedStderr();
    log::start(log::Level::error);
    EXPECT_NE(logged.find(R"("route":"/v1/things/{id}")"), std::string::npos);
    EXPECT_NE(logged.find(trace), std::string::npos);
    for (const auto* hidden : {"secret", "word", "browser", "here"})
        EXPECT_EQ(logged.find(hidden), std::string::npos) << hidden;
}

TEST_F(ApiTest, NamesWhereToReportAWeakness) {
    const auto response = ask("GET", "/.well-known/security.txt");
    EXPECT_EQ(response.status, 200);
    EXPECT_NE(response.body.find("Contact: https://werkzaam.example\n"), std::string::npos);
    EXPECT_NE(response.body.find("Expires: "), std::string::npos);
}

TEST(Router, RefusesRoutesThatContradictEachOther) {
    const Handler handler = [](Context&, const Request&) { return Response{}; };
    Router router;
    router.add(operation(Method::get, "/a", "a"), handler);
    EXPECT_THROW(router.add(operation(Method::get, "/a", "b"), handler), BrokenInvariant);
    EXPECT_THROW(router.add(operation(Method::get, "/b", "a"), handler), BrokenInvariant);
    EXPECT_THROW(router.add(operation(Method::get, "/b/", "b"), handler), BrokenInvariant);
    EXPECT_THROW(router.add(operation(Method::get, "/b/{id}", "b"), handler), BrokenInvariant);
    EXPECT_NO_THROW(router.add(operation(Method::post, "/a", "b"), handler));
}

TEST_F(ApiTest, AnotherApiHasItsOwnPathAndItsOwnFormOfProblems) {
    const Mount mount{"/other/v2",
                      [](const RawRequest& request) -> Outcome {
                          if (request.target == "/other/v2/full") throw std::runtime_error{"broken"};
                          return {Response{.body = "other"}, "/other/v2"};
                      },
                      [](Response response) {
                          if (response.content_type == "application/problem+json")
                              response.content_type = "application/other";
                          return response;
                      }};
    const Site both{Api{router, counted(ledger), clock}, StaticFiles{"no such folder"}, clock, {},
                    {mount}};
    for (const auto* target : {"/other/v2", "/other/v2/", "/other/v2/x?y", "/other/v2?y"}) {
        const auto response = both.answer({"GET", target, {}, {}});
        EXPECT_EQ(response.body, "other") << target;
        EXPECT_EQ(header(response, "Cache-Control"), "no-store") << target;
        EXPECT_EQ(header(response, "X-Content-Type-Options"), "nosniff") << target;
    }
    for (const auto* target : {"/other", "/other/v", "/other/v2x", "/v1/other/v2", "/Other/v2"})
        EXPECT_EQ(both.answer({"GET", target, {}, {}}).content_type, "application/problem+json")
            << target;
    const auto broken = both.answer({"GET", "/other/v2/full", {}, {}});
    EXPECT_EQ(broken.status, 500);
    EXPECT_EQ(broken.content_type, "application/other");
    EXPECT_EQ(broken.body.find("broken"), std::string::npos);
    EXPECT_EQ(both.answer({"GET", "/v1/things", {}, {}}).status, 200);
}

}  // namespace
}  // namespace werkzaam::http
