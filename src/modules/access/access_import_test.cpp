// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/access/access_database_test.h"
#include "modules/access/municipality_actions.h"
#include "modules/access/municipality_store.h"
#include "modules/access/organisation_store.h"
#include "platform/db/sql.h"

namespace werkzaam::access {
namespace {

using Codes = std::vector<std::string>;

class AccessImport : public InAccessDatabase {
protected:
    std::int64_t rows(const std::string& table) {
        return std::get<0>(*db::select_one<std::int64_t>(*tx_, "SELECT count(*) FROM " + table));
    }
    Context context_ = context();
};

TEST_F(AccessImport, AddsMunicipalitiesAndFindsThemUnchangedTheNextTime) {
    const auto first = import_municipalities(context_, municipality_table());
    ASSERT_TRUE(first);
    EXPECT_EQ(first->added, (Codes{"GM0518", "GM1740", "GM0003", "GM0999"}));
    const auto second = import_municipalities(context_, municipality_table());
    ASSERT_TRUE(second);
    EXPECT_EQ(second->unchanged.size(), 4U);
    EXPECT_TRUE(second->added.empty() && second->updated.empty());
    EXPECT_EQ(rows("audit_entry"), 2);
}

TEST_F(AccessImport, ReportsAChangedRowAndStoresIt) {
    ASSERT_TRUE(import_municipalities(context_, municipality_table()));
    auto table = municipality_table();
    table.rows[1].cells[5] = "2030-12-31";
    table.rows[1].cells[6] = "Betuwe";
    const auto report = import_municipalities(context_, table);
    ASSERT_TRUE(report);
    EXPECT_EQ(report->updated, (Codes{"GM1740"}));
    EXPECT_EQ(report->unchanged.size(), 3U);
    const auto all = list_municipalities(*tx_, context_.scope());
    ASSERT_EQ(all.size(), 4U);
    EXPECT_EQ(all.back().name, "Neder-Betuwe");
    EXPECT_EQ(iso(all.back().valid_to.value_or(Date{})), "2030-12-31");
    EXPECT_EQ(all.back().aliases, (Codes{"Betuwe"}));
}

TEST_F(AccessImport, TheDatabaseLeavesOutWhatCannotBeFoundByThatName) {
    ASSERT_TRUE(import_municipalities(context_, municipality_table()));
    const auto with = [&](const MunicipalitiesWith& wanted) {
        Codes out;
        for (const auto& one : list_municipalities(*tx_, context_.scope(), wanted))
            out.push_back(one.code);
        return out;
    };
    EXPECT_EQ(with({.part = "den haag"}), (Codes{"GM0518", "GM0999"})) << "by alias and by name";
    EXPECT_EQ(with({.part = "betuwe"}), (Codes{"GM1740"}));
    EXPECT_EQ(with({.part = "%"}), Codes{});
    EXPECT_EQ(with({.code = "GM0003"}), (Codes{"GM0003"}));
    EXPECT_EQ(with({.code = "gm0003"}), Codes{});
    // Rows from before names were kept as they are searched for are not left out.
    db::execute(*tx_, "UPDATE municipality SET searched_names = '' WHERE code = 'GM0003'");
    EXPECT_EQ(with({.part = "betuwe"}), (Codes{"GM0003", "GM1740"}));
    auto context = context_;
    EXPECT_EQ(find_municipalities(context, {.text = "Betuwe", .include_ended = true}, {}).total, 1);
    EXPECT_EQ(find_municipalities(context, {.text = "appingedam", .include_ended = true}, {}).total, 1);
    EXPECT_EQ(find_municipalities(context, {.text = std::string("a\0b", 3)}, {}).total, 0);
    EXPECT_FALSE(find_municipality(context, std::string("GM\0", 3)));
    EXPECT_EQ(find_municipality(context, "GM1740")->name, "Neder-Betuwe");
}

TEST_F(AccessImport, StoresNothingOfAFaultyFileAndNamesEveryFault) {
    auto table = municipality_table();
    table.rows[0].cells[0] = "0518";        // not a code of the register
    table.rows[1].cells[1] = "";            // no name
    table.rows[1].cells[2] = "ZH";          // not a province
    table.rows[2].cells[4] = "2020-13-31";  // not a day
    table.rows[3].cells[0] = "GM0003";      // twice
    table.rows[3].cells[5] = "1899-12-31";  // before it began
    const auto refused = import_municipalities(context_, table);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, "import.refused");
    EXPECT_EQ(told(refused.error().violations),
              (Codes{"IMP-7 code 2", "IMP-3 name 3", "IMP-7 province_code 3", "IMP-6 valid_from 4",
                     "IMP-9 code 5", "IMP-12 valid_to 5"}));
    EXPECT_EQ(rows("municipality"), 0);
    EXPECT_EQ(rows("audit_entry"), 0);
}

TEST_F(AccessImport, RefusesColumnsThatDoNotExist) {
    const auto refused =
        import_municipalities(context_, {{"code", "naam", "province_code"}, {{2, {"x", "y", "z"}}}});
    ASSERT_FALSE(refused);
    EXPECT_EQ(told(refused.error().violations), (Codes{"IMP-1 naam 1", "IMP-2 name 1"}));
}

TEST_F(AccessImport, StoresChangesOfKnownMunicipalities) {
    const Table table{{"date", "kind", "ended", "created", "extended"},
                      {{2, {"1950-07-01", "extension", "GM0999", "", "GM0518"}},
                       {3, {"2021-01-01", "merger", "GM0003", "GM1740", ""}}}};
    EXPECT_FALSE(import_municipality_changes(context_, table));
    ASSERT_TRUE(import_municipalities(context_, municipality_table()));
    const auto report = import_municipality_changes(context_, table);
    ASSERT_TRUE(report);
    EXPECT_EQ(report->added.size(), 2U);
    const auto changes = list_changes(*tx_, context_.scope());
    ASSERT_EQ(changes.size(), 2U);
    EXPECT_EQ(iso(changes[0].date), "2021-01-01");
    EXPECT_EQ(changes[1].kind, ChangeKind::extension);
    EXPECT_EQ(changes[1].ended, (Codes{"GM0999"}));
    EXPECT_EQ(changes[1].extended, (Codes{"GM0518"}));
    const auto again = import_municipality_changes(context_, table);
    ASSERT_TRUE(again);
    EXPECT_EQ(again->unchanged.size(), 2U);
}

TEST_F(AccessImport, NamesMunicipalitiesOfAChangeThatAreNotKnown) {
    ASSERT_TRUE(import_municipalities(context_, municipality_table()));
    const auto refused = import_municipality_changes(
        context_, {{"date", "kind", "ended", "created"},
                   {{2, {"", "fusion", "GM9999", "GM0518|GM8888"}}}});
    ASSERT_FALSE(refused);
    EXPECT_EQ(told(refused.error().violations),
              (Codes{"IMP-3 date 2", "IMP-7 kind 2", "IMP-10 ended 2", "IMP-10 created 2"}));
    EXPECT_EQ(rows("municipality_change"), 0);
}

TEST_F(AccessImport, RefusesTheSameChangeTwiceInAFile) {
    ASSERT_TRUE(import_municipalities(context_, municipality_table()));
    const auto refused = import_municipality_changes(
        context_, {{"date", "kind", "ended", "created", "extended"},
                   {{2, {"2021-01-01", "merger", "GM0003", "GM1740", ""}},
                    {3, {"2021-01-01", "rearrangement", "GM0003", "GM1740", ""}}}});
    ASSERT_FALSE(refused);
    EXPECT_EQ(told(refused.error().violations), (Codes{"IMP-9 date 3"}));
}

TEST_F(AccessImport, StoresOrganisationsAndNamesTheirFaults) {
    ASSERT_TRUE(import_organisations(context_, organisation_table()));
    auto table = organisation_table();
    table.rows[2].cells[1] = "Bureau Y";
    const auto report = import_organisations(context_, table);
    ASSERT_TRUE(report);
    EXPECT_EQ(report->updated, (Codes{"bureau-x"}));
    const auto stored = find_organisation(*tx_, context_.scope(), "bureau-x");
    ASSERT_TRUE(stored);
    EXPECT_EQ(stored->name, "Bureau Y");
    EXPECT_EQ(stored->former_names, (Codes{"Bureau W", "Bureau V"}));
    EXPECT_EQ(find_organisation(*tx_, context_.scope(), stored->id.value)->code, "bureau-x");
    table.rows[0].cells[0] = "Bureau Z";
    table.rows[0].cells[2] = "club";
    table.rows[2].cells[5] = "2000-12-31";
    const auto refused = import_organisations(context_, table);
    ASSERT_FALSE(refused);
    EXPECT_EQ(told(refused.error().violations), (Codes{"IMP-8 code 2", "IMP-7 kind 2", "IMP-12 valid_to 4"}));
}

TEST_F(AccessImport, KnowsMunicipalitiesByEveryNamePeopleUse) {
    ASSERT_TRUE(import_municipalities(context_, municipality_table()));
    const auto directory = read_directory(context_);
    for (const auto* name : {"Den Haag", "den haag", "'s-Gravenhage", "’s-gravenhage", "GM0518",
                             "gm0518"})
        EXPECT_EQ(directory.find_code(name), "GM0518") << name;
    EXPECT_EQ(directory.find_code("appingedam"), "GM0003");
    EXPECT_EQ(directory.find_code("Atlantis"), "");
    EXPECT_EQ(directory.find_code(""), "");
}

TEST_F(AccessImport, ShowsNothingToWhoMayNotRead) {
    ASSERT_TRUE(import_municipalities(context_, municipality_table()));
    ASSERT_TRUE(import_organisations(context_, organisation_table()));
    ASSERT_TRUE(import_municipality_changes(
        context_, {{"date", "kind", "ended"}, {{2, {"2021-01-01", "merger", "GM0003"}}}}));
    const auto scope = outsider().scope();
    EXPECT_TRUE(list_municipalities(*tx_, scope).empty());
    EXPECT_TRUE(list_changes(*tx_, scope).empty());
    EXPECT_TRUE(find_stored_municipalities(*tx_, scope).empty());
    EXPECT_TRUE(find_stored_changes(*tx_, scope).empty());
    EXPECT_TRUE(find_stored_organisations(*tx_, scope).empty());
    EXPECT_EQ(list_organisations(*tx_, scope, {}, {}).total, 0);
    EXPECT_TRUE(list_organisations(*tx_, scope, {}, {}).items.empty());
    EXPECT_FALSE(find_organisation(*tx_, scope, "bureau-x"));
    auto nobody = outsider();
    EXPECT_EQ(read_directory(nobody).find_code("GM0518"), "");
}

}  // namespace
}  // namespace werkzaam::access
