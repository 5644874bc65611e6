// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/text/catalogue.h"

#include "core/invariant.h"
#include "platform/text/embedded_files.h"
#include "platform/text/sentence_pattern.h"

#include <boost/json/parse.hpp>

#include <gtest/gtest.h>

namespace werkzaam::text {
namespace {

std::string nl(const char* pattern, const Parameters& parameters = {}) {
    return SentencePattern{Language::nl, "test", pattern}.filled(parameters);
}
std::string en(const char* pattern, const Parameters& parameters = {}) {
    return SentencePattern{Language::en, "test", pattern}.filled(parameters);
}

TEST(SentencePattern, FillsNamedValues) {
    EXPECT_EQ(nl("Gemeente {naam}", {{"naam", "'s-Gravenhage"}}), "Gemeente 's-Gravenhage");
    EXPECT_EQ(nl("foto's van {wie}", {{"wie", "ons"}}), "foto's van ons");
    EXPECT_EQ(nl("in {year}", {{"year", "2021"}}), "in 2021") << "no grouping in plain values";
}

TEST(SentencePattern, WritesNumbersAsTheLanguageDoes) {
    const Parameters big{{"n", "1234567.5"}};
    EXPECT_EQ(nl("{n, number}", big), "1.234.567,5");
    EXPECT_EQ(en("{n, number}", big), "1,234,567.5");
    EXPECT_EQ(nl("{n, number, ::.00}", {{"n", "0.3"}}), "0,30");
    EXPECT_EQ(nl("{n, plural, one {# studie} other {# studies}}", {{"n", "1"}}), "1 studie");
    EXPECT_EQ(nl("{n, plural, one {# studie} other {# studies}}", {{"n", "12"}}), "12 studies");
}

TEST(SentencePattern, WritesARealMinusSignInNumbersOnly) {
    EXPECT_EQ(nl("g = {g, number, ::.00} (groep-1)", {{"g", "-0.25"}}), "g = −0,25 (groep-1)");
    EXPECT_EQ(nl("{g, number, ::.00}", {{"g", "-0.25"}}), "−0,25");
    EXPECT_EQ(nl("van {a, number} tot {b, number}", {{"a", "-1"}, {"b", "2"}}), "van −1 tot 2");
    EXPECT_EQ(nl("2021-{j}", {{"j", "2022"}}), "2021-2022");
}

TEST(SentencePattern, RefusesWhatCannotBeSaid) {
    EXPECT_THROW((void)nl("{naam}"), BrokenInvariant);
    EXPECT_THROW((void)nl("{n, number}", {{"n", "veel"}}), BrokenInvariant);
    EXPECT_THROW((void)nl("{n, number}", {{"n", "inf"}}), BrokenInvariant);
    EXPECT_THROW((void)nl("{open"), BrokenInvariant);
}

TEST(Catalogue, HasTheSameWellFormedSentencesInBothLanguages) {
    const auto files = embedded_files();
    ASSERT_EQ(files.size(), 2U);
    std::vector<std::vector<std::string>> keys(2);
    for (std::size_t i = 0; i < 2; ++i) {
        const auto json = boost::json::parse({files[i].second.data(), files[i].second.size()});
        for (const auto& entry : json.as_object()) keys[i].push_back(entry.key());
        EXPECT_TRUE(std::is_sorted(keys[i].begin(), keys[i].end())) << files[i].first;
        for (const auto& entry : json.as_object())
            EXPECT_NO_THROW(SentencePattern(Language::nl, std::string(entry.key()),
                                            std::string(entry.value().as_string())));
    }
    EXPECT_EQ(keys[0], keys[1]);
    EXPECT_EQ(sentence_keys(), keys[0]);
}

TEST(Catalogue, AMissingSentenceIsOurMistake) {
    EXPECT_FALSE(has_sentence("no.such.key"));
    EXPECT_THROW((void)sentence(Language::nl, "no.such.key"), BrokenInvariant);
}

TEST(Catalogue, SpeaksBothLanguages) {
    ASSERT_TRUE(has_sentence("rule.CSV-1"));
    const Parameters cells{{"expected", "3"}, {"found", "2"}};
    EXPECT_EQ(sentence(Language::nl, "rule.CSV-1", cells),
              "Deze regel heeft 2 cellen; de kopregel heeft er 3.");
    EXPECT_EQ(sentence(Language::en, Sentence{"rule.CSV-1", cells}),
              "This line has 2 cells; the header has 3.");
}

}  // namespace
}  // namespace werkzaam::text
