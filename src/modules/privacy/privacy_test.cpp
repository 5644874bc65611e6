// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/privacy/privacy.h"

#include "modules/privacy/audit_view_actions.h"
#include "modules/privacy/disclosure_actions.h"
#include "platform/db/audit_trail.h"
#include "platform/db/migrate.h"
#include "platform/db/sql.h"
#include "platform/db/test_database.h"

#include <gtest/gtest.h>

namespace werkzaam::privacy {

db::MigrationFiles migrations();

namespace {

const OrganisationId leiden{"leiden"};
const OrganisationId utrecht{"utrecht"};

class Logs : public db::InTestDatabase {
protected:
    Logs() {
        db::migrate(database_, {{"db", db::migrations()}, {"privacy", migrations()}}, folder());
        tx_ = database_.write();
        audit_ = std::make_unique<db::StoredAuditTrail>(*tx_, clock_);
    }
    Context as(const Actor& actor) { return {*tx_, *audit_, actor, clock_}; }
    void act(const Actor& actor, AuditEvent event) { audit_->record(actor, event); }
    static Actor officer_of(const OrganisationId& organisation) {
        Actor out{.user = {"officer"}, .name = "F. Gegevens"};
        out.grants = {{organisation, {Permission::read_audit, Permission::read_disclosures}}};
        out.assurance = Assurance::two_factors;
        out.purpose = "oversight";
        return out;
    }
    std::vector<std::string> actions(const Actor& actor, const AuditQuery& query = {}) {
        auto context = as(actor);
        std::vector<std::string> out;
        const auto found = search_audit(context, query);
        if (!found) return {"refused " + found.error().code};
        for (const auto& line : found->items) out.push_back(line.action);
        EXPECT_EQ(found->total, static_cast<std::int64_t>(out.size()));
        return out;
    }
    std::int64_t total(const Actor& actor, const DisclosureQuery& query = {}) {
        auto context = as(actor);
        return search_disclosures(context, query)->total;
    }

