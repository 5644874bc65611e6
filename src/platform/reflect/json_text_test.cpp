// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/reflect/json_text.h"

#include <gtest/gtest.h>

namespace werkzaam::reflect {
namespace {

using Strings = std::vector<std::string>;

Strings faults(const std::string& text) {
    const auto result = json_from_text(text);
    Strings out;
    if (!result)
        for (const auto& v : result.error().violations) out.push_back(v.field + " " + v.rule);
    return out;
}

std::string nested(int levels) {
    return std::string(static_cast<std::size_t>(levels), '[') +
           std::string(static_cast<std::size_t>(levels), ']');
}

struct Case {
    std::string text;
    Strings faults;
};

TEST(JsonText, AcceptsJsonAndNothingElse) {
    const std::vector<Case> cases = {
        {"{}", {}},
        {" [1, -2.5e3, \"\\u00e9\", true, null] \n", {}},
        {"\"\\ud83d\\ude00\"", {}},
        {nested(32), {}},
        {"1e-400", {}},
        {nested(33), {" JSON-8"}},
        {nested(100'000), {" JSON-8"}},
        {"", {" JSON-6"}},
        {"{", {" JSON-6"}},
        {"NaN", {" JSON-6"}},
        {"Infinity", {" JSON-6"}},
        {"[1,]", {" JSON-6"}},
        {"{} {}", {" JSON-6"}},
        {"// x\n{}", {" JSON-6"}},
        {"{'a':1}", {" JSON-6"}},
        {"01", {" JSON-6"}},
        {"\"\\ud83d\"", {" JSON-6"}},
        {"\"\\ude00\"", {" JSON-6"}},
        {"\"\xff\"", {" JSON-6"}},
        {"\"\xc0\x80\"", {" JSON-6"}},
        {"\"a\nb\"", {" JSON-6"}},
        {"1e400", {" JSON-5"}},
        {"{\"a\":{\"b\":1,\"b\":2,\"c\":[0,1e999]}}", {"/a/b JSON-7", "/a/c/1 JSON-5"}},
        {"{\"a\":1,\"\\u0061\":2}", {"/a JSON-7"}},
        {"[\"x\\u0000y\"]", {"/0 JSON-4"}},
    };
    for (const auto& c : cases) EXPECT_EQ(faults(c.text), c.faults) << c.text.substr(0, 80);
}

TEST(JsonText, SaysWhereTheTextStopsBeingJson) {
    const auto result = json_from_text("{\n  \"a\": x\n}");
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().violations.at(0).parameters,
              (Parameters{{"line", "2"}, {"column", "8"}}));
}

}  // namespace
}  // namespace werkzaam::reflect
