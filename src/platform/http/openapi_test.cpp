// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/http/openapi.h"

#include "core/page.h"
#include "platform/http/version.h"
#include "platform/reflect/json.h"

#include <gtest/gtest.h>
#include <boost/describe.hpp>

#include <set>

namespace werkzaam::http {
namespace {

struct Thing {
    std::string name = {};
};
BOOST_DESCRIBE_STRUCT(Thing, (), (name))

boost::json::object document() {
    static const Handler handler = [](Context&, const Request&) { return Response{}; };
    static Router router;
    if (router.routes().empty()) {
        Operation list;
        list.path = "/things";
        list.id = "listThings";
        list.tag = "things";
        list.parameters = paging_parameters();
        list.response_body = &reflect::schema_of<Page<Thing>>;
        router.add(list, handler);
        Operation add;
        add.method = Method::post;
        add.path = "/things";
        add.id = "addThing";
        add.tag = "things";
        add.request_body = &reflect::schema_of<Thing>;
        add.success = 201;
        add.problems = {409};
        router.add(add, handler);
        add_openapi_route(router, {});
    }
    return openapi_document(router, {});
}

TEST(Openapi, ListsEveryOperationOfTheRouter) {
    const auto all = document();
    EXPECT_EQ(all.at("openapi").as_string(), "3.1.0");
    EXPECT_EQ(all.at("info").at("version").as_string(), api_version);
    const auto& paths = all.at("paths").as_object();
    EXPECT_EQ(paths.size(), 2U);
    EXPECT_EQ(paths.at("/things").at("get").at("operationId").as_string(), "listThings");
    EXPECT_EQ(paths.at("/things").at("post").at("operationId").as_string(), "addThing");
    EXPECT_TRUE(paths.contains("/openapi.json"));
}

TEST(Openapi, NamesTheLinksOfAnswersInPagesOnly) {
    const auto things = document().at("paths").at("/things").as_object();
    EXPECT_TRUE(things.at("get").at("responses").at("200").at("headers").as_object().contains(
        "Link"));
    EXPECT_FALSE(things.at("post").at("responses").at("201").at("headers").as_object().contains(
        "Link"));
}

TEST(Openapi, PutsTheVersionOnEveryAnswer) {
    const auto all = document();
    for (const auto& path : all.at("paths").as_object())
        for (const auto& operation : path.value().as_object())
            for (const auto& response : operation.value().at("responses").as_object()) {
                const auto* reference = response.value().as_object().if_contains("$ref");
                if (reference != nullptr) continue;
                EXPECT_TRUE(response.value().at("headers").as_object().contains("API-Version"));
            }
    for (const auto& response : all.at("components").at("responses").as_object())
        EXPECT_TRUE(response.value().at("headers").as_object().contains("API-Version"));
}

TEST(Openapi, NamesTheProblemsThatAnOperationCanHave) {
    const auto all = document();
    const auto& responses = all.at("paths").at("/things").at("post").at("responses").as_object();
    for (const auto* status : {"201", "400", "404", "406", "409", "413", "415", "500", "503"})
        EXPECT_TRUE(responses.contains(status)) << status;
    EXPECT_FALSE(responses.contains("200"));
    EXPECT_FALSE(responses.contains("422"));
}

// Every "$ref" in a value.
void references(const boost::json::value& value, std::set<std::string>& found) {
    if (const auto* object = value.if_object())
        for (const auto& member : *object) {
            if (member.key() == "$ref") found.emplace(member.value().as_string());
            references(member.value(), found);
        }
    if (const auto* list = value.if_array())
        for (const auto& item : *list) references(item, found);
}

TEST(Openapi, RefersOnlyToWhatIsThere) {
    const boost::json::value all = document();
    std::set<std::string> found;
    references(all, found);
    EXPECT_GE(found.size(), 5U);
    for (const auto& reference : found) {
        boost::system::error_code why;
        EXPECT_NE(all.find_pointer(reference.substr(1), why), nullptr) << reference;
    }
}

TEST(Openapi, ServesItsOwnDocument) {
    Router router;
    add_openapi_route(router, {});
    const auto& route = router.routes().front();
    EXPECT_EQ(route.operation.path, "/openapi.json");
    EXPECT_EQ(route.operation.access, Access::no_database);
}

}  // namespace
}  // namespace werkzaam::http
