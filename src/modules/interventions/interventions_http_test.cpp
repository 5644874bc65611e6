// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/interventions/interventions_http.h"

#include "modules/interventions/interventions_database_test.h"
#include "platform/http/api.h"

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

namespace werkzaam::interventions {
namespace {

using Texts = std::vector<std::string>;

class InterventionsHttp : public InCatalogue {
protected:
    InterventionsHttp() {
        add_routes(router_);
        import_shipped();
        auto inside = context();
        EXPECT_TRUE(import_interventions(
            inside, table_of({{{"code", "formule"},
                               {"name", "=HYPERLINK(\"http://x\")"},
                               {"summary_nl", "@SUM(1), \"met\" aanhalingstekens"}}})));
        commit();
    }
    http::Response ask(const std::string& target, const std::string& language = "nl",
                       const std::string& accept = "*/*") {
        return api_
            .handle({"GET", target, {{"accept-language", language}, {"accept", accept}}, ""})
            .response;
    }
    http::Response post(const std::string& target, const std::string& body) {
        return api_.handle({"POST", target, {{"content-type", "application/json"}}, body}).response;
    }
    static boost::json::value json(const http::Response& response) {
        return boost::json::parse(response.body);
    }
    // A search for everything with one member changed.
    static std::string body_with(const char* member, const boost::json::value& value) {
        boost::json::object body{{"text", ""},    {"facets", boost::json::object{}},
                                 {"includeReference", false},
                                 {"sort", ""},    {"page", 1},
                                 {"pageSize", 25}};
        body[member] = value;
        return boost::json::serialize(body);
    }
    static std::string text(const http::Response& response, const char* member) {
        return std::string(json(response).at(member).as_string());
    }
    static std::int64_t total(const http::Response& response) {
        return json(response).at("total").to_number<std::int64_t>();
    }

