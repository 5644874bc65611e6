// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/text/search_terms.h"

#include <gtest/gtest.h>

namespace werkzaam::text {
namespace {

TEST(Folded, TakesAwayCaseMarksAndTypography) {
    const std::pair<const char*, const char*> cases[] = {
        {"Één", "een"},       {"Súdwest-Fryslân", "sudwest-fryslan"}, {"’s-Gravenhage", "'s-gravenhage"},
        {"ﬁets", "fiets"},    {"Straße", "strasse"},                  {"Ĳsselstein", "ijsselstein"},
        {"Møller", "moller"}, {"2021–2023", "2021-2023"},             {"", ""},
    };
    for (const auto& [text, expected] : cases) EXPECT_EQ(folded(text), expected) << text;
}

TEST(SearchTerms, JoinTheFamiliesOfWordsOfThisField) {
    const std::vector<std::vector<const char*>> families = {
        {"interventie", "interventies", "Interventie"},
        {"polarisatie", "polariseren", "polariserend", "polarisering", "gepolariseerd"},
        {"radicalisering", "radicaliseren", "radicaliseert", "geradicaliseerde", "radicaal",
         "radicale"},
        {"evaluatie", "evaluaties", "evalueren", "geëvalueerd", "evaluator"},
        {"effect", "effecten"},
        {"effectief", "effectieve", "effectiviteit", "werkzame"},
        {"jongeren", "jeugd", "jongere", "jeugdigen"},
        {"ouders", "opvoeders", "ouder"},
        {"school", "scholen", "onderwijs"},
        {"theorie", "theorieën", "theorieen"},
        {"training", "trainingen", "opleiding"},
        {"gemeente", "gemeenten", "gemeentelijke"},
        {"preventie", "preventieve"},
        {"initiatief", "initiatieven"},
    };
    for (const auto& family : families)
        for (const auto* word : family)
            EXPECT_EQ(search_terms(word), search_terms(family.front())) << word;
}

TEST(SearchTerms, KeepApartWhatIsNotTheSame) {
    const std::pair<const char*, const char*> pairs[] = {
        {"relatie", "religie"}, {"effect", "effectief"},        {"leren", "leraar"},
        {"school", "scholing"}, {"radicalisering", "reclassering"}, {"ouders", "oud"},
    };
    for (const auto& [one, other] : pairs)
        EXPECT_NE(search_terms(one), search_terms(other)) << one << " " << other;
}

TEST(SearchTerms, LeaveOutWhatSaysNothing) {
    EXPECT_EQ(search_terms("De foto's van het één"), search_terms("foto"));
    EXPECT_TRUE(search_terms(" ?!, de ").empty());
    EXPECT_EQ(search_terms("groep 8"), (std::vector<std::string>{"groep", "8"}));
}

TEST(Indexed, KeepsTheWordItselfForThoseWhoAreStillTyping) {
    EXPECT_EQ(indexed("Polariserend"), "polaris polariserend");
    EXPECT_EQ(indexed("de jeugd"), "jonger jeugd");
    EXPECT_EQ(indexed("groep"), "groep");
}

TEST(SoughtWords, AllMustOccurAndTheLastMayBeABeginning) {
    const std::pair<const char*, const char*> cases[] = {
        {"", ""},
        {" .,;:'\"*()^-+ ", ""},
        {"jeug", "jeug/jeug*"},
        {"polarisatie interventies", "polaris/ interventie/interventies*"},
        {"weerbaarheid van jongeren", "weerbar/ jonger/jongeren*"},
        {"a\" OR b*", "or/"},
        {"in", "/in*"},
        {"NEAR(groep)", "near/ groep/groep*"},
    };
    for (const auto& [typed, expected] : cases) {
        std::string found;
        for (const auto& [term, beginning] : sought_words(typed))
            found += (found.empty() ? "" : " ") + term + "/" +
                     (beginning.empty() ? "" : beginning + "*");
        EXPECT_EQ(found, expected) << typed;
    }
}

}  // namespace
}  // namespace werkzaam::text
