// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/access/scim_http.h"
#include "modules/access/provider_test.h"
#include "modules/access/scim_token_actions.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>

namespace werkzaam::access {

namespace {

constexpr const char* here = "GM0518";
constexpr const char* elsewhere = "GM1740";
constexpr const char* user_schema = "urn:ietf:params:scim:schemas:core:2.0:User";
constexpr const char* patch_schema = "urn:ietf:params:scim:api:messages:2.0:PatchOp";

class InScim : public WithProvider {
protected:
    InScim() {
        provider_ = add(setup());
        token_ = new_token(provider_);
    }

    std::string new_token(const std::string& provider) {
        const auto made = as_operator([&](Context& console) {
            return add_scim_token(console, {provider}, {}, "https://werkzaam.test/");
        });
        EXPECT_TRUE(made);
        return made ? made->secret_token : std::string{};
    }
    void remove(const std::string& provider) {
        const auto removed = as_operator(
            [&](Context& console) { return remove_provider(console, {provider}).has_value(); });
        EXPECT_TRUE(removed);
    }
    http::Response ask(const std::string& method, const std::string& path,
                       const json::value& body = nullptr) {
        http::RawRequest raw{method, "/scim/v2" + path};
        raw.headers["authorization"] = "Bearer " + token_;
        if (!body.is_null()) {
            raw.headers["content-type"] = "application/scim+json";
            raw.body = json::serialize(body);
        }
        const auto mount = scim_mount(accounts_, storage_, clock_, wait_);
        return mount.in_its_form(mount.answer(raw).response);
    }
    http::Response create(const std::string& name, const json::object& more = {}) {
        json::object body{{"schemas", json::array{user_schema}},
                          {"userName", name + "@denhaag.example"},
                          {"displayName", "Bea de Wit"}};
        for (const auto& [member, value] : more) body[member] = value;
        return ask("POST", "/Users", body);
    }
    std::string created(const std::string& name) {
        const auto response = create(name);
        EXPECT_EQ(response.status, 201) << response.body;
        return text(parsed(response), "id");
    }
    http::Response patch(const std::string& path, const json::array& operations) {
        return ask("PATCH", path,
                   {{"schemas", json::array{patch_schema}}, {"Operations", operations}});
    }
    int set_active(const std::string& id, bool active) {
        return patch("/Users/" + id, {{{"op", "Replace"}, {"path", "active"}, {"value", active}}})
            .status;
    }
    std::string group(const std::string& name) {
        const auto found =
            parsed(ask("GET", "/Groups?filter=displayName%20eq%20%22" + name + "%22"));
        return "/Groups/" + text(found.at("Resources").at(0), "id");
    }
    int join(const std::string& group_name, const std::string& id) {
        return patch(
                   group(group_name),
                   {{{"op", "Add"}, {"path", "members"}, {"value", json::array{{{"value", id}}}}}})
            .status;
    }
    int leave(const std::string& group_name, const std::string& id) {
        return patch(group(group_name),
                     {{{"op", "Remove"}, {"path", "members[value eq \"" + id + "\"]"}}})
            .status;
    }
    /// Somebody who was given a role by people.
    void given(const std::string& name, const std::string& organisation, const std::string& role) {
        run("INSERT INTO person (id, name, email, language, created_at) VALUES (:1, 'Anna Bakker', "
            ":2, 'nl', 0) ON CONFLICT DO NOTHING",
            {name, name + "@denhaag.example"});
        run("INSERT INTO membership (id, person_id, organisation, role, valid_from, review_due, "
            "created_at) VALUES (:1, :2, :3, :4, '2020-01-01', '2999-01-01', 0)",
            {name + " " + role + " " + organisation, name, organisation, role});
    }
    /// The roles that somebody holds somewhere, by their address.
    std::string held(const std::string& name, const std::string& organisation = here) {
        const auto tx = database_.read();
        std::string out;
        for (const auto& [role] : db::select<std::string>(
                 *tx,
                 "SELECT m.role FROM membership m JOIN person p ON p.id = m.person_id WHERE "
                 "p.email "
                 "= :1 AND m.organisation = :2 AND m.ended_at IS NULL ORDER BY m.role",
                 {name + "@denhaag.example", organisation}))
            out += (out.empty() ? "" : " ") + role;
        return out;
    }
    std::string error(const http::Response& response) {
        const auto body = parsed(response);
        const auto* type = body.as_object().if_contains("scimType");
        return std::to_string(response.status) +
               (type == nullptr ? "" : " " + std::string(type->as_string()));
    }