    http::Router router_;
    http::Api api_{router_, http::storage_of(database_, clock_), clock_};
};

TEST_F(InterventionsHttp, ListsTheCatalogueWithFacets) {
    const auto response = ask("/v1/interventions?pageSize=100");
    EXPECT_EQ(response.status, 200);
    EXPECT_EQ(response.content_type, "application/json");
    EXPECT_EQ(total(response), 31);
    const auto body = json(response);
    EXPECT_EQ(body.at("items").as_array().size(), 31U);
    EXPECT_TRUE(body.at("facets").as_object().contains("targetGroup"));
    for (const auto& item : body.at("items").as_array())
        EXPECT_EQ(item.at("collection").as_string(), "catalogue");
    EXPECT_EQ(total(ask("/v1/interventions?includeReference=true")), 35);
    EXPECT_EQ(total(ask("/v1/interventions?setting=justice&setting=care&phase=broad")),
              total(post("/v1/interventions/_search",
                         R"({"text":"","facets":{"setting":["justice","care"],"phase":["broad"]},)"
                         R"("includeReference":false,"sort":"","page":1,"pageSize":25})")));
}

TEST_F(InterventionsHttp, TakesTypedWordsOnlyInTheBody) {
    const auto found = post("/v1/interventions/_search", body_with("text", "theater"));
    EXPECT_EQ(found.status, 200);
    EXPECT_GT(total(found), 0);
    EXPECT_EQ(found.body.find("\"theater\""), std::string::npos) << "the words are not repeated";
    for (const auto* query : {"?text=theater", "?q=theater", "?search=theater"})
        EXPECT_EQ(ask(std::string("/v1/interventions") + query).status, 400) << query;
    EXPECT_EQ(ask("/v1/interventions/_search").status, 405);
}

TEST_F(InterventionsHttp, SaysWhatIsWrongInASearch) {
    const std::pair<std::string, const char*> cases[] = {
        {body_with("facets", boost::json::object{{"religion", boost::json::array{"y"}}}), "SEARCH-1"},
        {body_with("pageSize", 101), "SEARCH-2"},
        {body_with("page", 0), "SEARCH-2"},
        {body_with("page", 2'147'483'647), "SEARCH-2"},
        {body_with("sort", "best"), "SEARCH-2"},
        {body_with("name", "y"), "JSON-3"},
        {body_with("text", 7), "JSON-2"},
        {R"({"text")", "JSON-6"}};
    for (const auto& [body, rule] : cases) {
        const auto response = post("/v1/interventions/_search", body);
        EXPECT_EQ(response.status, 400) << body;
        EXPECT_EQ(text(response, "code"), "request.invalid") << body;
        const auto error = json(response).at("errors").at(0);
        EXPECT_EQ(error.at("code").as_string(), rule) << body;
        EXPECT_EQ(error.at("in").as_string(), "body") << body;
        EXPECT_FALSE(error.at("detail").as_string().empty()) << body;
    }
    for (const auto* query : {"?sort=relevance", "?page=0", "?pageSize=101", "?religion=x",
                              "?includeReference=ja"})
        EXPECT_EQ(ask(std::string("/v1/interventions") + query).status, 400) << query;
}

TEST_F(InterventionsHttp, ReadsOneInterventionByCodeOrId) {
    const auto response = ask("/v1/interventions/theater-op-school");
    EXPECT_EQ(response.status, 200);
    const auto body = json(response);
    EXPECT_EQ(body.at("elements").as_array().size(), 10U);
    EXPECT_TRUE(body.at("ageMin").is_null());
    EXPECT_EQ(body.at("letterSource").at("code").as_string(), "kamerbrief-2021-szw");
    EXPECT_EQ(body.at("blocksComplete").to_number<int>() +
                  static_cast<int>(body.at("blocksMissing").as_array().size()),
              7);
    EXPECT_EQ(ask("/v1/interventions/" + std::string(body.at("id").as_string())).body,
              response.body);
}

TEST_F(InterventionsHttp, SaysInTheReadersLanguageWhatDoesNotExist) {
    const std::pair<const char*, const char*> cases[] = {
        {"/v1/interventions/nobody", "interventions.not_found"},
        {"/v1/elements/nobody", "elements.not_found"}};
    for (const auto& [path, code] : cases) {
        const auto dutch = ask(path);
        const auto english = ask(path, "en");
        EXPECT_EQ(dutch.status, 404);
        EXPECT_EQ(dutch.content_type, "application/problem+json");
        EXPECT_EQ(text(dutch, "code"), code);
        EXPECT_NE(text(dutch, "detail"), text(english, "detail"));
        EXPECT_NE(text(dutch, "detail"), "problem." + std::string(code));
    }
}

TEST_F(InterventionsHttp, ListsElementsByKindApproachAndIntervention) {
    EXPECT_EQ(total(ask("/v1/elements")), 49);
    EXPECT_EQ(total(ask("/v1/elements?intervention=theater-op-school")), 10);
    EXPECT_EQ(total(ask("/v1/elements?kind=works")) + total(ask("/v1/elements?kind=precondition")) +
                  total(ask("/v1/elements?kind=limit&kind=risk")),
              49);
    const auto theatre = json(ask("/v1/elements?practice=theatre&pageSize=100"));
    for (const auto& item : theatre.at("items").as_array())
        EXPECT_EQ(item.at("practice").as_string(), "theatre");
    EXPECT_EQ(total(ask("/v1/elements?intervention=nobody")), 0);
    EXPECT_EQ(ask("/v1/elements?kind=magic").status, 400);
    EXPECT_EQ(ask("/v1/elements?q=gesprek").status, 400);
    const auto one = json(ask("/v1/elements/theater-nagesprek"));
    EXPECT_FALSE(one.at("sources").as_array().empty());
    EXPECT_EQ(total(ask("/v1/sources")), 61);
}

TEST_F(InterventionsHttp, ExportsCsvThatASpreadsheetDoesNotRun) {
    const auto response = ask("/v1/interventions/_export", "nl", "text/csv");
    EXPECT_EQ(response.status, 200);
    EXPECT_EQ(response.content_type, "text/csv; charset=utf-8");
    const auto table = csv::parse(response.body);
    ASSERT_TRUE(table);
    EXPECT_EQ(table->rows.size(), 31U);
    EXPECT_EQ(table->columns.front(), "id");
    EXPECT_NE(response.body.find("'=HYPERLINK"), std::string::npos);
    EXPECT_NE(response.body.find("\"'@SUM(1), \"\"met\"\""), std::string::npos);
    EXPECT_EQ(csv::parse(ask("/v1/interventions/_export?includeReference=true").body)->rows.size(),
              35U);
    const auto elements = ask("/v1/elements/_export");
    EXPECT_EQ(csv::parse(elements.body)->rows.size(), 49U);
    EXPECT_EQ(ask("/v1/interventions/_export", "nl", "application/json").status, 406);
}

}  // namespace
}  // namespace werkzaam::interventions
