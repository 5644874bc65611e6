// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/db/scope_sql.h"

#include "core/policy_rules.h"
#include "platform/db/test_database.h"

#include <gtest/gtest.h>

#include <random>
#include <set>

namespace werkzaam::db {
namespace {

using Way = Scope::Way;

class ScopeSql : public InTestDatabase {
protected:
    ScopeSql() : database_{address()}, tx_{database_.write()} {
        run_script(*tx_, either("CREATE TABLE thing (n INTEGER, org TEXT, who TEXT, pub INTEGER, "
                                "conf INTEGER)",
                                "CREATE TABLE thing (n BIGINT, org TEXT, who TEXT, pub BIGINT, "
                                "conf BIGINT)"));
    }
    std::vector<Resource> fill() {
        std::vector<Resource> rows;
        for (const char* org : {"", "A", "B"})
            for (const char* who : {"", "u", "v"})
                for (const bool pub : {false, true})
                    for (int conf = 0; conf < 4; ++conf)
                        rows.push_back({ResourceKind::person,
                                        {org},
                                        {who},
                                        pub,
                                        static_cast<Confidentiality>(conf)});
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const auto& r = rows[i];
            execute(*tx_, "INSERT INTO thing VALUES (:1, NULLIF(:2, ''), NULLIF(:3, ''), :4, :5)",
                    {static_cast<int>(i), r.organisation.value, r.subject.value, r.published,
                     static_cast<int>(r.confidentiality)});
        }
        return rows;
    }
    std::set<int> shown(const Scope& scope, const ScopeColumns& columns) {
        const auto condition = condition_of(scope, columns, 2);
        Values values{0};
        values.insert(values.end(), condition.values.begin(), condition.values.end());
        std::set<int> out;
        for (const auto& [n] :
             select<int>(*tx_, "SELECT n FROM thing WHERE n >= :1 AND " + condition.sql, values))
            out.insert(n);
        return out;
    }

private:
    Database database_;
    std::unique_ptr<Transaction> tx_;
};

TEST_F(ScopeSql, ShowsTheRowsThatTheScopeShows) {
    const auto rows = fill();
    const ScopeColumns columns{"org", "who", "pub", "conf"};
    std::mt19937 random{42};
    const auto coin = [&] { return random() % 2 == 0; };
    for (int round = 0; round < 300; ++round) {
        std::vector<Way> ways(random() % 4);
        for (auto& way : ways) {
            if (coin())
                way.organisations = coin() ? std::set<OrganisationId>{{"A"}}
                                           : std::set<OrganisationId>{{"A"}, {"B"}};
            if (random() % 8 == 0) way.organisations.emplace();
            if (coin()) way.subject = UserId{coin() ? "u" : ""};
            if (random() % 3 == 0) way.not_subject = UserId{"v"};
            way.published_only = coin();
        }
        const Scope scope{ways, static_cast<Confidentiality>(random() % 4)};
        std::set<int> expected;
        for (std::size_t i = 0; i < rows.size(); ++i)
            if (scope.shows(rows[i])) expected.insert(static_cast<int>(i));
        ASSERT_EQ(shown(scope, columns), expected) << round;
    }
}

// Random people; few enough organisations and users that they meet the rows.
Actor anybody(std::mt19937& random) {
    const auto below = [&](unsigned limit) { return random() % limit; };
    Actor out{.user = {std::string(1, "uvw"[below(3)])},
              .permissions = {Permission::read_published},
              .assurance = static_cast<Assurance>(below(4)),
              .fresh = below(3) != 0,
              .purpose = below(3) != 0 ? "oversight" : ""};
    for (auto grants = below(3); grants > 0; --grants) {
        Grant grant{{std::string(1, "ABC"[below(3)])}};
        for (auto some = below(5); some > 0; --some)
            grant.permissions.insert(static_cast<Permission>(below(permissions)));
        out.grants.push_back(std::move(grant));
    }
    return out;
}

TEST_F(ScopeSql, ShowsExactlyTheRowsAboutWhichThePolicyDecides) {
    const auto rows = fill();
    const ScopeColumns columns{"org", "who", "pub", "conf"};
    std::mt19937 random{20261127};
    std::size_t permitted = 0;
    for (int round = 0; round < 600; ++round) {
        const auto actor = anybody(random);
        const auto action = static_cast<Action>(random() % actions);
        const auto kind = static_cast<ResourceKind>(random() % resource_kinds);
        std::set<int> expected;
        for (std::size_t i = 0; i < rows.size(); ++i) {
            auto row = rows[i];
            row.kind = kind;
            if (policy::decide(actor, action, row).permitted) expected.insert(static_cast<int>(i));
        }
        permitted += expected.size();
        ASSERT_EQ(shown(policy::scope_of(actor, action, kind), columns), expected) << round;
    }
    EXPECT_GT(permitted, 1'000U);
}

TEST_F(ScopeSql, ShowsNothingOfTablesWithoutWhatIsAskedFor) {
    (void)fill();
    const Way of_an_organisation{.organisations = std::set<OrganisationId>{{"A"}}};
    EXPECT_TRUE(shown({{of_an_organisation}, Confidentiality::open}, {}).empty());
    EXPECT_TRUE(shown({{Way{.subject = UserId{"u"}}}, Confidentiality::open}, {}).empty());
    EXPECT_EQ(shown({{Way{.published_only = true}}, Confidentiality::open}, {}).size(), 72U);
    EXPECT_TRUE(shown({}, {}).empty());
}

}  // namespace
}  // namespace werkzaam::db
