// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/wiring.h"

#include "app/data_folder.h"
#include "app/import_command.h"
#include "app/reference_data.h"
#include "app/shipped_folder.h"
#include "platform/db/rights.h"
#include "platform/db/test_database.h"

#include <gtest/gtest.h>

#include <fstream>
#include <set>

namespace werkzaam::app {
namespace {

const std::filesystem::path source = WZ_SOURCE_DIR;

class Data : public db::InTestDatabase {
protected:
    Data() {
        configuration_.data = folder() / "data";
        if (db::tested_engine() == db::Engine::postgres) configuration_.db = address().place;
        configuration_.log_level = "error";
    }
    std::filesystem::path write(const std::string& name, const std::string& text) {
        std::ofstream{folder() / name} << text;
        return folder() / name;
    }
    static int count(DataFolder& data, const std::string& table) {
        const auto tx = data.database().read();
        return std::get<0>(*db::select_one<int>(*tx, "SELECT count(*) FROM " + table));
    }
    config::Configuration configuration_;
};

TEST(Wiring, EveryKindOfImportHasItsTemplateAndItsPage) {
    std::set<std::string> kinds;
    for (const auto& importer : importers()) {
        EXPECT_TRUE(kinds.insert(importer.kind).second) << importer.kind;
        EXPECT_TRUE(std::filesystem::exists(source / "docs/import" / (importer.kind + ".csv")));
        EXPECT_TRUE(std::filesystem::exists(source / "docs/import" / (importer.kind + ".md")));
    }
    EXPECT_EQ(kinds.size(), 11U);
}

TEST(Wiring, EveryRouteHasItsOwnAddressAndName) {
    http::Router router;
    access::Accounts accounts{credentials::SecretBox::with_new_key(), {}};
    add_all_routes(router, {}, accounts);
    std::set<std::string> names;
    for (const auto& route : router.routes())
        EXPECT_TRUE(names.insert(route.operation.id).second) << route.operation.id;
    EXPECT_GT(names.size(), 30U);
}

TEST_F(Data, AFolderWithoutADatabaseIsOpenedOnlyToFillIt) {
    const auto missing = DataFolder::open_existing(configuration_);
    ASSERT_FALSE(missing);
    EXPECT_EQ(missing.error().code, "data.none");
    EXPECT_FALSE(std::filesystem::exists(configuration_.data));
    ASSERT_TRUE(DataFolder::open(configuration_));
    EXPECT_TRUE(DataFolder::open_existing(configuration_));
}

TEST_F(Data, AFolderThatIsBeingReplacedIsInUse) {
    const auto lock = db::FolderLock::take(configuration_.data, db::FolderLock::Kind::exclusive);
    const auto data = DataFolder::open(configuration_);
    ASSERT_FALSE(data);
    EXPECT_EQ(data.error().code, "backup.in_use");
}

TEST_F(Data, TheShippedDataFillAnEmptyDatabaseOnce) {
    const auto data = DataFolder::open(configuration_);
    ASSERT_TRUE(data);
    EXPECT_TRUE((*data)->empty());
    const auto fault = import_reference(**data, source / "data");
    ASSERT_FALSE(fault) << fault->file << " " << fault->problem.code;
    EXPECT_FALSE((*data)->empty());
    EXPECT_EQ(count(**data, "municipality"), 605);
    EXPECT_EQ(count(**data, "element"), 49);
    EXPECT_GT(count(**data, "pool_version"), 10);
}

TEST_F(Data, AFaultInTheShippedDataIsNamedAndNothingIsKept) {
    write("manifest.toml",
          "[[import]]\nkind = \"outcomes\"\nfile = \"good.csv\"\n"
          "[[import]]\nkind = \"outcomes\"\nfile = \"none.csv\"\n");
    std::filesystem::copy_file(source / "data/outcomes.csv", folder() / "good.csv");
    const auto data = DataFolder::open(configuration_);
    const auto fault = import_reference(**data, folder());
    ASSERT_TRUE(fault);
    EXPECT_EQ(fault->file, folder() / "none.csv");
    EXPECT_EQ(fault->problem.code, "file.unreadable");
    EXPECT_TRUE((*data)->empty());
    EXPECT_EQ(count(**data, "outcome"), 0);
}

TEST_F(Data, AManifestThatIsNoneIsRefused) {
    const auto data = DataFolder::open(configuration_);
    for (const auto* text : {"", "import = 3", "[[import]", "nonsense ="}) {
        write("manifest.toml", text);
        const auto fault = import_reference(**data, folder());
        ASSERT_TRUE(fault) << text;
        EXPECT_EQ(fault->problem.code, "reference.manifest") << text;
    }
}

TEST_F(Data, AFileOfAnUnknownKindNamesTheKindsThereAre) {
    const auto data = DataFolder::open(configuration_);
    auto work = Work::writing(**data, command_actor);
    const auto imported = import_file(work.context(), "wat", write("x.csv", "code\n"));
    ASSERT_FALSE(imported);
    EXPECT_EQ(imported.error().code, "import.unknown_kind");
    EXPECT_NE(imported.error().parameters.at("known").find("effects"), std::string::npos);
}

TEST_F(Data, WorkThatIsNotCommittedIsGone) {
    const auto data = DataFolder::open(configuration_);
    const auto file = source / "data/outcomes.csv";
    {
        auto work = Work::writing(**data, command_actor);
        ASSERT_TRUE(import_file(work.context(), "outcomes", file));
    }
    EXPECT_EQ(count(**data, "outcome"), 0);
    auto work = Work::writing(**data, command_actor);
    ASSERT_TRUE(import_file(work.context(), "outcomes", file));
    work.commit();
    EXPECT_GT(count(**data, "outcome"), 0);
}

TEST_F(Data, ReadingWorkCannotWrite) {
    const auto data = DataFolder::open(configuration_);
    auto work = Work::reading(**data);
    EXPECT_ANY_THROW((void)import_file(work.context(), "outcomes", source / "data/outcomes.csv"));
    EXPECT_EQ(count(**data, "outcome"), 0);
}

TEST_F(Data, AFolderIsNoFile) {
    EXPECT_EQ(text_of_file(folder()).error().code, "file.unreadable");
    EXPECT_EQ(text_of_file(folder() / "none").error().code, "file.unreadable");
    EXPECT_EQ(*text_of_file(write("x", "a\nb")), "a\nb");
}

// The program as it runs in earnest: the owner migrates, another role serves, a third one writes
// the audit trail.
class PostgresRoles : public Data {
protected:
    void SetUp() override {
        ASSERT_EQ(db::tested_engine(), db::Engine::postgres) << "run with tests/postgres/server.py";
        owner_.emplace(address(), 2);
        for (const auto& role : {application_, audit_}) as_owner("CREATE ROLE " + role + " LOGIN");
        configuration_.db = url_of(application_);
        configuration_.db_audit = url_of(audit_);
        configuration_.db_owner = address().place;
    }
    void TearDown() override {
        for (const auto& role : {application_, audit_}) as_owner("DROP OWNED BY " + role);
        for (const auto& role : {application_, audit_}) as_owner("DROP ROLE " + role);
        owner_.reset();
    }
    void as_owner(const std::string& statement) {
        const auto tx = owner_->write();
        db::run_script(*tx, statement);
        tx->commit();
    }
    [[nodiscard]] std::string url_of(const std::string& role) const {
        auto url = address().place;
        return url.replace(url.find("user=postgres"), 13, "user=" + role);
    }
    // "done", or how the database refused.
    static std::string tried(db::Database& database, const std::string& statement) {
        const auto tx = database.write();
        try {
            db::execute(*tx, statement);
            return "done";
        } catch (const std::exception& error) {
            return std::string(error.what()).find("42501") == std::string::npos ? error.what()
                                                                                : "no right";
        }
    }
    const std::string application_ = "application_" + schema();
    const std::string audit_ = "audit_" + schema();
    std::optional<db::Database> owner_;
};

TEST_F(PostgresRoles, TheApplicationFillsAndReadsEverythingAndChangesNoTable) {
    const auto data = DataFolder::open(configuration_);
    ASSERT_TRUE(data);
    const auto fault = import_reference(**data, source / "data");
    ASSERT_FALSE(fault) << fault->file << " " << fault->problem.code;
    auto& database = (*data)->database();
    EXPECT_EQ(db::role_of(database), application_);
    for (const auto* statement :
         {"CREATE TABLE mine (id BIGINT)", "ALTER TABLE element ADD COLUMN x TEXT",
          "DROP TABLE recognition", "TRUNCATE recognition", "DELETE FROM element",
          "DELETE FROM pool_version", "UPDATE certainty_judgement SET reason = ''",
          "UPDATE audit_entry SET actor = ''", "DELETE FROM audit_entry",
          "UPDATE audit_leaf SET hash = ''", "DELETE FROM audit_leaf",
          "INSERT INTO audit_leaf VALUES (0, 1, 'x')",
          "INSERT INTO audit_head VALUES (1, 'x', 0, 'x', 'x')",
          "UPDATE audit_head SET root = ''", "DELETE FROM audit_head",
          "UPDATE audit_name SET name = ''", "DELETE FROM schema_migration",
          "UPDATE schema_migration SET sha256 = ''",
          "INSERT INTO schema_migration VALUES ('', '', '', 0)",
          "ALTER TABLE audit_entry DISABLE TRIGGER ALL", "DROP FUNCTION audit_entry_is_kept()"}) {
        const auto answer = tried(database, statement);
        EXPECT_TRUE(answer == "no right" || answer.find("must be owner") != std::string::npos)
            << statement << ": " << answer;
    }
    EXPECT_EQ(tried(database, "UPDATE element SET practice = practice"), "done");
}

TEST_F(PostgresRoles, TheWriterOfTheAuditTrailDoesNothingElse) {
    ASSERT_TRUE(DataFolder::open(configuration_));
    db::Database database{db::postgres_url(url_of(audit_)), 1};
    EXPECT_EQ(tried(database, "SELECT count(*) FROM audit_entry"), "done");
    EXPECT_EQ(tried(database,
                    "INSERT INTO audit_entry (at, action, result, rule, purpose, organisation, "
                    "person, actor, session, address, object, subject) VALUES (0, 'a', "
                    "'done', '', '', '', '', 'b', '', '', '', '')"),
              "done");
    EXPECT_EQ(tried(database, "INSERT INTO audit_leaf VALUES (0, 1, 'x')"), "done");
    EXPECT_EQ(tried(database, "INSERT INTO audit_head VALUES (1, 'x', 0, 'x', 'x')"), "done");
    for (const auto* statement :
         {"UPDATE audit_entry SET actor = ''", "DELETE FROM audit_entry", "TRUNCATE audit_entry",
          "SELECT 1 FROM intervention", "SELECT 1 FROM schema_migration",
          "INSERT INTO counted_evaluation VALUES ('', '')"})
        EXPECT_EQ(tried(database, statement), "no right") << statement;
}

TEST_F(PostgresRoles, WithoutARoleForTheAuditTrailTheApplicationSealsIt) {
    configuration_.db_audit.clear();
    const auto data = DataFolder::open(configuration_);
    ASSERT_TRUE(data);
    EXPECT_EQ(tried((*data)->database(), "INSERT INTO audit_leaf VALUES (0, 1, 'x')"), "done");
    EXPECT_EQ(tried((*data)->database(), "DELETE FROM audit_leaf"), "no right");
}

TEST_F(PostgresRoles, WhatWasGivenOnceIsTakenAwayAgain) {
    ASSERT_TRUE(DataFolder::open(configuration_));
    as_owner("GRANT ALL ON ALL TABLES IN SCHEMA " + schema() + " TO " + application_);
    ASSERT_TRUE(DataFolder::open(configuration_));
    db::Database database{db::postgres_url(url_of(application_)), 1};
    EXPECT_EQ(tried(database, "DELETE FROM element"), "no right");
}

TEST_F(PostgresRoles, ATableThatDoesNotSayWhoMayDoWhatIsRefused) {
    ASSERT_TRUE(DataFolder::open(configuration_));
    as_owner("CREATE TABLE silent (id BIGINT)");
    for (const auto* comment : {"NULL", "'a table'", "'application: all'", "'application: '",
                                "'nobody: select'", "'application: select; '"}) {
        as_owner(std::string("COMMENT ON TABLE silent IS ") + comment);
        EXPECT_THROW(db::grant_rights(*owner_, {application_, ""}), BrokenInvariant) << comment;
    }
    as_owner("COMMENT ON TABLE silent IS 'application: select, insert; audit: select'");
    EXPECT_NO_THROW(db::grant_rights(*owner_, {application_, audit_}));
}

TEST_F(PostgresRoles, ARoleWithoutRightsIsToldWhenThereIsSomethingToMigrate) {
    configuration_.db_owner = "";
    EXPECT_THROW((void)DataFolder::open(configuration_), db::Unavailable);
}

TEST(ShippedFolder, IsFoundAtTheRootOfTheTreeItWasBuiltInAndElseMissing) {
    EXPECT_FALSE(shipped_folder("no-such-folder"));
    const auto data = shipped_folder("data");
    ASSERT_TRUE(data);
    EXPECT_TRUE(std::filesystem::exists(*data / "manifest.toml"));
}

}  // namespace
}  // namespace werkzaam::app
