// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/log/log.h"

#include <gtest/gtest.h>

namespace werkzaam::log {
namespace {

TEST(Log, V16_4_1_KeepsEveryValueInsideItsQuotes) {
    const Field fields[] = {{"path", "a\"b\\c\nd\x01"}, {"n", "1"}};
    EXPECT_EQ(line("request", fields, 2),
              R"("event":"request","path":"a\"b\\c\u000ad\u0001","n":"1")");
}

TEST(Log, WritesOneLineAndDropsWhatIsBelowTheLevel) {
    start(Level::warning);
    testing::internal::CaptureStderr();
    info("not shown");
    warning("shown", {{"count", "2"}});
    const auto written = testing::internal::GetCapturedStderr();
    EXPECT_EQ(written.substr(0, 9), R"({"time":")");
    EXPECT_NE(written.find(R"("level":"warning","event":"shown","count":"2"})"), std::string::npos);
    EXPECT_EQ(written.find('\n'), written.size() - 1);
}

TEST(Log, KnowsTheLevelsOfTheConfiguration) {
    for (const auto* name : {"debug", "info", "warning", "error"})
        EXPECT_TRUE(level_from_name(name)) << name;
    EXPECT_FALSE(level_from_name("verbose"));
}

}  // namespace
}  // namespace werkzaam::log
