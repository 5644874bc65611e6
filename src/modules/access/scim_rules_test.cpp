// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/access/scim_rules.h"
#include "modules/access/scim_json_http.h"

#include <gtest/gtest.h>

#include <functional>
#include <random>

namespace werkzaam::access {

namespace {

constexpr const char* user_schema = "urn:ietf:params:scim:schemas:core:2.0:User";

ScimValue value(const std::string& text) {
    const auto read = scim_value_in(text);
    EXPECT_TRUE(read) << text;
    return read ? *read : ScimValue{};
}
ScimValue patch(const std::string& operations) {
    return value(
        R"({"schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"], "Operations": )" +
        operations + "}");
}
ScimValue whole(const std::string& members) {
    return value(R"({"schemas": [")" + std::string(user_schema) + "\"]" +
                 (members.empty() ? "" : ", ") + members + "}");
}

std::string rule_of(const Problem& problem) {
    return problem.code + " " + problem.violations.at(0).rule + " " +
           problem.violations.at(0).field;
}

const ScimSaid bea{"bea@denhaag.example", "1", "Bea de Wit", "bea@denhaag.example", true};

// What is kept afterwards: "user name|key|name|address|active", or the problem.
std::string said(const Result<ScimDraft>& draft, const ScimSaid& before = {}) {
    if (!draft) return rule_of(draft.error());
    const auto now = said_now(*draft, before);
    return now.user_name + "|" + now.external_id + "|" + now.name + "|" + now.email + "|" +
           (now.active ? "yes" : "no");
}
std::string patched(const std::string& operations) {
    return said(scim_user_changes(patch(operations)), bea);
}

TEST(ScimUser, a_whole_person_is_kept_as_far_as_needed) {
    EXPECT_EQ(said(scim_user_in(whole(R"("userName": "Bea", "externalId": "1", "active": false,
                  "displayName": "Bea  de Wit", "emails": [{"value": "Bea@denhaag.example"}])"))),
              "Bea|1|Bea de Wit|bea@denhaag.example|no");
    EXPECT_EQ(said(scim_user_in(whole(R"("USERNAME": "bea@denhaag.example")"))),
              "bea@denhaag.example||bea@denhaag.example|bea@denhaag.example|yes");
    EXPECT_EQ(said(scim_user_in(whole(R"("userName": "bea", "name": {"formatted": "B. de Wit",
                  "givenName": "Bea", "familyName": "de Wit"}, "title": 7, "x": {"y": []}, "id": "z",
                  "meta": {}, "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User": {"a": 1})"))),
              "bea||B. de Wit||yes");
    EXPECT_EQ(said(scim_user_in(whole(R"("userName": "bea", "name": {"givenName": "Bea",
                                          "familyName": "de Wit"})"))),
              "bea||Bea de Wit||yes");
    // PUT of what does not say whether somebody counts changes nothing about that.
    auto gone = bea;
    gone.active = false;
    EXPECT_EQ(said(scim_user_in(whole(R"("userName": "bea@denhaag.example")")), gone),
              "bea@denhaag.example||Bea de Wit|bea@denhaag.example|no");
}

TEST(ScimUser, of_several_addresses_one_is_kept) {
    const auto address = [](const std::string& emails) {
        return said(
            scim_user_in(whole(R"("userName": "b", "displayName": "B", "emails": )" + emails)));
    };
    EXPECT_EQ(address(R"([{"value": "a@x.nl"}, {"value": "b@x.nl"}])"), "b||B|a@x.nl|yes");
    EXPECT_EQ(
        address(R"([{"value": "a@x.nl", "type": "home"}, {"value": "b@x.nl", "type": "Work"}])"),
        "b||B|b@x.nl|yes");
    EXPECT_EQ(address(R"([{"value": "a@x.nl", "primary": "True"},
                          {"value": "b@x.nl", "type": "work", "primary": false}])"),
              "b||B|a@x.nl|yes");
    EXPECT_EQ(address(R"({"value": "a@x.nl"})"), "b||B|a@x.nl|yes");
    EXPECT_EQ(address(R"([{"type": "work"}])"), "scim.invalid_value SCIM-5 emails.value");
    EXPECT_EQ(address(R"([7])"), "scim.invalid_value SCIM-5 emails.value");
    EXPECT_EQ(address("7"), "scim.invalid_value SCIM-5 emails");
    EXPECT_EQ(address("null"), "b||B||yes");
}

// The bodies of Entra ID's documentation.
TEST(ScimUser, PATCH_as_entra_id_writes_it) {
    EXPECT_EQ(patched(R"([{"op": "Replace", "path": "active", "value": false}])"),
              "bea@denhaag.example|1|Bea de Wit|bea@denhaag.example|no");
    EXPECT_EQ(patched(R"([{"op": "Replace", "path": "active", "value": "False"}])"),
              "bea@denhaag.example|1|Bea de Wit|bea@denhaag.example|no");
    EXPECT_EQ(patched(R"([{"op": "Add", "path": "active", "value": "True"}])"),
              "bea@denhaag.example|1|Bea de Wit|bea@denhaag.example|yes");
    EXPECT_EQ(patched(R"([{"op": "replace", "value": {"active": false, "displayName": "B",
                           "name.givenName": "Bea", "title": "x", "emails[type eq \"work\"].value":
                           "b@denhaag.example", "unknown thing": 1, "id": "2"}}])"),
              "bea@denhaag.example|1|B|b@denhaag.example|no");
    EXPECT_EQ(
        patched(R"([{"op": "Add", "path": "emails[type eq \"work\"].value", "value": "c@x.nl"},
                          {"op": "Replace", "path": "userName", "value": "c@x.nl"},
                          {"op": "Replace", "path": "name.familyName", "value": "Bakker"},
                          {"op": "Add", "path": "externalId", "value": "2"},
                          {"op": "Add", "path": "addresses[type eq \"work\"].formatted", "value": "x"},
                          {"op": "Add", "path": "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department",
                           "value": "x"}])"),
        "c@x.nl|2|Bea de Wit|c@x.nl|yes");
    EXPECT_EQ(patched(R"([{"op": "Replace", "path": "name.givenName", "value": "Bo"},
                          {"op": "Replace", "path": "name.familyName", "value": "Bos"}])"),
              "bea@denhaag.example|1|Bo Bos|bea@denhaag.example|yes");
    EXPECT_EQ(
        patched(
            R"([{"op": "Replace", "path": "emails[type eq \"home\"].value", "value": "h@x.nl"}])"),
        "bea@denhaag.example|1|Bea de Wit|bea@denhaag.example|yes");
    EXPECT_EQ(
        patched(R"([{"op": "Remove", "path": "externalId"}, {"op": "Remove", "path": "emails"},
                          {"op": "Remove", "path": "title"}])"),
        "bea@denhaag.example||Bea de Wit|bea@denhaag.example|yes");
}

