// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/config/config.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>

namespace werkzaam::config {
namespace {

using Strings = std::vector<std::string>;

// A settings file that is gone after the test.
class File {
public:
    explicit File(const std::string& content) : path_{testing::TempDir() + "werkzaam-test.toml"} {
        std::ofstream{path_} << content;
    }
    ~File() { std::filesystem::remove(path_); }
    File(const File&) = delete;
    File& operator=(const File&) = delete;
    [[nodiscard]] const std::filesystem::path& path() const { return path_; }

private:
    std::filesystem::path path_;
};

Strings faults(const Result<Configuration>& result) {
    Strings out;
    if (!result)
        for (const auto& v : result.error().violations) out.push_back(v.field + " " + v.rule);
    return out;
}

TEST(Config, HasDefaultsThatRunOnThisMachineOnly) {
    const auto configuration = load({}, {}, {});
    ASSERT_TRUE(configuration);
    EXPECT_EQ(configuration->port, 8080);
    EXPECT_EQ(configuration->bind, "127.0.0.1");
}

TEST(Config, PrefersFlagOverEnvironmentOverFile) {
    const File file("port = 1\nbind = \"0.0.0.0\"\ndata = \"f\"\n");
    const auto configuration =
        load(file.path(), {{"WERKZAAM_PORT", "2"}, {"WERKZAAM_DATA", "e"}}, {{"port", "3"}});
    ASSERT_TRUE(configuration);
    EXPECT_EQ(configuration->port, 3);
    EXPECT_EQ(configuration->data, "e");
    EXPECT_EQ(configuration->bind, "0.0.0.0");
}

TEST(Config, TrustsProxiesByAddressOnly) {
    const auto configuration = load({}, {}, {{"trusted_proxy", "127.0.0.1, ::1"}});
    ASSERT_TRUE(configuration);
    EXPECT_EQ(configuration->trusted_proxy, (std::set<std::string>{"127.0.0.1", "::1"}));
    for (const char* wrong : {"proxy.example", "127.0.0.1/8", "127.0.0.1,,::1"})
        EXPECT_EQ(faults(load({}, {}, {{"trusted_proxy", wrong}})),
                  Strings{"trusted_proxy CFG-2"})
            << wrong;
}

TEST(Config, ReachesProvidersOnThisMachineOnlyWhenAsked) {
    EXPECT_FALSE(load({}, {}, {})->loopback_providers);
    EXPECT_TRUE(load({}, {{"WERKZAAM_LOOPBACK_PROVIDERS", "yes"}}, {})->loopback_providers);
    EXPECT_FALSE(load({}, {}, {{"loopback_providers", "no"}})->loopback_providers);
    EXPECT_EQ(faults(load({}, {}, {{"loopback_providers", "true"}})),
              Strings{"loopback_providers CFG-2"});
}

TEST(Config, HoldsEverybodyToSoManyRequestsAMinute) {
    EXPECT_EQ(load({}, {}, {})->requests_per_minute, 1200);
    for (const int number : {0, 1'000'000})
        EXPECT_EQ(load({}, {}, {{"requests_per_minute", std::to_string(number)}})
                      ->requests_per_minute,
                  number);
    for (const char* wrong : {"-1", "1000001", "many", "", "10 "})
        EXPECT_EQ(faults(load({}, {}, {{"requests_per_minute", wrong}})),
                  Strings{"requests_per_minute CFG-2"})
            << wrong;
}

TEST(Config, NamesEveryFaultAtOnce) {
    const File file("prot = 1\nlog_level = \"loud\"\nbind = [1]\n");
    EXPECT_EQ(faults(load(file.path(), {{"WERKZAAM_PROT", "1"}}, {{"port", "70000"}})),
              (Strings{"bind CFG-2", "log_level CFG-2", "prot CFG-1", "WERKZAAM_PROT CFG-1",
                       "port CFG-2"}));
}

struct PortCase {
    std::string text;
    bool fits;
};

TEST(Config, TakesPortsFrom0To65535) {
    const std::vector<PortCase> cases = {{"0", true},   {"65535", true}, {"65536", false},
                                         {"-1", false}, {"80a", false},  {"", false}};
    for (const auto& c : cases)
        EXPECT_EQ(load({}, {}, {{"port", c.text}}).has_value(), c.fits) << c.text;
}

TEST(Config, TakesAFileOrAnAddressForTheDatabaseAndNeverRepeatsAPassword) {
    struct Case {
        std::string name;
        std::string value;
        bool fits;
    };
    const std::vector<Case> cases = {{"db", "sqlite", true},
                                     {"db", "postgres://sam:secret@db:5432/werkzaam", true},
                                     {"db", "postgresql:///werkzaam?host=/run/postgresql", true},
                                     {"db", "", false},
                                     {"db", "mysql", false},
                                     {"db", "postgres:sam:secret@db", false},
                                     {"db_owner", "", true},
                                     {"db_owner", "postgres:///werkzaam", true},
                                     {"db_owner", "sqlite", false},
                                     {"db_audit", "host=db password=secret", false}};
    for (const auto& c : cases) {
        const auto result = load({}, {}, {{c.name, c.value}});
        EXPECT_EQ(result.has_value(), c.fits) << c.value;
        if (result) continue;
        const auto& told = result.error().violations.at(0).parameters.at("value");
        EXPECT_EQ(told.find("secret"), std::string::npos) << told;
    }
}

TEST(Config, SaysOnWhichLineTheFileIsNotToml) {
    const File file("port = 1\nbind = \n");
    const auto result = load(file.path(), {}, {});
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().violations.at(0).line, 2);
}

TEST(Config, ReportsAFileThatIsNotThere) {
    EXPECT_EQ(faults(load("no-such.toml", {}, {})), Strings{"no-such.toml CFG-3"});
}

TEST(Config, ReadsTheVariablesOfThisProcess) {
    ::setenv("WERKZAAM_PORT", "81", 1);
    EXPECT_EQ(environment_settings().at("WERKZAAM_PORT"), "81");
    ::unsetenv("WERKZAAM_PORT");
    EXPECT_FALSE(environment_settings().contains("WERKZAAM_PORT"));
}

}  // namespace
}  // namespace werkzaam::config
