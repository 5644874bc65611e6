// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/report.h"

#include <gtest/gtest.h>

namespace werkzaam::app {
namespace {

TEST(Report, NamesFileLineAndColumnOfEveryFaultInDutch) {
    const auto problem = invalid(
        "csv.unreadable", {{"CSV-3", {}, {}, 4}, {"CSV-5", "naam", {{"column", "naam"}}, 1}});
    EXPECT_EQ(report(problem, "new.csv"),
              "new.csv:4: De tekst is geen UTF-8. Bewaar het bestand als UTF-8.\n"
              "new.csv:1: naam: Een kolomnaam is leeg of komt twee keer voor: “naam”.\n"
              "Het CSV-bestand is niet te lezen.\n");
}

TEST(Report, LeavesOutWhatAFaultDoesNotHave) {
    const auto unknown = invalid("config.invalid", {{"CFG-1", "prot"}});
    EXPECT_EQ(report(unknown),
              "prot: Deze instelling bestaat niet.\n"
              "De configuratie klopt niet; er is niets gestart.\n");
}

TEST(Report, TakesTheFileFromTheFieldWhenOnlyTheLineIsKnown) {
    const auto broken = invalid("config.invalid", {{"CFG-3", "x.toml", {{"reason", "r"}}, 2}});
    EXPECT_TRUE(report(broken).starts_with("x.toml:2: Dit bestand is niet te lezen: r."));
}

TEST(Report, TellsAProblemWithoutATextByItsCode) {
    EXPECT_EQ(report(not_found("no.such_text")), "problem.no.such_text\n");
}

TEST(Report, CountsWhatAnImportDidAndNamesWhatChanged) {
    EXPECT_EQ(report(ImportReport{"effects", {"a", "b"}, {"c"}, {}}),
              "effects: 2 toegevoegd, 1 gewijzigd, 0 ongewijzigd\n  gewijzigd: c\n");
}

TEST(Report, EndsWithTheStatusOfTheKindOfProblem) {
    EXPECT_EQ(exit_code_of(invalid("x")), ExitCode::refused);
    EXPECT_EQ(exit_code_of(not_found("x")), ExitCode::refused);
    EXPECT_EQ(exit_code_of(conflict("x")), ExitCode::refused);
    EXPECT_EQ(exit_code_of({Problem::Kind::unavailable, "x"}), ExitCode::outside_failure);
}

}  // namespace
}  // namespace werkzaam::app