TEST(ScimUser, SCIM_5_values_have_their_form) {
    for (const auto* operation : {R"({"op": "Replace", "path": "active", "value": "perhaps"})",
                                  R"({"op": "Replace", "path": "active", "value": 1})",
                                  R"({"op": "Replace", "path": "externalId", "value": 1})",
                                  R"({"op": "Remove", "path": "active"})",
                                  R"({"op": "Replace", "path": "userName", "value": ["x"]})",
                                  R"({"op": "Replace", "path": "displayName", "value": {}})",
                                  R"({"op": "Replace", "path": "name", "value": "x"})",
                                  R"({"op": "Replace", "value": "x"})"})
        EXPECT_EQ(patched("[" + std::string(operation) + "]").substr(0, 25),
                  "scim.invalid_value SCIM-5")
            << operation;
    const auto wrong = [](ScimSaid what) {
        std::vector<std::string> out;
        for (const auto& one : check_said(what)) out.push_back(one.rule + " " + one.field);
        return out;
    };
    using Wrong = std::vector<std::string>;
    EXPECT_EQ(wrong(bea), Wrong{});
    auto other = bea;
    other.user_name = std::string(255, 'x');
    other.external_id = std::string(255, 'x');
    EXPECT_EQ(wrong(other), Wrong{});
    other.user_name += 'x';
    other.external_id += 'x';
    other.name = "";
    other.email = "nowhere";
    EXPECT_EQ(wrong(other),
              (Wrong{"SCIM-5 userName", "SCIM-5 externalId", "CRED-7 name", "CRED-8 email"}));
    other.user_name = "  ";
    EXPECT_EQ(wrong(other).front(), "SCIM-5 userName");
    for (const auto* text : {"a\nb", "a\x7f", "\x1f"}) {
        other = bea;
        other.user_name = text;
        other.external_id = text;
        EXPECT_EQ(wrong(other), (Wrong{"SCIM-5 userName", "SCIM-5 externalId"})) << text;
    }
}