    std::string provider_;
    std::string token_;
    std::function<int(const std::string&)> wait_ = [](const std::string&) { return 0; };
};

TEST_F(InScim, SCIM_1_a_token_counts_until_the_end_of_its_last_day) {
    EXPECT_EQ(ask("GET", "/Users").status, 200);
    clock_.pass(24h * 180);
    EXPECT_EQ(ask("GET", "/Users").status, 200);
    clock_.pass(24h);
    const auto over = ask("GET", "/Users");
    EXPECT_EQ(over.status, 401);
    EXPECT_NE(over.body.find("SCIM-1"), std::string::npos);
    EXPECT_EQ(over.body.find("Den Haag"), std::string::npos);
}

TEST_F(InScim, only_a_hash_of_a_token_is_kept) {
    EXPECT_EQ(number("SELECT count(*) FROM scim_token"), 1);
    EXPECT_EQ(number("SELECT count(*) FROM scim_token WHERE token_hash LIKE '%' || :1 || '%'",
                     {token_.substr(7)}),
              0);
    EXPECT_EQ(number("SELECT count(*) FROM scim_token WHERE length(token_hash) = 64"), 1);
}

TEST_F(InScim, gives_the_roles_of_groups_and_takes_them) {
    const auto bea = created("bea");
    EXPECT_EQ(held("bea"), "");
    EXPECT_EQ(join("beleid", bea), 204);
    EXPECT_EQ(join("beleid", bea), 204);  // is in it
    EXPECT_EQ(held("bea"), "policy_adviser");
    EXPECT_EQ(join("toets", bea), 204);
    EXPECT_EQ(held("bea"), "policy_adviser rights_reviewer");
    EXPECT_EQ(leave("beleid", bea), 204);
    EXPECT_EQ(leave("beleid", bea), 204);  // is not in it
    EXPECT_EQ(held("bea"), "rights_reviewer");
    EXPECT_EQ(ask("DELETE", group("toets")).status, 204);
    EXPECT_EQ(held("bea"), "");
    EXPECT_EQ(ask("GET", group("toets")).status, 200);  // the table is the operator's
}

TEST_F(InScim, PROV_8_gives_nothing_to_whom_it_would_give_both) {
    const auto bea = created("bea");
    join("toets", bea);
    EXPECT_EQ(join("beheer", bea), 204);
    EXPECT_EQ(held("bea"), "");
    EXPECT_EQ(leave("beheer", bea), 204);
    EXPECT_EQ(held("bea"), "rights_reviewer");
}

TEST_F(InScim, PROV_8_counts_what_people_gave_there_and_nothing_elsewhere) {
    given("anna", here, "rights_reviewer");
    const auto anna = created("anna");
    EXPECT_EQ(join("beheer", anna), 204);
    EXPECT_EQ(held("anna"), "rights_reviewer");
    given("cor", here, "evaluator");
    given("cor", elsewhere, "organisation_administrator");
    const auto cor = created("cor");
    EXPECT_EQ(join("toets", cor), 204);
    EXPECT_EQ(held("cor"), "evaluator rights_reviewer");
}

TEST_F(InScim, who_leaves_a_group_while_deactivated_gets_nothing_of_another) {
    const auto bea = created("bea");
    join("beleid", bea);
    join("toets", bea);
    set_active(bea, false);
    EXPECT_EQ(leave("toets", bea), 204);
    EXPECT_EQ(held("bea"), "");
    set_active(bea, true);
    EXPECT_EQ(held("bea"), "policy_adviser");
}

TEST_F(InScim, whoever_is_brought_in_as_deactivated_has_left) {
    given("anna", here, "evaluator");
    EXPECT_EQ(create("anna", {{"active", false}}).status, 201);
    EXPECT_EQ(held("anna"), "");
}

TEST_F(InScim, whoever_is_taken_away_is_gone_and_not_linked) {
    const auto left = [&] {
        return number("SELECT count(*) FROM person WHERE left_at IS NOT NULL");
    };
    const auto linked = [&] { return number("SELECT count(*) FROM external_identity"); };
    auto bea = created("bea");  // without any role
    EXPECT_EQ(left(), 0);
    EXPECT_EQ(ask("DELETE", "/Users/" + bea).status, 204);
    EXPECT_EQ(left(), 1);
    bea = created("bea");
    join("beleid", bea);
    EXPECT_EQ(left(), 0);
    Browser browser;
    says("sub-1", "bea@denhaag.example", {});
    EXPECT_EQ(sign_in_there(browser, provider_).status, 200);
    EXPECT_EQ(linked(), 1);
    EXPECT_EQ(ask("DELETE", "/Users/" + bea).status, 204);
    EXPECT_EQ(linked(), 0);
    EXPECT_EQ(left(), 1);
    EXPECT_EQ(number("SELECT count(*) FROM scim_user"), 0);
    EXPECT_EQ(number("SELECT count(*) FROM scim_group_member"), 0);
}

TEST_F(InScim, does_not_give_again_what_people_here_ended) {
    const auto bea = created("bea");
    join("beleid", bea);
    run("UPDATE membership SET ended_at = 1, end_reason = 'Niet meer nodig'");
    leave("beleid", bea);
    join("beleid", bea);
    set_active(bea, false);
    set_active(bea, true);
    EXPECT_EQ(held("bea"), "");
}

TEST_F(InScim, who_is_deactivated_joins_a_group_without_its_role) {
    const auto bea = created("bea");
    EXPECT_EQ(set_active(bea, false), 200);
    EXPECT_EQ(join("beleid", bea), 204);
    EXPECT_EQ(held("bea"), "");
    EXPECT_EQ(set_active(bea, true), 200);
    EXPECT_EQ(held("bea"), "policy_adviser");
}

TEST_F(InScim, deactivating_ends_everything_in_the_organisation_and_nothing_elsewhere) {
    given("anna", here, "evaluator");
    given("anna", elsewhere, "auditor");
    given("cor", here, "policy_adviser");
    run("INSERT INTO delegation (id, membership_id, lent_to, valid_from, valid_to, reason, "
        "created_at) VALUES ('d', 'cor policy_adviser GM0518', 'anna', '2020-01-01', '2999-01-01', "
        "'', 0)");
    run("INSERT INTO invitation (id, token_hash, organisation, role, name, email, created_at, "
        "expires_at) VALUES ('i', 'h', :1, 'assessor', '', 'anna@denhaag.example', 0, 9)",
        {here});
    run("INSERT INTO session (id, token_hash, person_id, assurance, created_at, seen_at, address) "
        "VALUES ('s', 'h', 'anna', 'passkey', 0, 0, '')");
    const auto anna = created("anna");
    EXPECT_EQ(held("anna"), "evaluator");
    EXPECT_EQ(number("SELECT count(*) FROM session WHERE ended_at IS NULL"), 1);
    EXPECT_EQ(set_active(anna, false), 200);
    EXPECT_EQ(held("anna"), "");
    EXPECT_EQ(held("anna", elsewhere), "auditor");
    EXPECT_EQ(number("SELECT count(*) FROM session WHERE ended_at IS NULL"), 0);
    EXPECT_EQ(number("SELECT count(*) FROM delegation WHERE ended_at IS NULL"), 0);
    EXPECT_EQ(number("SELECT count(*) FROM invitation WHERE withdrawn_at IS NULL"), 0);
    EXPECT_EQ(held("cor"), "policy_adviser");
    // What people gave does not come back by itself.
    EXPECT_EQ(set_active(anna, true), 200);
    EXPECT_EQ(held("anna"), "");
}

TEST_F(InScim, MEMB_6_the_last_administrator_that_people_chose_stays) {
    given("anna", here, "organisation_administrator");
    given("anna", here, "evaluator");
    run("INSERT INTO session (id, token_hash, person_id, assurance, created_at, seen_at, address) "
        "VALUES ('s', 'h', 'anna', 'passkey', 0, 0, '')");
    const auto anna = created("anna");
    run("UPDATE membership SET ended_at = 1 WHERE role = 'evaluator'");
    EXPECT_EQ(set_active(anna, false), 200);
    EXPECT_EQ(held("anna"), "organisation_administrator");
    EXPECT_EQ(number("SELECT count(*) FROM session WHERE ended_at IS NULL"), 0);
    EXPECT_EQ(set_active(anna, true), 200);
    given("cor", here, "organisation_administrator");
    EXPECT_EQ(set_active(anna, false), 200);
    EXPECT_EQ(held("anna"), "");
    EXPECT_EQ(held("cor"), "organisation_administrator");
    // One that a provider gave goes, also as the last.
    run("UPDATE membership SET ended_at = 1 WHERE ended_at IS NULL");
    const auto bea = created("bea");
    join("beheer", bea);
    EXPECT_EQ(held("bea"), "organisation_administrator");
    set_active(bea, false);
    EXPECT_EQ(held("bea"), "");
}

TEST_F(InScim, SCIM_6_an_address_of_elsewhere_is_taken) {
    given("anna", elsewhere, "evaluator");
    EXPECT_EQ(error(create("anna")), "409 uniqueness");
    run("UPDATE membership SET ended_at = 1");
    run("UPDATE person SET left_at = 1");
    EXPECT_EQ(error(create("anna")), "409 uniqueness");  // was elsewhere
    given("cor", here, "evaluator");
    run("UPDATE membership SET ended_at = 1 WHERE person_id = 'cor'");
    run("UPDATE person SET left_at = 1 WHERE id = 'cor'");
    const auto cor = created("cor");  // was here only
    EXPECT_EQ(held("cor"), "");
    join("beleid", cor);
    EXPECT_EQ(held("cor"), "policy_adviser");
    EXPECT_EQ(number("SELECT count(*) FROM person WHERE id = 'cor' AND left_at IS NULL"), 1);
}

TEST_F(InScim, SCIM_6_no_address_is_changed_into_that_of_somebody_else) {
    given("anna", elsewhere, "evaluator");
    const auto bea = created("bea");
    const auto changed = patch("/Users/" + bea, {{{"op", "Replace"},
                                                  {"path", "emails[type eq \"work\"].value"},
                                                  {"value", "Anna@denhaag.example"}}});
    EXPECT_EQ(error(changed), "409 uniqueness");
    EXPECT_EQ(number("SELECT count(*) FROM person WHERE email = 'bea@denhaag.example'"), 1);
}

TEST_F(InScim, whoever_gets_another_address_is_told) {
    const auto bea = created("bea");
    const auto told = [&] {
        const auto all = audited();
        return std::count(all.begin(), all.end(), "factor_changed.email");
    };
    const auto say = [&](const std::string& what, const std::string& value) {
        EXPECT_EQ(
            patch("/Users/" + bea, {{{"op", "Replace"}, {"path", what}, {"value", value}}}).status,
            200);
    };
    say("displayName", "Bea Bakker");
    EXPECT_EQ(told(), 0);
    say("emails[type eq \"work\"].value", "bakker@denhaag.example");
    EXPECT_EQ(told(), 1);
    EXPECT_EQ(
        number("SELECT count(*) FROM person WHERE email = 'bakker@denhaag.example' AND name = "
               "'Bea Bakker'"),
        1);
}

TEST_F(InScim, the_name_of_an_account_that_others_know_is_not_changed) {
    given("anna", here, "evaluator");
    const auto anna = created("anna");
    EXPECT_EQ(text(parsed(ask("GET", "/Users/" + anna)), "displayName"), "Bea de Wit");
    given("anna", elsewhere, "evaluator");
    const auto changed =
        patch("/Users/" + anna, {{{"op", "Replace"},
                                  {"value",
                                   {{"displayName", "Somebody Else"},
                                    {"emails", json::array{{{"value", "evil@x.example"}}}},
                                    {"externalId", "7"}}}}});
    EXPECT_EQ(changed.status, 200) << changed.body;
    EXPECT_EQ(text(parsed(changed), "displayName"), "Bea de Wit");
    EXPECT_EQ(text(parsed(changed), "externalId"), "7");
    EXPECT_EQ(number("SELECT count(*) FROM person WHERE email = 'anna@denhaag.example'"), 1);
}

TEST_F(InScim, two_providers_of_one_organisation_do_not_rename_each_others_people) {
    given("anna", here, "evaluator");
    const auto anna = created("anna");
    auto second = setup();
    second.issuer = "https://second.test";
    token_ = new_token(add(second));
    EXPECT_EQ(ask("GET", "/Users/" + anna).status, 404);
    const auto again = create("anna", {{"displayName", "Somebody Else"}});
    EXPECT_EQ(again.status, 201) << again.body;
    EXPECT_EQ(text(parsed(again), "displayName"), "Bea de Wit");
}

TEST_F(InScim, signs_in_whom_it_brought_in_also_where_nobody_else_is_let_in) {
    remove(provider_);
    auto known = setup();
    known.admission = Admission::known;
    provider_ = add(known);
    token_ = new_token(provider_);
    Browser browser;
    says("sub-1", "bea@denhaag.example", {"beleid"});
    EXPECT_EQ(rules(sign_in_there(browser, provider_)), std::vector<std::string>{"PROV-6"});
    const auto bea = created("bea");
    EXPECT_EQ(sign_in_there(browser, provider_).status, 200);
    // Another subject with the same address is somebody else.
    says("sub-2", "bea@denhaag.example", {"beleid"});
    EXPECT_EQ(rules(sign_in_there(browser, provider_)), std::vector<std::string>{"PROV-6"});
    says("sub-1", "bea@denhaag.example", {"beleid"});
    set_active(bea, false);
    EXPECT_EQ(send(browser, "GET", "/account").status, 401);
    EXPECT_EQ(rules(sign_in_there(browser, provider_)), std::vector<std::string>{"SCIM-9"});
    EXPECT_EQ(held("bea"), "");
}

TEST_F(InScim, a_provider_that_is_added_anew_still_knows_whom_it_brought_in) {
    const auto bea = created("bea");
    const auto beleid = group("beleid");
    join("beleid", bea);
    remove(provider_);
    EXPECT_EQ(ask("GET", "/Users").status, 401);
    EXPECT_EQ(held("bea"), "");
    provider_ = add(setup());
    token_ = new_token(provider_);
    EXPECT_EQ(ask("GET", "/Users/" + bea).status, 200);
    EXPECT_EQ(group("beleid"), beleid);
    // In another organisation it knows nobody.
    remove(provider_);
    auto moved = setup();
    moved.organisation = {elsewhere};
    token_ = new_token(add(moved));
    EXPECT_EQ(ask("GET", "/Users/" + bea).status, 404);
}

TEST_F(InScim, shows_people_by_the_page) {
    for (const auto* name : {"a", "b", "c", "d", "e"}) {
        created(name);
        clock_.pass(1s);
    }
    const auto names = [&](const std::string& query) {
        const auto list = parsed(ask("GET", "/Users?" + query));
        std::string out = std::to_string(list.at("totalResults").as_int64()) + ":";
        for (const auto& one : list.at("Resources").as_array()) out += text(one, "userName")[0];
        EXPECT_EQ(list.at("itemsPerPage").as_int64(),
                  static_cast<std::int64_t>(list.at("Resources").as_array().size()));
        return out;
    };
    EXPECT_EQ(names(""), "5:abcde");
    EXPECT_EQ(names("startIndex=2&count=2"), "5:bc");
    EXPECT_EQ(names("startIndex=5&count=2"), "5:e");
    EXPECT_EQ(names("startIndex=6"), "5:");
    EXPECT_EQ(names("startIndex=0&count=1"), "5:a");
    EXPECT_EQ(names("startIndex=-3&count=1"), "5:a");
    EXPECT_EQ(names("count=0"), "5:");
    EXPECT_EQ(names("count=-1"), "5:");
    EXPECT_EQ(names("count=100000"), "5:abcde");
    EXPECT_EQ(
        names("filter=active%20eq%20%22True%22%20and%20userName%20eq%20%22C@denhaag.example%22"),
        "1:c");
    const auto some = parsed(ask("GET", "/Users?count=1&excludedAttributes=emails,%20meta"));
    EXPECT_FALSE(some.at("Resources").at(0).as_object().contains("emails"));
    EXPECT_FALSE(some.at("Resources").at(0).as_object().contains("meta"));
    EXPECT_TRUE(some.at("Resources").at(0).as_object().contains("userName"));
}

TEST_F(InScim, tells_whose_data_were_touched) {
    std::vector<std::string> told;
    storage_.record_processing = [&](const Processing& done) {
        told.push_back(done.name + " " + done.activity + " " +
                       std::to_string(done.subjects.size()));
    };
    const auto bea = created("bea");
    created("cor");
    ask("GET", "/Users");
    ask("GET", "/Users/" + bea);
    ask("GET", "/Users?filter=userName%20eq%20%22nobody%22");  // nobody: nothing to record
    join("beleid", bea);
    ask("DELETE", "/Users/" + bea);
    ask("DELETE", "/Users/" + bea);
    EXPECT_EQ(told,
              (std::vector<std::string>{
                  "scimCreateUser people-and-rights 1", "scimCreateUser people-and-rights 1",
                  "scimListUsers people-and-rights 2", "scimReadUser people-and-rights 1",
                  "scimChangeGroup people-and-rights 1", "scimDeleteUser people-and-rights 1"}));
}

TEST_F(InScim, changes_nothing_while_there_is_no_room) {
    const auto bea = created("bea");
    storage_.room = [] { return db::Room::reserve; };
    EXPECT_EQ(set_active(bea, false), 503);
    EXPECT_EQ(ask("GET", "/Users/" + bea).status, 200);
}

TEST_F(InScim, a_token_that_asks_too_much_waits) {
    std::string who;
    wait_ = [&](const std::string& token) {
        who = token;
        return 7;
    };
    const auto response = ask("GET", "/Users");
    EXPECT_EQ(response.status, 429);
    EXPECT_EQ(number("SELECT count(*) FROM scim_token WHERE id = :1", {who}), 1);
    const std::pair<std::string, std::string> after{"Retry-After", "7"};
    EXPECT_EQ(std::count(response.headers.begin(), response.headers.end(), after), 1);
}

TEST_F(InScim, a_refusal_leaves_nothing_behind) {
    const auto bea = created("bea");
    const auto other =
        patch(group("beleid"), {{{"op", "Add"},
                                 {"path", "members"},
                                 {"value", json::array{{{"value", bea}}, {{"value", "nobody"}}}}}});
    EXPECT_EQ(error(other), "400 invalidValue");
    EXPECT_EQ(held("bea"), "");
    EXPECT_EQ(number("SELECT count(*) FROM scim_group_member"), 0);
}

}  // namespace

}  // namespace werkzaam::access
