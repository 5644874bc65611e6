// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/http/shared_answers.h"

#include <gtest/gtest.h>

namespace werkzaam::http {
namespace {

Response with_body(std::string body, int status = 200) {
    Response response;
    response.status = status;
    response.body = std::move(body);
    return response;
}

class SharedAnswersTest : public testing::Test {
protected:
    std::string ask(const std::string& version, const SharedAnswers::Asked& asked,
                    int status = 200, std::size_t size = 1) {
        return answers
            .find_or_make(version, asked,
                          [&] {
                              ++made;
                              return with_body(std::string(size, 'x'), status);
                          })
            .body;
    }
    SharedAnswers answers;
    int made = 0;
};

TEST_F(SharedAnswersTest, MakesAnAnswerForEachThingItDependsOn) {
    const SharedAnswers::Asked usual{"/v1/a?page=1", Language::nl, Assurance::none, "2026-06-01"};
    auto other = std::vector<SharedAnswers::Asked>(4, usual);
    other[0].target = "/v1/a?page=2";
    other[1].language = Language::en;
    other[2].assurance = Assurance::two_factors;
    other[3].day = "2026-06-02";
    ask("v1", usual);
    ask("v1", usual);
    EXPECT_EQ(made, 1);
    for (const auto& asked : other) ask("v1", asked);
    EXPECT_EQ(made, 5);
    ask("v1", usual);
    EXPECT_EQ(made, 5);
    ask("v2", usual);
    EXPECT_EQ(made, 6);
}

TEST_F(SharedAnswersTest, KeepsNoRefusalAndNothingLarge) {
    for (const int status : {301, 400, 404, 503}) {
        made = 0;
        ask("v", {"/" + std::to_string(status), Language::nl, Assurance::none, ""}, status);
        ask("v", {"/" + std::to_string(status), Language::nl, Assurance::none, ""}, status);
        EXPECT_EQ(made, 2) << status;
    }
    made = 0;
    for (int i = 0; i < 2; ++i)
        ask("v", {"/large", Language::nl, Assurance::none, ""}, 200,
            SharedAnswers::most_bytes_each);
    const std::string target(SharedAnswers::longest_target + 1, 'a');
    for (int i = 0; i < 2; ++i) ask("v", {target, Language::nl, Assurance::none, ""});
    EXPECT_EQ(made, 4);
}

TEST_F(SharedAnswersTest, StartsAfreshWhenThereIsNoRoomLeft) {
    constexpr auto size = SharedAnswers::most_bytes_each / 2;
    constexpr auto fit = SharedAnswers::most_bytes / size;
    for (std::size_t i = 0; i < fit; ++i)
        ask("v", {"/" + std::to_string(i), Language::nl, Assurance::none, ""}, 200, size);
    made = 0;
    ask("v", {"/" + std::to_string(fit - 1), Language::nl, Assurance::none, ""}, 200, size);
    EXPECT_EQ(made, 0);
    ask("v", {"/0", Language::nl, Assurance::none, ""}, 200, size);
    EXPECT_EQ(made, 1);
}

TEST(SharedReader, IsAsSureOfWhoAsksAndKnowsNothingElse) {
    Actor asker{.user = {"u1"},
                .name = "Anna",
                .permissions = {Permission::read_published},
                .grants = {{{"GM0363"}, {Permission::manage_people, Permission::read_audit}}},
                .assurance = Assurance::passkey,
                .fresh = true,
                .session = "s",
                .address = "::1",
                .purpose = "oversight"};
    const auto reader = shared_reader(asker);
    ASSERT_TRUE(reader);
    EXPECT_EQ(reader->assurance, Assurance::passkey);
    EXPECT_EQ(reader->user.value + reader->session + reader->address + reader->purpose, "");
    EXPECT_EQ(reader->name, visitor().name);
    EXPECT_TRUE(reader->grants.empty());
    EXPECT_FALSE(reader->fresh);
}

TEST(SharedReader, IsNobodyForWhoeverMaySeeMore) {
    Actor asker{.user = {"u1"},
                .permissions = {Permission::read_published},
                .grants = {{{"NCTV"}, {Permission::approve_guidance}}},
                .assurance = Assurance::two_factors};
    EXPECT_FALSE(shared_reader(asker));
    asker.assurance = Assurance::one_factor;
    EXPECT_TRUE(shared_reader(asker));
    // Who may read nothing does not get what a visitor gets.
    EXPECT_FALSE(shared_reader(Actor{}));
}

TEST(SharedAnswersOf, ChangeWithEverythingThatVisitorsSee) {
    for (const auto& [kind, shared] : std::vector<std::pair<ResourceKind, bool>>{
             {ResourceKind::knowledge, true},
             {ResourceKind::guidance, true},
             {ResourceKind::organisation, true},
             {ResourceKind::session, false},
             {ResourceKind::membership, false},
             {ResourceKind::audit_entry, false}}) {
        Operation operation;
        operation.need.kind = kind;
        operation.access = Access::writes;
        EXPECT_EQ(changes_what_is_shared(operation), shared) << static_cast<int>(kind);
        operation.access = Access::reads;
        EXPECT_FALSE(changes_what_is_shared(operation));
    }
}

}  // namespace
}  // namespace werkzaam::http
