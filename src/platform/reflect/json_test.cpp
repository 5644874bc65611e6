// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/reflect/json.h"

#include <gtest/gtest.h>
#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

#include <cmath>
#include <cstring>
#include <limits>
#include <random>

namespace werkzaam::sample {

enum class Certainty { high, very_low };
BOOST_DESCRIBE_ENUM(Certainty, high, very_low)

struct Study {
    Id<struct StudyTag> id = {};
    int persons = 0;
    double effect_size = 0;
    Certainty certainty = Certainty::high;
    std::optional<Date> start_date = {};
};
BOOST_DESCRIBE_STRUCT(Study, (), (id, persons, effect_size, certainty, start_date))

struct Review {
    LocalText title = {};
    std::vector<Study> studies = {};
    std::map<std::string, double> weights = {};
    std::set<std::string> tags = {};
    std::optional<Instant> changed_at = {};
    bool open = false;
};
BOOST_DESCRIBE_STRUCT(Review, (), (title, studies, weights, tags, changed_at, open))

struct Misdescribed {
    int count = 0;
};
BOOST_DESCRIBE_STRUCT(Misdescribed, (), (count))

struct Tree {
    std::vector<Tree> branches = {};
};
BOOST_DESCRIBE_STRUCT(Tree, (), (branches))

struct Question {
    std::string text = {};
    int page = 1;
};
BOOST_DESCRIBE_STRUCT(Question, (), (text, page))

namespace other {
struct Study {
    int x = 0;
};
BOOST_DESCRIBE_STRUCT(Study, (), (x))
}  // namespace other

}  // namespace werkzaam::sample

