// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/wiring.h"

#include "app/data_folder.h"
#include "app/import_command.h"
#include "app/reference_data.h"
#include "app/shipped_folder.h"
#include "platform/db/sql.h"
#include "platform/db/temporary_folder.h"

#include <gtest/gtest.h>

#include <fstream>
#include <set>

namespace werkzaam::app {
namespace {

const std::filesystem::path source = WZ_SOURCE_DIR;

class Data : public db::InTemporaryFolder {
protected:
    Data() {
        configuration_.data = folder() / "data";
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
    add_all_routes(router, {});
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
    write("manifest.toml", "[[import]]\nkind = \"outcomes\"\nfile = \"good.csv\"\n"
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

TEST(ShippedFolder, IsFoundAtTheRootOfTheTreeItWasBuiltInAndElseMissing) {
    EXPECT_FALSE(shipped_folder("no-such-folder"));
    const auto data = shipped_folder("data");
    ASSERT_TRUE(data);
    EXPECT_TRUE(std::filesystem::exists(*data / "manifest.toml"));
}

}  // namespace
}  // namespace werkzaam::app