TEST(ScimUser, SCIM_4_SCIM_11_SCIM_12_paths_lead_somewhere) {
    const auto at = [](const std::string& path) {
        return patched(R"([{"op": "Replace", "path": ")" + path + R"(", "value": "x"}])");
    };
    EXPECT_EQ(at("colour"), "scim.invalid_path SCIM-4 colour");
    EXPECT_EQ(at("name.colour"), "scim.invalid_path SCIM-4 name.colour");
    EXPECT_EQ(at("userName.first"), "scim.invalid_path SCIM-4 username.first");
    EXPECT_EQ(at(R"(userName[a eq \"b\"])"), "scim.invalid_path SCIM-4 username");
    EXPECT_EQ(at(R"(emails[colour eq \"b\"].value)"), "scim.invalid_path SCIM-4 emails");
    EXPECT_EQ(at("not a path"), "scim.invalid_path SCIM-4 path");
    for (const auto* fixed : {"id", "meta", "groups", "meta.created"})
        EXPECT_EQ(at(fixed).substr(0, 23), "scim.mutability SCIM-11") << fixed;
    EXPECT_EQ(patched(R"([{"op": "Remove"}])"), "scim.no_target SCIM-12 path");
    EXPECT_EQ(patched(R"([{"op": "Remove", "value": {"title": "x"}}])"),
              "scim.no_target SCIM-12 path");
}

TEST(ScimUser, SCIM_10_messages_have_their_form) {
    EXPECT_EQ(said(scim_user_in(value(R"({"userName": "x"})"))),
              "scim.invalid_syntax SCIM-10 schemas");
    EXPECT_EQ(said(scim_user_in(value(R"({"schemas": ["other"], "userName": "x"})"))),
              "scim.invalid_syntax SCIM-10 schemas");
    EXPECT_EQ(said(scim_user_in(value("[]"))), "scim.invalid_syntax SCIM-10 schemas");
    EXPECT_EQ(said(scim_user_in(whole(""))), "scim.invalid_value SCIM-5 userName");
    EXPECT_EQ(said(scim_user_changes(whole(R"("Operations": [])"))),
              "scim.invalid_syntax SCIM-10 Operations");
    EXPECT_EQ(patched("[]"), "scim.invalid_syntax SCIM-10 Operations");
    EXPECT_EQ(patched("{}"), "scim.invalid_syntax SCIM-10 Operations");
    EXPECT_EQ(patched("[7]"), "scim.invalid_syntax SCIM-10 op");
    EXPECT_EQ(patched(R"([{"op": "move", "path": "title"}])"), "scim.invalid_syntax SCIM-10 op");
    EXPECT_EQ(patched(R"([{"op": "add", "path": "title"}])"), "scim.invalid_syntax SCIM-10 value");
    const auto many = [](std::size_t count) {
        std::string out = "[";
        for (std::size_t i = 0; i < count; ++i)
            out +=
                std::string(i == 0 ? "" : ",") + R"({"op": "add", "path": "title", "value": "x"})";
        return patched(out + "]");
    };
    EXPECT_EQ(many(most_scim_operations).substr(0, 4), "bea@");
    EXPECT_EQ(many(most_scim_operations + 1), "scim.invalid_syntax SCIM-10 Operations");
}

