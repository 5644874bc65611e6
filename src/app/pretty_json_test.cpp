// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/pretty_json.h"

#include <gtest/gtest.h>
#include <boost/json/parse.hpp>

namespace werkzaam::app {
namespace {

std::string pretty(const char* text) {
    return pretty_json(boost::json::parse(text));
}

TEST(PrettyJson, PutsOneMemberOrElementOnALine) {
    EXPECT_EQ(pretty(R"({"b":1,"a":[true,{"c":null}]})"), R"({
  "b": 1,
  "a": [
    true,
    {
      "c": null
    }
  ]
})");
}

TEST(PrettyJson, KeepsEmptyAndPlainValuesOnTheirLine) {
    EXPECT_EQ(pretty(R"({"a":{},"b":[]})"), "{\n  \"a\": {},\n  \"b\": []\n}");
    EXPECT_EQ(pretty("\"x\""), "\"x\"");
}

TEST(PrettyJson, EscapesNamesAndTexts) {
    const char* text = R"({"a\"\n":"é\\u0007"})";
    EXPECT_EQ(boost::json::parse(pretty(text)), boost::json::parse(text));
}

}  // namespace
}  // namespace werkzaam::app
