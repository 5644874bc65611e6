// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/evaluations/evaluations_http.h"

#include "modules/evaluations/evaluations_database_test.h"
#include "platform/http/api.h"

#include <boost/json/parse.hpp>

namespace werkzaam::evaluations {
namespace {

class EvaluationsHttp : public InEvaluations {
protected:
    EvaluationsHttp() {
        add_routes(router_);
        import_basis();
        auto inside = context();
        EXPECT_TRUE(import_evaluations(
            inside,
            table_of({an_evaluation,
                      with(an_evaluation, {{"code", "voorbeeld"},
                                           {"collection", "reference"},
                                           {"title", "=1+1"},
                                           {"direction", "mixed"}})}),
            listener_));
        EXPECT_TRUE(import_effects(inside, table_of({an_effect}), listener_));
        commit();
    }
    http::Response ask(const std::string& target, const std::string& language = "nl") {
        return api_.handle({"GET", target, {{"accept-language", language}}, ""}).response;
    }
    static boost::json::value json(const http::Response& response) {
        return boost::json::parse(response.body);
    }
    static std::string text(const http::Response& response, const char* member) {
        return std::string(json(response).at(member).as_string());
    }
    std::int64_t total(const std::string& target) {
        return json(ask(target)).at("total").to_number<std::int64_t>();
    }

    http::Router router_;
    http::Api api_{router_, http::storage_of(database_, clock_), clock_};
};

TEST_F(EvaluationsHttp, ListsEvaluationsAsAsked) {
    const std::pair<const char*, std::int64_t> cases[] = {
        {"", 1},
        {"?includeReference=true", 2},
        {"?includeReference=false", 1},
        {"?intervention=theater", 2},
        {"?intervention=nobody", 0},
        {"?element=nagesprek&includeReference=true", 2},
        {"?outcome=kennis", 1},
        {"?construct=kennis", 1},
        {"?kind=effect&kind=plan", 1},
        {"?kind=process", 0},
        {"?direction=mixed&includeReference=true", 1},
        {"?direction=favourable", 1}};
    for (const auto& [query, found] : cases)
        EXPECT_EQ(total(std::string("/v1/evaluations") + query), found) << query;
    const auto item = json(ask("/v1/evaluations")).at("items").at(0);
    EXPECT_TRUE(item.at("effects").as_array().empty());
    EXPECT_EQ(item.at("interventions").at(0).at("name").as_string(), "Theater");
}

TEST_F(EvaluationsHttp, ReadsOneEvaluationWithItsEffects) {
    const auto response = ask("/v1/evaluations/eval");
    EXPECT_EQ(response.status, 200);
    const auto body = json(response);
    const auto effect = body.at("effects").at(0);
    EXPECT_EQ(effect.at("conversion").as_string(), "means");
    EXPECT_EQ(effect.at("printed").at("m1").to_number<double>(), 24.5);
    EXPECT_TRUE(effect.at("printed").at("t").is_null());
    EXPECT_EQ(effect.at("moderators").at("months").to_number<double>(), 3.5);
    EXPECT_EQ(ask("/v1/evaluations/" + std::string(body.at("id").as_string())).body, response.body);
}

TEST_F(EvaluationsHttp, SaysInTheReadersLanguageWhatDoesNotExist) {
    for (const auto* path : {"/v1/evaluations/nobody", "/v1/outcomes/nobody"}) {
        const auto dutch = ask(path);
        EXPECT_EQ(dutch.status, 404) << path;
        EXPECT_EQ(dutch.content_type, "application/problem+json");
        EXPECT_TRUE(text(dutch, "code").ends_with(".not_found"));
        EXPECT_NE(text(dutch, "detail"), text(ask(path, "en"), "detail"));
    }
}

TEST_F(EvaluationsHttp, RefusesQueryKeysAndValuesThatDoNotExist) {
    for (const auto* query : {"?q=kennis", "?kind=summative", "?direction=good", "?page=0",
                              "?pageSize=1000", "?includeReference=1", "?intervention=a&intervention=b"}) {
        const auto response = ask(std::string("/v1/evaluations") + query);
        EXPECT_EQ(response.status, 400) << query;
        EXPECT_EQ(text(response, "code"), "request.invalid");
    }
    EXPECT_EQ(ask("/v1/moderators?q=x").status, 400);
}

TEST_F(EvaluationsHttp, ListsOutcomesAndModerators) {
    EXPECT_EQ(total("/v1/outcomes"), 1);
    EXPECT_EQ(text(ask("/v1/outcomes/kennis"), "measureFamily"), "smd");
    const auto moderators = json(ask("/v1/moderators"));
    ASSERT_EQ(moderators.as_array().size(), 2U);
    EXPECT_EQ(moderators.at(0).at("name").as_string(), "months");
}

TEST_F(EvaluationsHttp, ExportsCsvThatASpreadsheetDoesNotRun) {
    const auto response = ask("/v1/evaluations/_export?includeReference=true");
    EXPECT_EQ(response.content_type, "text/csv; charset=utf-8");
    const auto table = csv::parse(response.body);
    ASSERT_TRUE(table);
    ASSERT_EQ(table->rows.size(), 2U);
    EXPECT_NE(response.body.find("'=1+1"), std::string::npos);
    const auto municipalities = *table->find_column("municipalities");
    EXPECT_EQ(table->rows[0].cells[municipalities], "GM0518|GM0820");
    EXPECT_EQ(csv::parse(ask("/v1/evaluations/_export").body)->rows.size(), 1U);
}

}  // namespace
}  // namespace werkzaam::evaluations
