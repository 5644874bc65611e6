// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/http/storage.h"

#include "platform/db/migrate.h"
#include "platform/db/shared_version.h"
#include "platform/db/sql.h"
#include "platform/db/test_database.h"
#include "platform/http/api.h"

#include <gtest/gtest.h>

// Written by the build from db's migrations/.
namespace werkzaam::db {
MigrationFiles migrations();
}

namespace werkzaam::http {
namespace {

class StorageTest : public db::InTestDatabase {
protected:
    StorageTest() {
        db::migrate(database, {{"db", db::migrations()}}, folder() / "backups");
        const auto tx = database.write();
        db::execute(*tx, "CREATE TABLE note (status INTEGER NOT NULL)");
        tx->commit();
        Operation add;
        add.method = Method::post;
        add.path = "/notes/{status}";
        add.id = "addNote";
        add.parameters = {path_parameter("status", "Wat het antwoord wordt.")};
        add.access = Access::writes;
        router.add(add, [](Context& context, const Request& request) {
            Response response;
            response.status = std::stoi(request.path_value("status"));
            db::execute(context.tx, "INSERT INTO note VALUES (:1)", {response.status});
            if (response.status == 500) throw db::Unavailable("full");
            return response;
        });
        Operation end;
        end.method = Method::post;
        end.path = "/sessions/_end";
        end.id = "endSession";
        end.access = Access::writes;
        end.need = {Action::create, ResourceKind::session};
        router.add(end, [](Context&, const Request&) { return Response{}; });
        Operation list;
        list.path = "/notes";
        list.id = "listNotes";
        list.shared = true;
        router.add(list, [this](Context& context, const Request&) {
            ++made;
            const auto [count] = *db::select_one<int>(context.tx, "SELECT count(*) FROM note");
            return Response{.body = std::to_string(count) + " for " + context.actor.name};
        });
    }
    std::string listed() { return api.handle({"GET", "/v1/notes"}).response.body; }
    std::string version() { return db::shared_version(*database.read()); }
    int notes() {
        const auto tx = database.read();
        return std::get<0>(*db::select_one<int>(*tx, "SELECT count(*) FROM note"));
    }

    SystemClock clock;
    db::Database database{address()};
    Router router;
    Actor asker = visitor();
    int made = 0;
    Api api{router, storage_of(database, clock), clock,
            {.who = [this](db::Transaction&, const RawRequest&) { return asker; }}};
};

struct Case {
    int status;
    int kept;
};

TEST_F(StorageTest, KeepsWhatASuccessWroteAndNothingElse) {
    int expected = 0;
    for (const auto& c : std::vector<Case>{{200, 1}, {201, 1}, {399, 1}, {400, 0}, {404, 0}}) {
        EXPECT_EQ(api.handle({"POST", "/v1/notes/" + std::to_string(c.status)}).response.status,
                  c.status);
        expected += c.kept;
        EXPECT_EQ(notes(), expected) << c.status;
    }
}

TEST_F(StorageTest, KeepsNothingWhenTheHandlerThrows) {
    EXPECT_THROW((void)api.handle({"POST", "/v1/notes/500"}), db::Unavailable);
    EXPECT_EQ(notes(), 0);
}

TEST_F(StorageTest, MakesWhatIsSharedOnceUntilItChanges) {
    EXPECT_EQ(listed(), "0 for visitor");
    EXPECT_EQ(listed(), "0 for visitor");
    EXPECT_EQ(made, 1);
    (void)api.handle({"POST", "/v1/notes/200"});
    EXPECT_EQ(listed(), "1 for visitor");
    (void)api.handle({"POST", "/v1/notes/400"});
    EXPECT_EQ(listed(), "1 for visitor");
    EXPECT_EQ(made, 2);
    EXPECT_EQ(api.handle({"GET", "/v1/notes", {{"accept-language", "en"}}}).response.body,
              "1 for visitor");
    EXPECT_EQ(made, 3);
}

TEST_F(StorageTest, NoticesThatAnotherProcessChangedWhatIsShared) {
    EXPECT_EQ(listed(), "0 for visitor");
    db::Database elsewhere{address()};
    const auto tx = elsewhere.write();
    db::execute(*tx, "INSERT INTO note VALUES (1)");
    db::renew_shared_version(*tx);
    EXPECT_EQ(listed(), "0 for visitor");
    tx->commit();
    EXPECT_EQ(listed(), "1 for visitor");
}

TEST_F(StorageTest, KeepsWhatIsSharedWhenOnlyASessionChanges) {
    const auto before = version();
    EXPECT_EQ(api.handle({"POST", "/v1/sessions/_end"}).response.status, 200);
    EXPECT_EQ(version(), before);
    (void)api.handle({"POST", "/v1/notes/200"});
    EXPECT_NE(version(), before);
}

TEST_F(StorageTest, SharesAnAnswerThatKnowsNobodysName) {
    asker = {.user = {"u1"}, .name = "Anna", .permissions = {Permission::read_published},
             .grants = {{{"GM0363"}, {Permission::manage_people}}},
             .assurance = Assurance::two_factors, .session = "s1"};
    EXPECT_EQ(listed(), "0 for visitor");
    asker.user = {"u2"};
    asker.name = "Bram";
    asker.grants.clear();
    EXPECT_EQ(listed(), "0 for visitor");
    EXPECT_EQ(made, 1);
}

TEST_F(StorageTest, SharesNothingWithWhoeverMaySeeMore) {
    asker = {.user = {"u1"}, .name = "Anna", .permissions = {Permission::read_published},
             .grants = {{{"NCTV"}, {Permission::approve_guidance}}},
             .assurance = Assurance::two_factors, .session = "s1"};
    EXPECT_EQ(listed(), "0 for Anna");
    asker = visitor();
    EXPECT_EQ(listed(), "0 for visitor");
    EXPECT_EQ(made, 2);
}

TEST_F(StorageTest, NoticesThatTheDatabaseAnswers) {
    EXPECT_NO_THROW(api.check_storage());
}

}  // namespace
}  // namespace werkzaam::http