namespace werkzaam::reflect {

template <>
inline constexpr bool may_be_left_out<sample::Question> = true;

template <>
struct Described<sample::Study> {
    static constexpr std::string_view description = "Een onderzoek.";
    static std::vector<Row> rows() {
        return {{.member = "persons", .description = "Aantal personen.", .minimum = 1},
                {.member = "effect_size", .minimum = -10, .maximum = 10}};
    }
};
template <>
struct Described<sample::Review> {
    static constexpr std::string_view description = {};
    static std::vector<Row> rows() { return {{.member = "studies", .max_items = 2}}; }
};
template <>
struct Described<sample::Misdescribed> {
    static constexpr std::string_view description = {};
    static std::vector<Row> rows() { return {{.member = "amount"}}; }
};

namespace {

const std::string study =
    R"({"id":"0190d2b0-0000-7000-8000-000000000001","persons":12,"effectSize":-0.3,)"
    R"("certainty":"very_low","startDate":"2026-02-28"})";

// "pointer rule" of everything wrong in a text.
template <class T>
std::vector<std::string> faults(const std::string& text) {
    const auto result = parse<T>(text);
    std::vector<std::string> out;
    if (!result)
        for (const auto& v : result.error().violations) out.push_back(v.field + " " + v.rule);
    return out;
}
using Strings = std::vector<std::string>;

TEST(Json, ComesBackAsItWasWritten) {
    const auto text = R"({"title":{"nl":"Één","en":""},"studies":[)" + study +
                      R"(],"weights":{"a/b":0.1},"tags":["x","y"],)"
                      R"("changedAt":"2026-11-23T09:30:00Z","open":true})";
    const auto review = parse<sample::Review>(text);
    ASSERT_TRUE(review);
    EXPECT_EQ(review->studies.at(0).certainty, sample::Certainty::very_low);
    EXPECT_EQ(review->studies.at(0).start_date, (Date{2026, 2, 28}));
    const auto again = from_json<sample::Review>(to_json(*review));
    ASSERT_TRUE(again);
    EXPECT_EQ(to_json(*again), to_json(*review));
    EXPECT_EQ(to_json(*review), boost::json::parse(boost::json::serialize(to_json(*review))));
}

TEST(Json, DoublesComeBackToTheLastBit) {
    std::mt19937_64 random{7};
    for (int i = 0; i < 20'000; ++i) {
        const auto bits = random();
        double value = 0;
        static_assert(sizeof bits == sizeof value);
        std::memcpy(&value, &bits, sizeof value);
        if (!std::isfinite(value)) continue;
        const auto text = boost::json::serialize(to_json(value));
        const auto back = parse<double>(text);
        ASSERT_TRUE(back) << text;
        ASSERT_EQ(*back, value) << text;
    }
}

TEST(Json, NeverWritesNotANumber) {
    EXPECT_EQ(boost::json::serialize(to_json(std::nan(""))), "null");
    EXPECT_EQ(boost::json::serialize(to_json(std::numeric_limits<double>::infinity())), "null");
}

TEST(Json, ReportsEverythingThatIsWrongAtOnce) {
    EXPECT_EQ(faults<sample::Review>(
                  R"({"title":{"nl":1,"en":""},"studies":[{"id":"x","persons":0,"effectSize":11,)"
                  R"("certainty":"low","startDate":"2026-02-30","extra":1}],"weights":[],)"
                  R"("tags":["x","x"],"changedAt":"gisteren","open":"ja"})"),
              (Strings{"/title/nl JSON-2", "/studies/0/id JSON-2", "/studies/0/persons JSON-5",
                       "/studies/0/effectSize JSON-5", "/studies/0/certainty JSON-4",
                       "/studies/0/startDate JSON-2", "/studies/0/extra JSON-3", "/weights JSON-2",
                       "/tags/1 JSON-2", "/changedAt JSON-2", "/open JSON-2"}));
}

TEST(Json, TakesAnOrganisationByItsKeyOrAMunicipalityByItsCode) {
    for (const auto* text : {R"("GM0546")", R"("01890a5d-ac96-774b-bcce-b302099a8057")"})
        EXPECT_EQ(faults<OrganisationId>(text), Strings{}) << text;
    for (const auto* text : {R"("GM054")", R"("GM05466")", R"("gm0546")", R"("GM05a6")", R"("")",
                             "546", R"("01890a5d-ac96-774b-bcce-b302099a805")"})
        EXPECT_EQ(faults<OrganisationId>(text), Strings{" JSON-2"}) << text;
}

TEST(Json, AsksForEveryMemberThatIsNotOptional) {
    EXPECT_EQ(faults<sample::Study>("{}"), (Strings{"/id JSON-1", "/persons JSON-1",
                                                    "/effectSize JSON-1", "/certainty JSON-1"}));
}

TEST(Json, KeepsDefaultsOfARequestThatMayLeaveMembersOut) {
    const auto question = parse<sample::Question>(R"({"text":"weerbaar"})");
    ASSERT_TRUE(question);
    EXPECT_EQ(question->text, "weerbaar");
    EXPECT_EQ(question->page, 1);
    EXPECT_EQ(faults<sample::Question>(R"({"text":1,"size":2})"),
              (Strings{"/text JSON-2", "/size JSON-3"}));
    Schemas schemas;
    (void)schema_of<sample::Question>(schemas);
    EXPECT_TRUE(schemas.all().at("Question").at("required").as_array().empty());
}

TEST(Json, CountsItemsAndLimitsOnBothSides) {
    const auto review = [](const std::string& studies) {
        return R"({"title":{"nl":"","en":""},"studies":[)" + studies +
               R"(],"weights":{},"tags":[],"open":true})";
    };
    EXPECT_EQ(faults<sample::Review>(review(study + "," + study)), Strings{});
    EXPECT_EQ(faults<sample::Review>(review(study + "," + study + "," + study)),
              Strings{"/studies JSON-5"});
}

struct WholeNumberCase {
    std::string text;
    Strings faults;
};

TEST(Json, ReadsWholeNumbersExactly) {
    const std::vector<WholeNumberCase> cases = {{"2147483647", {}},
                                                {"2147483648", {" JSON-5"}},
                                                {"-2147483648", {}},
                                                {"-2147483649", {" JSON-5"}},
                                                {"3.0", {}},
                                                {"3.5", {" JSON-2"}},
                                                {"1e400", {" JSON-5"}},
                                                {"99999999999999999999", {" JSON-5"}},
                                                {"\"3\"", {" JSON-2"}},
                                                {"null", {" JSON-2"}},
                                                {"true", {" JSON-2"}}};
    for (const auto& c : cases) EXPECT_EQ(faults<int>(c.text), c.faults) << c.text;
}

TEST(Json, WritesASchemaThatSaysWhatReadingEnforces) {
    Schemas schemas;
    const auto reference_to_review = schema_of<sample::Review>(schemas);
    EXPECT_EQ(boost::json::serialize(reference_to_review),
              R"({"$ref":"#/components/schemas/Review"})");
    const auto& all = schemas.all();
    EXPECT_EQ(all.at("Study"), boost::json::parse(R"({"type":"object",
        "description":"Een onderzoek.","properties":{
        "id":{"type":"string","format":"uuid"},
        "persons":{"type":"integer","format":"int32","description":"Aantal personen.","minimum":1},
        "effectSize":{"type":"number","format":"double","minimum":-10,"maximum":10},
        "certainty":{"$ref":"#/components/schemas/Certainty"},
        "startDate":{"type":["string","null"],"format":"date"}},
        "required":["id","persons","effectSize","certainty"],"additionalProperties":false})"));
    EXPECT_EQ(all.at("Certainty"),
              boost::json::parse(R"({"type":"string","enum":["high","very_low"]})"));
    EXPECT_EQ(all.at("Review").at("properties").at("studies").at("maxItems").as_int64(), 2);
}

TEST(Json, DescribesATypeThatContainsItself) {
    Schemas schemas;
    EXPECT_EQ(boost::json::serialize(schema_of<sample::Tree>(schemas)),
              R"({"$ref":"#/components/schemas/Tree"})");
}

TEST(Json, RefusesADescriptionOfAMemberThatDoesNotExist) {
    Schemas schemas;
    EXPECT_THROW((void)schema_of<sample::Misdescribed>(schemas), BrokenInvariant);
}

TEST(Json, RefusesTwoTypesWithOneName) {
    Schemas schemas;
    (void)schema_of<sample::Study>(schemas);
    EXPECT_THROW((void)schema_of<sample::other::Study>(schemas), BrokenInvariant);
}

TEST(Json, WritesAPageWithItsSize) {
    EXPECT_EQ(boost::json::serialize(to_json(Page<int>{{4, 5}, 2, 2, 7})),
              R"({"items":[4,5],"page":2,"pageSize":2,"total":7})");
}

}  // namespace
}  // namespace werkzaam::reflect
