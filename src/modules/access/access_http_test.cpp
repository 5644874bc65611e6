// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/access/access_http.h"

#include "modules/access/access_database_test.h"
#include "platform/http/api.h"

#include <boost/json/parse.hpp>

namespace werkzaam::access {
namespace {

class AccessHttp : public InAccessDatabase {
protected:
    AccessHttp() {
        add_routes(router_, accounts_);
        auto inside = context();
        (void)import_municipalities(inside, municipality_table()).has_value();
        (void)import_organisations(inside, organisation_table()).has_value();
        (void)import_municipality_changes(
            inside, {{"date", "kind", "ended", "extended"},
                     {{2, {"1950-07-01", "extension", "GM0999", "GM0518"}}}})
            .has_value();
        commit();
    }
    http::Response ask(const std::string& target, const std::string& language = "nl") {
        return api_.handle({"GET", target, {{"accept-language", language}}, ""}).response;
    }
    http::Response post(const std::string& target, const std::string& body) {
        return api_.handle({"POST", target, {{"content-type", "application/json"}}, body}).response;
    }
    // The values of a member of all items.
    static std::vector<std::string> all(const http::Response& response, const char* member) {
        std::vector<std::string> out;
        const auto body = boost::json::parse(response.body);
        for (const auto& item : body.at("items").as_array())
            out.emplace_back(item.at(member).as_string());
        return out;
    }
    static std::string text(const http::Response& response, const char* member) {
        return std::string(boost::json::parse(response.body).at(member).as_string());
    }

    Accounts accounts_{credentials::SecretBox::with_new_key(), {}};
    http::Router router_;
    http::Api api_{router_, http::storage_of(database_, clock_), clock_};
};
using Names = std::vector<std::string>;

TEST_F(AccessHttp, ListsTheMunicipalitiesThatExistByName) {
    const auto response = ask("/v1/municipalities");
    EXPECT_EQ(response.status, 200);
    EXPECT_EQ(all(response, "name"), (Names{"'s-Gravenhage", "Neder-Betuwe"}));
    const auto item = boost::json::parse(response.body).at("items").at(0);
    EXPECT_EQ(item.at("provinceName").as_string(), "Provincie Zuid-Holland");
    EXPECT_EQ(item.at("safetyRegionName").as_string(), "Veiligheidsregio Haaglanden");
    EXPECT_TRUE(item.at("validTo").is_null());
}

TEST_F(AccessHttp, LimitsTheList) {
    const std::pair<const char*, Names> cases[] = {
        {"?provinceCode=PV28", {"GM0518"}},
        {"?provinceCode=PV28&provinceCode=PV25", {"GM0518", "GM1740"}},
        {"?safetyRegionCode=VR08", {"GM1740"}},
        {"?includeEnded=true", {"GM0518", "GM0003", "GM0999", "GM1740"}},
        {"?on=2003-03-31", {"GM0518", "GM0003"}},
        {"?on=2003-04-01", {"GM0518", "GM0003", "GM1740"}},
        {"?includeEnded=true&pageSize=1&page=2", {"GM0003"}},
        {"?page=9", {}},
    };
    for (const auto& [query, codes] : cases)
        EXPECT_EQ(all(ask(std::string("/v1/municipalities") + query), "code"), codes) << query;
}

TEST_F(AccessHttp, SearchesByWhatStandsInTheBody) {
    const std::pair<const char*, Names> cases[] = {
        {R"({"text":"DEN HAAG","includeEnded":false})", {"GM0518"}},
        {R"({"text":"den haag","includeEnded":true})", {"GM0518", "GM0999"}},
        {R"({"text":"betuwe","includeEnded":false})", {"GM1740"}},
        {R"({"text":"gm1740","includeEnded":false})", {"GM1740"}},
        {R"({"text":"xyz","includeEnded":false})", {}},
    };
    for (const auto& [body, codes] : cases)
        EXPECT_EQ(all(post("/v1/municipalities/_search", body), "code"), codes) << body;
    EXPECT_EQ(post("/v1/municipalities/_search", R"({"text":7,"includeEnded":false})").status, 400);
    EXPECT_EQ(ask("/v1/municipalities?text=den%20haag").status, 400);
}

TEST_F(AccessHttp, ReadsOneMunicipalityAlsoAnEndedOne) {
    EXPECT_EQ(text(ask("/v1/municipalities/GM0003"), "validTo"), "2020-12-31");
    const auto response = ask("/v1/municipalities/GM9999");
    EXPECT_EQ(response.status, 404);
    EXPECT_EQ(response.content_type, "application/problem+json");
    EXPECT_EQ(text(response, "code"), "municipalities.not_found");
    EXPECT_NE(text(response, "detail"),
              text(ask("/v1/municipalities/GM9999", "en"), "detail"));
}

TEST_F(AccessHttp, SaysWhichQueryValueIsWrong) {
    for (const auto* query : {"?on=2022-02-30", "?on=gisteren", "?province=PV28", "?pageSize=101",
                              "?includeEnded=ja"}) {
        const auto response = ask(std::string("/v1/municipalities") + query);
        EXPECT_EQ(response.status, 400) << query;
        EXPECT_EQ(text(response, "code"), "request.invalid");
        const auto error = boost::json::parse(response.body).at("errors").at(0);
        EXPECT_EQ(error.at("in").as_string(), "query") << query;
    }
}

TEST_F(AccessHttp, ListsChangesAndOrganisations) {
    const auto changes = ask("/v1/municipality-changes");
    EXPECT_EQ(changes.status, 200);
    EXPECT_EQ(all(changes, "date"), (Names{"1950-07-01"}));
    EXPECT_EQ(all(ask("/v1/organisations"), "code"), (Names{"bureau-x", "PV28", "VR15"}));
    EXPECT_EQ(all(ask("/v1/organisations?kind=province&kind=research"), "code"),
              (Names{"bureau-x", "PV28"}));
    EXPECT_EQ(ask("/v1/organisations?kind=club").status, 400);
    EXPECT_EQ(text(ask("/v1/organisations/bureau-x"), "name"), "Bureau X");
    EXPECT_EQ(ask("/v1/organisations/nobody").status, 404);
    EXPECT_EQ(text(ask("/v1/organisations/nobody"), "code"), "organisations.not_found");
}

}  // namespace
}  // namespace werkzaam::access