TEST(ScimGroup, members_follow_the_operations) {
    using Ids = std::set<std::string>;
    const auto after = [](const std::string& operations) -> std::string {
        const auto ids = scim_members_after(patch(operations), "beleid", {"1", "2"});
        if (!ids) return rule_of(ids.error());
        std::string out;
        for (const auto& id : *ids) out += id;
        return out;
    };
    EXPECT_EQ(
        after(R"([{"op": "Add", "path": "members", "value": [{"$ref": null, "value": "3"}]}])"),
        "123");
    EXPECT_EQ(after(R"([{"op": "Add", "path": "members", "value": [{"value": "1"}]}])"), "12");
    EXPECT_EQ(
        after(R"([{"op": "Remove", "path": "members", "value": [{"$ref": null, "value": "2"}]}])"),
        "1");
    EXPECT_EQ(after(R"([{"op": "Remove", "path": "members[value eq \"1\"]"}])"), "2");
    EXPECT_EQ(after(R"([{"op": "Remove", "path": "members[value eq \"9\"]"}])"), "12");
    EXPECT_EQ(after(R"([{"op": "Remove", "path": "members"}])"), "");
    EXPECT_EQ(after(R"([{"op": "Replace", "path": "members", "value": [{"value": "4"}, "5"]}])"),
              "45");
    EXPECT_EQ(after(R"([{"op": "Replace", "value": {"displayName": "beleid", "members": []}}])"),
              "");
    EXPECT_EQ(after(R"([{"op": "Add", "value": {"members": [{"value": "3"}]}},
                        {"op": "Remove", "path": "members", "value": [{"value": "1"}]}])"),
              "23");
    EXPECT_EQ(after(R"([{"op": "Replace", "path": "displayName", "value": "beleid"},
                        {"op": "Add", "path": "externalId", "value": "x"}])"),
              "12");
    EXPECT_EQ(after(R"([{"op": "Replace", "path": "displayName", "value": "anders"}])"),
              "scim.mutability SCIM-11 displayName");
    EXPECT_EQ(after(R"([{"op": "Remove", "path": "displayName"}])"),
              "scim.mutability SCIM-11 displayName");
    EXPECT_EQ(after(R"([{"op": "Replace", "path": "id", "value": "x"}])"),
              "scim.mutability SCIM-11 id");
    EXPECT_EQ(after(R"([{"op": "Add", "path": "colour", "value": "x"}])"),
              "scim.invalid_path SCIM-4 colour");
    EXPECT_EQ(after(R"([{"op": "Add", "path": "members[value eq \"1\"]", "value": "x"}])"),
              "scim.invalid_path SCIM-4 members");
    EXPECT_EQ(after(R"([{"op": "Remove", "path": "members[display eq \"1\"]"}])"),
              "scim.invalid_path SCIM-4 members");
    EXPECT_EQ(after(R"([{"op": "Add", "path": "members", "value": [{"display": "x"}]}])"),
              "scim.invalid_value SCIM-5 members.value");
    const auto put = [](const std::string& members) {
        return scim_members_in(
            value(R"({"schemas": ["urn:ietf:params:scim:schemas:core:2.0:Group"], )" + members +
                  "}"),
            "beleid", {});
    };
    EXPECT_EQ(*put(R"("displayName": "beleid", "members": [{"value": "7"}])"), Ids{"7"});
    EXPECT_EQ(*put(R"("displayName": "beleid")"), Ids{});
    EXPECT_EQ(rule_of(put(R"("displayName": "x")").error()), "scim.mutability SCIM-11 displayName");
    EXPECT_EQ(rule_of(put(R"("members": [])").error()), "scim.invalid_value SCIM-5 displayName");
    const auto many = [&](std::size_t count) {
        std::string ids;
        for (std::size_t i = 0; i < count; ++i)
            ids += (i == 0 ? "\"" : ",\"") + std::to_string(i) + "\"";
        return put(R"("displayName": "beleid", "members": [)" + ids + "]");
    };
    EXPECT_EQ(many(most_scim_members)->size(), most_scim_members);
    EXPECT_EQ(rule_of(many(most_scim_members + 1).error()), "scim.invalid_value SCIM-5 members");
}