    SystemClock clock_;
    db::Database database_{address()};
    std::unique_ptr<db::Transaction> tx_;
    std::unique_ptr<AuditTrail> audit_;
    const Actor anna_{.user = {"anna"}, .name = "Anna Beheer", .address = "192.0.2.7"};
    const Actor bert_{.user = {"bert"}, .name = "Bert_Lezer"};
    const Actor officer_ = officer_of(leiden);
};

using Texts = std::vector<std::string>;

TEST_F(Logs, AnOfficerSeesTheirOwnOrganisationOnlyNewestFirst) {
    act(anna_, {"membership.end", "m-1", {"bert"}, leiden});
    act(anna_, {"membership.end", "m-2", {}, utrecht});
    act(bert_, {"read.listMemberships", "", {}, leiden});
    EXPECT_EQ(actions(officer_), (Texts{"read.listMemberships", "membership.end"}));
    EXPECT_EQ(actions(officer_of(utrecht)), Texts{"membership.end"});
    EXPECT_EQ(actions(anna_), Texts{});
    auto without_purpose = officer_;
    without_purpose.purpose.clear();
    EXPECT_EQ(actions(without_purpose), Texts{});
}

TEST_F(Logs, EntriesAreFoundByWhoWhatAboutWhomAndHowItEnded) {
    act(anna_, {"membership.end", "m-1", {"bert"}, leiden});
    act(bert_, {"read.listMemberships", "", {}, leiden});
    act(bert_, {"try.endMembership", "m-1", {}, leiden, AuditResult::refused, "AUT-12"});
    EXPECT_EQ(actions(officer_, {.name = "anna"}), Texts{"membership.end"});
    EXPECT_EQ(actions(officer_, {.name = "BERT_"}),
              (Texts{"try.endMembership", "read.listMemberships"}));
    EXPECT_EQ(actions(officer_, {.name = "b%"}), Texts{}) << "typed signs are no wildcards";
    EXPECT_EQ(actions(officer_, {.about = "m-1"}), (Texts{"try.endMembership", "membership.end"}));
    EXPECT_EQ(actions(officer_, {.about = "bert"}), Texts{"membership.end"});
    EXPECT_EQ(actions(officer_, {.about = "Lezer"}), Texts{"membership.end"});
    EXPECT_EQ(actions(officer_, {.action = "read."}), Texts{"read.listMemberships"});
    EXPECT_EQ(actions(officer_, {.result = "refused"}), Texts{"try.endMembership"});
    const auto today = utc_date(clock_.now());
    EXPECT_EQ(actions(officer_, {.from = today, .to = today}).size(), 3U);
    EXPECT_EQ(actions(officer_, {.from = add_months(today, 1)}), Texts{});
    EXPECT_EQ(actions(officer_, {.to = add_months(today, -1)}), Texts{});
    EXPECT_EQ(actions(officer_, {.page_size = 101}), Texts{"refused logs.invalid"});
}

TEST_F(Logs, ALineSaysWhoFromWhereAndAboutWhomUntilTheyAreErased) {
    act(bert_, {"read.readAccount", "", {}, leiden});
    act(anna_, {"membership.end", "m-1", {"bert"}, leiden, AuditResult::done, "AUT-12"});
    auto context = as(officer_);
    const auto line = search_audit(context, {})->items.front();
    EXPECT_EQ(line.actor, "Anna Beheer");
    EXPECT_EQ(line.address, "192.0.2.7");
    EXPECT_EQ(line.object, "m-1");
    EXPECT_EQ(line.about_name, "Bert_Lezer");
    EXPECT_EQ(line.rule, "AUT-12");
    db::erase_audit_person(*tx_, {"anna"});
    const auto erased = search_audit(context, {})->items.front();
    EXPECT_EQ(erased.at, line.at);
    EXPECT_FALSE(erased.actor || erased.person || erased.address);
    EXPECT_EQ(erased.about_name, "Bert_Lezer");
}

TEST_F(Logs, ALineSaysOnWhoseBehalfUntilTheyAreErased) {
    act(bert_, {"read.readAccount", "", {}, leiden});
    AuditEvent event{"guidance.approve", "g-1", {}, leiden, AuditResult::done, "AUT-4"};
    act(anna_, event);
    event.lent = Lent{"d-1", {"bert"}, leiden, {Permission::approve_guidance}};
    act(anna_, event);
    auto context = as(officer_);
    const auto lines = search_audit(context, {.name = "anna"})->items;
    ASSERT_EQ(lines.size(), 3U);
    EXPECT_EQ(lines[0].action, "delegation.use");
    EXPECT_EQ(lines[0].object, "d-1");
    EXPECT_EQ(lines[0].about_name, "Bert_Lezer");
    EXPECT_EQ(lines[0].on_behalf_of, std::nullopt);
    EXPECT_EQ(lines[1].on_behalf_of, "Bert_Lezer");
    EXPECT_EQ(lines[1].actor, "Anna Beheer") << "who acts stays who acts";
    EXPECT_EQ(lines[1].at, lines[0].at);
    EXPECT_EQ(lines[2].on_behalf_of, std::nullopt) << "by rights of her own";
    db::erase_audit_person(*tx_, {"bert"});
    EXPECT_EQ(search_audit(context, {.name = "anna"})->items[1].on_behalf_of, std::nullopt);
}

TEST_F(Logs, AnExportStandsInTheLedgerAndInTheLog) {
    act(anna_, {"membership.end", "m-1", {}, leiden});
    auto context = as(officer_);
    const auto lines = export_audit(context, {});
    ASSERT_TRUE(lines);
    EXPECT_EQ(lines->size(), 1U);
    const auto ledger = search_disclosures(context, {});
    ASSERT_EQ(ledger->items.size(), 1U);
    const auto& kept = ledger->items.front();
    EXPECT_EQ(kept.what, "audit-entries");
    EXPECT_EQ(kept.receiver, "F. Gegevens");
    EXPECT_EQ(kept.purpose, "oversight");
    EXPECT_EQ(kept.rows, 1);
    EXPECT_EQ(kept.fields.size(), 5U);
    EXPECT_EQ(actions(officer_, {.action = "disclosure."}), Texts{"disclosure.record"});
}

// In a ledger of a million rows each of these is looked up, not looked through.
TEST_F(Logs, WhoseDataWasAmongItIsFoundByAnIndexBothWays) {
    for (const std::string column : {"disclosure", "about"}) {
        // PostgreSQL does not use an index of an empty table; that it is there has to do.
        const auto plan = db::select<int, int, int, std::string>(
            *tx_, either("EXPLAIN QUERY PLAN SELECT * FROM disclosure_about WHERE " + column +
                             " = 'x' ORDER BY about",
                         "SELECT 0, 0, 0, 'SEARCH' FROM pg_indexes WHERE schemaname = "
                         "current_schema() AND indexdef LIKE '%disclosure_about USING btree (" +
                             column + ",%'"));
        ASSERT_EQ(plan.size(), 1U) << column;
        EXPECT_TRUE(std::get<3>(plan[0]).starts_with("SEARCH")) << std::get<3>(plan[0]);
    }
}

TEST_F(Logs, WhoReceivedWhatIsFoundByReceiverRecordAndDay) {
    auto context = as(anna_);
    record_disclosure(context, {.organisation = leiden,
                                .what = "evaluation",
                                .receiver = "Inspectie",
                                .basis = "art. 6 AVG",
                                .fields = {"name", "date"},
                                .rows = 2,
                                .about = {"p-1", "p-2"}});
    record_disclosure(context,
                      {.organisation = utrecht, .what = "evaluation", .receiver = "Inspectie"});
    EXPECT_EQ(total(officer_), 1);
    EXPECT_EQ(total(officer_of(utrecht)), 1);
    EXPECT_EQ(total(officer_, {.receiver = "Inspectie"}), 1);
    EXPECT_EQ(total(officer_, {.receiver = "Inspect"}), 0);
    EXPECT_EQ(total(officer_, {.about = "p-2"}), 1);
    EXPECT_EQ(total(officer_, {.about = "p-3"}), 0);
    EXPECT_EQ(total(officer_, {.from = add_months(utc_date(clock_.now()), 1)}), 0);
    EXPECT_EQ(total(anna_), 0);
    auto reading = as(officer_);
    EXPECT_EQ(search_disclosures(reading, {})->items.front().about, (Texts{"p-1", "p-2"}));
}

}  // namespace
}  // namespace werkzaam::privacy
