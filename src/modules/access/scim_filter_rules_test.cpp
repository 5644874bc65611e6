// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/access/scim_filter_rules.h"

#include <gtest/gtest.h>

#include <chrono>
#include <random>

namespace werkzaam::access {

namespace {

std::string rule_of(const Problem& problem) {
    return problem.code + " " + problem.violations.at(0).rule;
}

// "attribute=value" of each term, or the problem.
std::string filtered(const std::string& text) {
    const auto terms = scim_filter(text);
    if (!terms) return rule_of(terms.error());
    std::string out;
    for (const auto& [attribute, value] : *terms)
        out += (out.empty() ? "" : " & ") + attribute + "=" + value;
    return out;
}

// attribute[which=value].sub, or the problem.
std::string path_of(const std::string& text) {
    const auto path = scim_path(text);
    if (!path) return rule_of(path.error());
    auto out = path->attribute;
    if (path->which) out += "[" + path->which->attribute + "=" + path->which->value + "]";
    return path->sub.empty() ? out : out + "." + path->sub;
}

constexpr const char* no_filter = "scim.invalid_filter SCIM-3";
constexpr const char* no_path = "scim.invalid_path SCIM-4";

TEST(ScimFilter, reads_what_providers_ask) {
    const std::vector<std::pair<std::string, std::string>> rows{
        {R"(userName eq "bea@denhaag.example")", "username=bea@denhaag.example"},
        {R"(USERNAME EQ "Bea")", "username=Bea"},
        {R"(  userName   eq   "a"  )", "username=a"},
        {R"(userName eq "")", "username="},
        {R"_(userName eq "a b \"c\" \\ \/ é and (d)")_", R"_(username=a b "c" \ / é and (d))_"},
        {R"(externalId eq "1" and active eq true)", "externalid=1 & active=true"},
        {R"(active eq "False" AND id eq "x")", "active=False & id=x"},
        {R"(emails[type eq "work"].value eq "a@b.nl")", "emails.value=a@b.nl"},
        {R"(emails.value eq "a@b.nl")", "emails.value=a@b.nl"},
        {R"(members[value eq "1"])", "members.value=1"},
        {R"(id eq "1" and members eq "2")", "id=1 & members=2"},
        {R"(urn:ietf:params:scim:schemas:core:2.0:User:userName eq "a")", "username=a"},
        {R"(a eq "1" and b eq "2" and c eq "3" and d eq "4")", "a=1 & b=2 & c=3 & d=4"},
    };
    for (const auto& [text, expected] : rows) EXPECT_EQ(filtered(text), expected) << text;
}

TEST(ScimFilter, SCIM_3_refuses_everything_else) {
    for (const auto* text :
         {"",
          " ",
          "userName",
          "userName eq",
          "userName eq ",
          "userName eq bea",
          "userName \"bea\"",
          "eq \"bea\"",
          "\"bea\" eq \"bea\"",
          "userName eq \"bea",
          "userName eq \"bea\\\"",
          "userName eq \"\\u0041\"",
          "userName eq \"a\nb\"",
          "userName eq 1",
          "userName eq null",
          "userName ne \"a\"",
          "userName co \"a\"",
          "userName pr",
          "not (userName eq \"a\")",
          "(userName eq \"a\")",
          "userName eq \"a\" or id eq \"b\"",
          "userName eq \"a\" and",
          "userName eq \"a\" and ",
          "userName eq \"a\"and id eq \"b\"",
          "userName eq \"a\"  id eq \"b\"",
          "userName eq \"a\" id",
          "userNameeq \"a\"",
          "userName eq\"a\"",
          "emails[type eq \"work\".value eq \"a\"",
          "emails[] eq \"a\"",
          "emails[type eq \"work\"]] eq \"a\"",
          "emails[type eq \"work\"].value",
          "emails[type eq \"work\"].value[a eq \"b\"] eq \"a\"",
          "1a eq \"b\"",
          "a..b eq \"c\"",
          "a.b.c eq \"d\"",
          ".a eq \"b\"",
          "a. eq \"b\"",
          "userName; eq \"a\"",
          "a eq \"1\" and b eq \"2\" and c eq \"3\" and d eq \"4\" and e eq \"5\""})
        EXPECT_EQ(filtered(text), no_filter) << text;
}

TEST(ScimFilter, SCIM_3_has_500_bytes_at_most) {
    const auto of = [](std::size_t size) { return "id eq \"" + std::string(size - 8, 'x') + "\""; };
    ASSERT_EQ(of(longest_scim_filter).size(), longest_scim_filter);
    EXPECT_EQ(filtered(of(longest_scim_filter)), "id=" + std::string(longest_scim_filter - 8, 'x'));
    EXPECT_EQ(filtered(of(longest_scim_filter + 1)), no_filter);
}

TEST(ScimFilter, knows_the_attributes_of_a_list_only) {
    EXPECT_TRUE(known_terms({}, {"id"}));
    EXPECT_TRUE(known_terms({{"id", "x"}}, {"id"}));
    const auto other = known_terms({{"id", "x"}, {"title", "y"}}, {"id"});
    ASSERT_FALSE(other);
    EXPECT_EQ(rule_of(other.error()), no_filter);
}

TEST(ScimPath, reads_what_providers_write) {
    const std::vector<std::pair<std::string, std::string>> rows{
        {"userName", "username"},
        {"name.givenName", "name.givenname"},
        {R"(emails[type eq "work"].value)", "emails[type=work].value"},
        {R"(emails[ type eq "work" ])", "emails[type=work]"},
        {R"(addresses[type eq "work"].formatted)", "addresses[type=work].formatted"},
        {R"(members[value eq "1-2"])", "members[value=1-2]"},
        {R"(roles[primary eq "True"].value)", "roles[primary=True].value"},
        {"urn:ietf:params:scim:schemas:core:2.0:User:name.familyName", "name.familyname"},
        {"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department", "extension"},
    };
    for (const auto& [text, expected] : rows) EXPECT_EQ(path_of(text), expected) << text;
}

TEST(ScimPath, SCIM_4_refuses_everything_else) {
    for (const auto* text : {"",
                             " ",
                             ".",
                             "a.",
                             ".a",
                             "a.b.c",
                             "a b",
                             " a",
                             "a ",
                             "a[",
                             "a]",
                             "a[]",
                             "a[b]",
                             "a[b eq]",
                             "a[b eq \"c\"",
                             "a[b eq \"c\"].",
                             "a[b eq \"c\"]d",
                             "a[b eq \"c\"].d.e",
                             "a.b[c eq \"d\"]",
                             "a[b eq \"c\" and d eq \"e\"]",
                             "a[b ne \"c\"]",
                             "a[b[c eq \"d\"] eq \"e\"]",
                             "1",
                             "-a",
                             "a/b",
                             "urn:example:thing:a",
                             "urn:ietf:params:scim:schemas:core:2.0:User:"})
        EXPECT_EQ(path_of(text), no_path) << text;
    const auto longest = "a" + std::string(longest_scim_path - 1, 'b');
    EXPECT_EQ(path_of(longest), longest);
    EXPECT_EQ(path_of(longest + "b"), no_path);
}

// Whatever comes: it ends, soon, with an answer or a refusal, and what it reads is what it would
// read again.
TEST(ScimFilter, survives_a_hundred_thousand_texts_without_sense) {
    const std::vector<std::string> pieces{"userName", "emails",
                                          "[",        "]",
                                          ".",        "\"",
                                          "\\",       " ",
                                          "eq",       "and",
                                          "(",        ")",
                                          "true",     "a@b",
                                          "\"a\"",    ":",
                                          "urn:",     "\t",
                                          "\xC3\xA9", "1",
                                          "members",  "[type eq \"work\"]",
                                          ".value",   " eq \"x\"",
                                          " and ",    "not",
                                          "$ref"};
    std::mt19937 random{7};
    std::uniform_int_distribution<std::size_t> piece{0, pieces.size() - 1};
    std::uniform_int_distribution<int> length{0, 40};
    int understood = 0;
    for (int round = 0; round < 100'000; ++round) {
        std::string text;
        for (int left = length(random); left > 0; --left) text += pieces[piece(random)];
        if (const auto terms = scim_filter(text)) {
            ++understood;
            EXPECT_LE(terms->size(), most_scim_terms);
            for (const auto& term : *terms) EXPECT_FALSE(term.attribute.empty()) << text;
        }
        if (const auto path = scim_path(text)) {
            EXPECT_FALSE(path->attribute.empty()) << text;
            EXPECT_EQ(scim_lower(path->attribute), path->attribute) << text;
        }
    }
    EXPECT_GT(understood, 0);
}

}  // namespace

}  // namespace werkzaam::access
