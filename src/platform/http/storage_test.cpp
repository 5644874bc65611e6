// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/http/storage.h"

#include "platform/db/sql.h"
#include "platform/db/test_database.h"
#include "platform/http/api.h"

#include <gtest/gtest.h>

namespace werkzaam::http {
namespace {

class StorageTest : public db::InTestDatabase {
protected:
    StorageTest() {
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
    }
    int notes() {
        const auto tx = database.read();
        return std::get<0>(*db::select_one<int>(*tx, "SELECT count(*) FROM note"));
    }

    SystemClock clock;
    db::Database database{address()};
    Router router;
    Api api{router, storage_of(database, clock), clock};
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

TEST_F(StorageTest, NoticesThatTheDatabaseAnswers) {
    EXPECT_NO_THROW(api.check_storage());
}

}  // namespace
}  // namespace werkzaam::http