// Bodies of the right words in the wrong places: they are read or refused, and to say what was read
// again changes nothing.
TEST(ScimUser, survives_twenty_thousand_bodies_without_sense) {
    const std::vector<std::string> words{"schemas",
                                         "Operations",
                                         "op",
                                         "path",
                                         "value",
                                         "add",
                                         "replace",
                                         "remove",
                                         "userName",
                                         "emails",
                                         "active",
                                         "name",
                                         "type",
                                         "work",
                                         "id",
                                         "members",
                                         "True",
                                         "primary",
                                         "a@b.nl",
                                         "externalId",
                                         "title",
                                         "",
                                         "name.givenName",
                                         R"(emails[type eq \"work\"].value)",
                                         "urn:ietf:params:scim:api:messages:2.0:PatchOp",
                                         user_schema};
    std::mt19937 random{11};
    const auto any = [&](std::size_t below) {
        return std::uniform_int_distribution<std::size_t>{0, below - 1}(random);
    };
    const std::function<std::string(int)> made = [&](int depth) -> std::string {
        const auto kind = any(depth > 4 ? 4 : 8);
        if (kind == 0) return any(2) == 0 ? "true" : "null";
        if (kind == 1) return "7";
        if (kind < 4) return "\"" + words[any(words.size())] + "\"";
        std::string out;
        std::set<std::string> names;
        for (auto left = any(5); left > 0; --left) {
            const auto& name = words[any(words.size())];
            if (kind >= 6 && !names.insert(name).second) continue;
            out +=
                (out.empty() ? "" : ",") + (kind < 6 ? "" : "\"" + name + "\":") + made(depth + 1);
        }
        return kind < 6 ? "[" + out + "]" : "{" + out + "}";
    };
    int read = 0;
    for (int round = 0; round < 20'000; ++round) {
        const auto body = any(2) == 0
                              ? patch("[" + made(2) + "," + made(2) + "]")
                              : whole("\"userName\": " + made(2) + ", \"name\": " + made(2) +
                                      ", \"emails\": " + made(2));
        for (const auto& draft : {scim_user_in(body), scim_user_changes(body)}) {
            if (!draft) {
                EXPECT_FALSE(draft.error().violations.empty());
                continue;
            }
            ++read;
            const auto now = said_now(*draft, bea);
            EXPECT_EQ(said_now(*draft, now), now);  // saying it again changes nothing
        }
        (void)scim_members_after(body, "beleid", {"1"});
        (void)scim_members_in(body, "beleid", {});
    }
    EXPECT_GT(read, 100);
}

TEST(ScimToken, SCIM_1_counts_until_its_end) {
    const ScimToken token{{"t"}, {"p"}, {0}, {1'000}};
    EXPECT_TRUE(in_force(token, {999}));
    EXPECT_FALSE(in_force(token, {1'000}));
    auto ended = token;
    ended.ended_at = Instant{5};
    EXPECT_FALSE(in_force(ended, {6}));
    EXPECT_EQ(rule_of(no_scim_token()), "scim.token SCIM-1 Authorization");
}

TEST(ScimToken, SCIM_2_has_an_end_within_a_year_and_one_beside_it) {
    const Date today{2026, 11, 28};
    const auto fields = [&](const Date& last, int others) {
        std::string out;
        for (const auto& one : check_scim_token(last, today, others)) {
            EXPECT_EQ(one.rule, "SCIM-2");
            out += one.field + " ";
        }
        return out;
    };
    EXPECT_EQ(fields({2026, 11, 28}, 0), "until ");
    EXPECT_EQ(fields({2026, 11, 29}, 0), "");
    EXPECT_EQ(fields({2027, 11, 28}, 1), "");
    EXPECT_EQ(fields({2027, 11, 29}, 1), "until ");
    EXPECT_EQ(fields({2027, 11, 28}, 2), "tokens ");
}

TEST(Scim, SCIM_6_SCIM_7_SCIM_8_SCIM_9_have_a_name) {
    EXPECT_EQ(rule_of(scim_taken("userName")), "scim.uniqueness SCIM-6 userName");
    EXPECT_EQ(rule_of(scim_groups_are_closed()), "scim.closed_groups SCIM-7 displayName");
    EXPECT_EQ(rule_of(no_scim_member()), "scim.invalid_value SCIM-8 members");
    EXPECT_EQ(scim_deactivated().front().rule, "SCIM-9");
    EXPECT_EQ(scim_key("  BEA@DenHaag.example "), "bea@denhaag.example");
}

}  // namespace

}  // namespace werkzaam::access
