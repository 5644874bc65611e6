// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/evidence/evidence_http.h"

#include "modules/evidence/evidence_database_test.h"
#include "platform/http/api.h"

#include <gmock/gmock.h>
#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

namespace werkzaam::evidence {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

class EvidenceHttp : public InEvidence {
protected:
    EvidenceHttp() {
        add_routes(router_);
        import_effects({"0.40", "0.45", "0.35", "0.42", "0.38"});
        tx_->commit();
        audit_.reset();
        tx_.reset();
        const auto pools = json(ask("/v1/pools?intervention=les"));
        pool_ = std::string(pools.at("items").at(0).at("id").as_string());
    }
    http::Response ask(const std::string& target, const std::string& language = "nl") {
        return api_.handle({"GET", target, {{"accept-language", language}, {"accept", "*/*"}}, ""})
            .response;
    }
    http::Response post(const std::string& target, const boost::json::value& body) {
        return api_
            .handle({"POST",
                     target,
                     {{"content-type", "application/json"}},
                     boost::json::serialize(body)})
            .response;
    }
    static boost::json::value json(const http::Response& response) {
        return boost::json::parse(response.body);
    }
    static boost::json::object exploration(const boost::json::array& exclude) {
        return {{"exclude", exclude},
                {"tau2Method", "DL"},
                {"test", "z"},
                {"level", 0.9},
                {"moderators", boost::json::array{}},
                {"overrideGuard", false}};
    }

    http::Router router_;
    http::Api api_{router_, http::storage_of(database_, clock_), clock_};
    std::string pool_;
};

TEST_F(EvidenceHttp, ListsPoolsByWhatTheyAreAbout) {
    const auto total = [&](const std::string& query) {
        return json(ask("/v1/pools" + query)).at("total").to_number<int>();
    };
    EXPECT_EQ(total(""), 3);
    EXPECT_EQ(total("?intervention=les"), 1);
    EXPECT_EQ(total("?element=gesprek"), 1);
    EXPECT_EQ(total("?outcome=kennis"), 1);
    EXPECT_EQ(total("?intervention=les&outcome=iets-anders"), 0);
    EXPECT_EQ(total("?reference=true"), 0);
    EXPECT_EQ(ask("/v1/pools?colour=red").status, 400);
}

TEST_F(EvidenceHttp, ShowsACardInTheLanguageAskedFor) {
    const auto dutch = json(ask("/v1/guidance-cards/" + pool_));
    EXPECT_EQ(dutch.at("state").as_string(), "provisional_only");
    EXPECT_TRUE(dutch.at("published").is_null());
    EXPECT_THAT(std::string(dutch.at("provisional").at("sentences").at(0).at("text").as_string()),
                StartsWith("Voorlopig"));
    const auto english = json(ask("/v1/guidance-cards/" + pool_, "en"));
    EXPECT_THAT(std::string(english.at("provisional").at("sentences").at(0).at("text").as_string()),
                StartsWith("Computed provisionally"));
    EXPECT_EQ(json(ask("/v1/guidance-cards?intervention=les")).at("items").at(0).at("k"), 5);
}

TEST_F(EvidenceHttp, GivesVersionsTheirStudiesAndTheirScript) {
    const auto versions = json(ask("/v1/pools/" + pool_ + "/versions"));
    const auto number = std::to_string(versions.at(0).at("number").to_number<int>());
    const auto base = "/v1/pools/" + pool_ + "/versions/" + number;
    EXPECT_EQ(json(ask(base)).at("studies").as_array().size(), 5U);
    const auto data = ask(base + "/data");
    EXPECT_THAT(data.content_type, StartsWith("text/csv"));
    EXPECT_THAT(data.body, HasSubstr("versie " + number + ",a-kennis,a,"));
    const auto script = ask(base + "/script");
    EXPECT_THAT(script.content_type, StartsWith("text/plain"));
    EXPECT_THAT(script.body, HasSubstr("studies <- data.frame("));
    EXPECT_EQ(ask("/v1/pools/" + pool_ + "/versions/99").status, 404);
    EXPECT_EQ(ask("/v1/pools/" + pool_ + "/versions/x").status, 404);
    EXPECT_EQ(ask("/v1/pools/nothing").status, 404);
}

TEST_F(EvidenceHttp, ExploresAndMarksEverythingItGives) {
    const auto effect = json(ask("/v1/guidance-cards/" + pool_))
                            .at("provisional")
                            .at("studies")
                            .at(0)
                            .at("effectId");
    const auto body = exploration({effect});
    const auto base = "/v1/pools/" + pool_;
    const auto answer = post(base + "/_explore", body);
    ASSERT_EQ(answer.status, 200) << answer.body;
    EXPECT_EQ(json(answer).at("number"), 0);
    EXPECT_EQ(json(answer).at("figures").at("k"), 4);
    EXPECT_EQ(json(answer).at("sentences").at(0).at("key").as_string(), "guidance.own_exploration");
    EXPECT_THAT(post(base + "/_explore-script", body).body, HasSubstr("EIGEN VERKENNING"));
    EXPECT_THAT(post(base + "/_explore-data", body).body, HasSubstr("eigen verkenning,"));
    const auto refused = post(base + "/_explore", exploration({"nobody"}));
    EXPECT_EQ(refused.status, 400);
    EXPECT_THAT(refused.body, HasSubstr("GUARD-21"));
    EXPECT_EQ(post(base + "/_explore", boost::json::object{{"exclude", 3}}).status, 400);
}

TEST_F(EvidenceHttp, ShowsContributionsTheMapAndSyntheses) {
    const auto contributions = json(ask("/v1/pools/" + pool_ + "/contributions"));
    EXPECT_EQ(contributions.at("items").at(0).at("state").as_string(), "too_few_studies");
    EXPECT_TRUE(contributions.at("items").at(0).at("difference").is_null());
    EXPECT_EQ(json(ask("/v1/evidence-map")).at("cells").at(0).at("evaluations"), 5);
    EXPECT_EQ(ask("/v1/evidence-map?minMaryland=6").status, 400);
    EXPECT_EQ(json(ask("/v1/evidence-map?minMaryland=5")).at("cells").as_array().size(), 0U);
    EXPECT_THAT(ask("/v1/evidence-map/_export").body, HasSubstr("les,kennis,5,5,"));
    EXPECT_TRUE(json(ask("/v1/syntheses")).as_array().empty());
}

TEST_F(EvidenceHttp, DescribesEveryRoute) {
    reflect::Schemas schemas;
    for (const auto& route : router_.routes()) {
        if (route.operation.response_body != nullptr) {
            EXPECT_FALSE(route.operation.response_body(schemas).empty()) << route.operation.path;
        }
        EXPECT_FALSE(route.operation.summary.empty()) << route.operation.path;
    }
    EXPECT_TRUE(schemas.all().contains("GuidanceCard"));
}

}  // namespace
}  // namespace werkzaam::evidence
