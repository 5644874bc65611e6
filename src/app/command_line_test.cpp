// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/command_line.h"

#include "platform/http/version.h"

#include <gtest/gtest.h>

namespace werkzaam::app {
namespace {

struct Said {
    ExitCode code;
    std::string out;
    std::string err;
};

Said say(std::vector<std::string> words) {
    words.insert(words.begin(), "werkzaam");
    testing::internal::CaptureStdout();
    testing::internal::CaptureStderr();
    const auto code = run(words);
    return {code, testing::internal::GetCapturedStdout(), testing::internal::GetCapturedStderr()};
}

TEST(CommandLine, HelpIsTheSameForEveryCommand) {
    for (const auto& words :
         {std::vector<std::string>{"--help"}, {"serve", "--help"}, {"guidance", "approve", "-h"}}) {
        const auto said = say(words);
        EXPECT_EQ(said.code, ExitCode::done);
        EXPECT_EQ(said.out, help_text());
    }
}

TEST(CommandLine, VersionIsACommandAndAFlag) {
    const auto text = "werkzaam " + std::string{http::api_version} + "\n";
    EXPECT_EQ(say({"version"}).out, text);
    EXPECT_EQ(say({"--version"}).out, text);
}

TEST(CommandLine, WrongUseNamesWhatIsUnknownOrMissing) {
    const std::vector<std::pair<std::vector<std::string>, std::string>> cases = {
        {{"wat"}, "\"wat\""},           {{"serve", "--bogus"}, "\"--bogus\""},
        {{"config", "wat"}, "\"wat\""}, {{"import", "effects"}, "FILE"},
        {{"analyse"}, "FILE"},          {{"guidance", "judge", "x"}, "--by"},
        {{"restore"}, "FILE"},          {{"backup", "a", "b"}, "FILE"}};
    for (const auto& [words, expected] : cases) {
        const auto said = say(words);
        EXPECT_EQ(said.code, ExitCode::usage) << expected;
        EXPECT_NE(said.err.find(expected), std::string::npos) << said.err;
        EXPECT_EQ(said.out, "");
    }
}

TEST(CommandLine, AJudgementNamesTheDomainsAndRatingsThereAre) {
    const std::vector<std::string> rest = {"--by", "A", "--reason", "b", "--domain"};
    auto words = std::vector<std::string>{"guidance", "judge", "x", "--rating", "serious"};
    words.insert(words.end(), rest.begin(), rest.end());
    words.push_back("wat");
    const auto said = say(words);
    EXPECT_EQ(said.code, ExitCode::usage);
    EXPECT_NE(said.err.find("risk_of_bias"), std::string::npos) << said.err;
}

TEST(CommandLine, AFlagMayStandBeforeOrAfterTheCommand) {
    for (const auto& words : {std::vector<std::string>{"--port", "1234", "config", "check"},
                              {"config", "check", "--port", "1234"}})
        EXPECT_TRUE(say(words).out.starts_with("port = 1234\n"));
}

TEST(CommandLine, AnOutsideFailureIsToldOnceAndHasItsOwnStatus) {
    const auto said = say({"migrate", "--data", "/dev/null/x"});
    EXPECT_EQ(said.code, ExitCode::outside_failure);
    EXPECT_TRUE(said.err.starts_with("werkzaam: ")) << said.err;
}

}  // namespace
}  // namespace werkzaam::app
