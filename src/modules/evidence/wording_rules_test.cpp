// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/evidence/wording_rules.h"

#include "modules/evidence/conclusion_rules.h"
#include "modules/evidence/example_studies_test.h"
#include "modules/evidence/figures_rules.h"
#include "modules/evidence/reading_actions.h"

#include <gmock/gmock.h>
#include <boost/json/parse.hpp>

#include <array>
#include <cctype>
#include <cmath>
#include <fstream>
#include <sstream>

namespace werkzaam::evidence {
namespace {

using testing::Contains;
using testing::HasSubstr;
using testing::Not;

PoolVersion version_of(const Pool& pool, std::vector<PooledStudy> studies,
                       PoolMethod method = standard_method()) {
    PoolVersion out;
    out.number = 1;
    out.method = std::move(method);
    out.figures = compute(studies, out.method).figures;
    out.studies = std::move(studies);
    out.conclusion = conclude(pool, out.figures);
    return out;
}

std::vector<std::string> keys(const Pool& pool, const PoolVersion& version) {
    std::vector<std::string> out;
    for (const auto& sentence : words(pool, version)) out.push_back(sentence.key.substr(9));
    return out;
}

std::string text(const Pool& pool, const PoolVersion& version, const std::string& key,
                 Language language = Language::nl) {
    for (const auto& view : in_language(words(pool, version), language))
        if (view.key == "guidance." + key) return view.text;
    return "no such sentence";
}

std::vector<PooledStudy> favourable_studies() {
    return example_studies({{.40, .01}, {.42, .01}, {.38, .01}, {.41, .01}, {.39, .01}});
}

TEST(Words, SayTheWholeAnswerInPlainDutch) {
    const auto pool = example_pool();
    const auto version = version_of(pool, favourable_studies());
    EXPECT_EQ(keys(pool, version),
              (std::vector<std::string>{"conclusion.favourable", "influence.none",
                                        "effect.smd.higher", "direction.higher_better", "wald",
                                        "prediction.study", "measured", "not_measured", "size.all",
                                        "heterogeneity.none", "design.randomised"}));
    EXPECT_EQ(text(pool, version, "effect.smd.higher"),
              "Gemiddeld over 5 studies scoort de groep met het programma 0,40 standaarddeviatie "
              "hoger dan de groep zonder (verschil 0,40, 95%-betrouwbaarheidsinterval 0,28 tot "
              "0,52).");
    EXPECT_EQ(text(pool, version, "measured"),
              "Gemeten is: Houding tegenover geweld. Of radicalisering is voorkomen, is niet "
              "gemeten.");
    EXPECT_EQ(text(pool, version, "size.all"), "Dit rust op 5 studies met samen 500 deelnemers.");
    EXPECT_THAT(text(pool, version, "measured", Language::en), HasSubstr("Attitude to violence"));
    EXPECT_THAT(text(pool, version, "effect.smd.higher", Language::en), HasSubstr("0.40"));
}

TEST(Words, SpeakOfANewMunicipalityOnlyWithThreeDutchOnes) {
    const auto pool = example_pool();
    for (const int dutch : {2, 3}) {
        auto studies = favourable_studies();
        for (int i = 0; i < dutch; ++i)
            studies[static_cast<std::size_t>(i)].dutch_municipality = true;
        const auto version = version_of(pool, studies);
        const std::string key = dutch == 3 ? "prediction.municipality" : "prediction.study";
        EXPECT_THAT(keys(pool, version), Contains(key));
        EXPECT_THAT(text(pool, version, key),
                    HasSubstr(dutch == 3 ? "In een nieuwe gemeente"
                                         : "In een nieuwe, vergelijkbare studie"));
        EXPECT_THAT(text(pool, version, key), HasSubstr("werkelijke effect"));
        EXPECT_THAT(text(pool, version, key), HasSubstr("3 vrijheidsgraden"));
    }
}

TEST(Words, AnswerProperlyWhenThereIsTooLittle) {
    const auto pool = example_pool();
    EXPECT_THAT(keys(pool, version_of(pool, {})), Contains("conclusion.no_studies"));
    const auto one = version_of(pool, example_studies({{0.4, 0.01}}));
    EXPECT_THAT(keys(pool, one), Contains("conclusion.too_few_studies"));
    EXPECT_THAT(keys(pool, one), Contains("effect.single"));
    EXPECT_THAT(keys(pool, one), Contains("no_difference_shown"));
    EXPECT_THAT(text(pool, one, "conclusion.too_few_studies"), HasSubstr("1 studie, en"));
    const auto two = version_of(pool, example_studies({{0.4, 0.01}, {0.5, 0.01}}));
    EXPECT_THAT(keys(pool, two), Contains("conclusion.too_few_studies"));
    EXPECT_THAT(keys(pool, two), Contains("prediction.none"));
}

TEST(Words, NeverTurnNoDifferenceShownIntoDoesNotWork) {
    const auto pool = example_pool();
    const auto version = version_of(pool, example_studies({{.3, .09}, {-.2, .09}, {.1, .09}}));
    EXPECT_EQ(version.conclusion, Conclusion::uncertain);
    EXPECT_THAT(text(pool, version, "no_difference_shown"),
                HasSubstr("niet hetzelfde als: het werkt niet"));
}

TEST(Words, CallNothingGoodOrBadWithoutAYardstick) {
    auto pool = example_pool();
    pool.smallest_relevant_effect.reset();
    const auto found = keys(pool, version_of(pool, favourable_studies()));
    EXPECT_EQ(found.front(), "conclusion.no_yardstick");
    EXPECT_THAT(found, Contains("no_difference_shown"));
}

TEST(Words, PutTheBannerOfWorkedExamplesFirst) {
    auto pool = example_pool();
    pool.reference = true;
    EXPECT_EQ(keys(pool, version_of(pool, favourable_studies())).front(), "reference_banner");
}

TEST(Words, ShowOddsAsARatio) {
    auto pool = example_pool();
    pool.metric = "log_odds";
    pool.higher_is_better = false;
    const auto version =
        version_of(pool, example_studies({{-.69, .01}, {-.70, .01}, {-.68, .01}, {-.69, .01}}));
    EXPECT_THAT(text(pool, version, "effect.log_odds"), HasSubstr("odds ratio 0,50"));
    EXPECT_THAT(keys(pool, version), Contains("prediction.study_odds"));
    EXPECT_THAT(keys(pool, version), Contains("conclusion.favourable_odds"));
    EXPECT_THAT(keys(pool, version), Contains("direction.lower_better"));
    EXPECT_THAT(keys(pool, version_of(pool, example_studies({{-.7, .01}}))),
                Contains("effect.single_odds"));
}

TEST(Words, NameRegressionToTheMeanWithoutAComparisonGroup) {
    auto pool = example_pool();
    EXPECT_THAT(keys(pool, version_of(pool, favourable_studies())),
                Not(Contains("regression_to_mean")));
    pool.metric = "smcc";
    EXPECT_THAT(keys(pool, version_of(pool, favourable_studies())), Contains("regression_to_mean"));
    EXPECT_THAT(keys(pool, version_of(pool, favourable_studies())), Contains("effect.smcc.higher"));
}

TEST(Words, SayBeforeTheNumbersWhichStudyDecides) {
    const auto pool = example_pool();
    auto studies =
        example_studies({{.30, .004}, {.31, .004}, {.29, .004}, {-1.2, .004}, {.3, .004}});
    const auto version = version_of(pool, studies);
    EXPECT_EQ(keys(pool, version).at(1), "influence.decisive");
    EXPECT_THAT(text(pool, version, "influence.decisive"), HasSubstr("Study s4"));
}

TEST(Words, NameEveryStudyOfThreeBecauseTwoAreTooFewToSay) {
    const auto pool = example_pool();
    std::vector<std::pair<double, double>> effects(3, {.40, .01});
    const auto three = version_of(pool, example_studies(effects));
    EXPECT_EQ(keys(pool, three).at(1), "influence.decisive");
    EXPECT_THAT(text(pool, three, "influence.decisive"), HasSubstr("3 afzonderlijke studies"));
    effects.push_back({.40, .01});
    EXPECT_EQ(keys(pool, version_of(pool, example_studies(effects))).at(1), "influence.none");
}

TEST(Words, SayWhoEvaluatedItselfAndWhoseNumberIsUnknown) {
    const auto pool = example_pool();
    auto studies = favourable_studies();
    studies[0].independence = "self";
    studies[1].n.reset();
    const auto version = version_of(pool, studies);
    EXPECT_THAT(text(pool, version, "design.self"),
                HasSubstr("zelfevaluatie: de eigenaar rapporteert"));
    EXPECT_THAT(text(pool, version, "size.some"), HasSubstr("4 daarvan"));
    for (auto& study : studies) study.n.reset();
    EXPECT_THAT(keys(pool, version_of(pool, studies)), Contains("size.unknown"));
}

TEST(Words, SayThatAnElementIsPartOfAProgramme) {
    auto pool = example_pool();
    pool.subject_kind = SubjectKind::element;
    EXPECT_THAT(keys(pool, version_of(pool, favourable_studies())), Contains("element_pool"));
}

TEST(Words, CallModeratorsADifferenceAndNoCause) {
    const auto pool = example_pool();
    std::vector<std::pair<double, double>> effects(12, {0.2, 0.02});
    auto studies = example_studies(effects);
    for (std::size_t i = 0; i < studies.size(); ++i) {
        studies[i].yi += 0.01 * static_cast<double>(i % 5);
        studies[i].moderators["hours"] = static_cast<double>(i);
    }
    auto method = standard_method();
    method.moderators = {"hours"};
    const auto version = version_of(pool, studies, method);
    const auto found = keys(pool, version);
    EXPECT_EQ(found.front(), "with_moderators");
    EXPECT_THAT(found, Contains("moderator"));
    EXPECT_THAT(text(pool, version, "moderator"), HasSubstr("kenmerk “hours”"));
    EXPECT_THAT(found, Contains("contribution.no_cause"));
    EXPECT_THAT(found, Not(Contains("effect.smd.higher")));
}

TEST(Words, CallAModeratorByItsLabelAndShowARatioForOdds) {
    auto pool = example_pool();
    pool.metric = "log_odds";
    auto studies = example_studies(std::vector<std::pair<double, double>>(12, {0.2, 0.02}));
    for (std::size_t i = 0; i < studies.size(); ++i) {
        studies[i].moderators["lot"] = i % 2 == 0 ? 1 : 0;
        studies[i].yi += i % 2 == 0 ? std::log(2.0) : 0;
    }
    auto method = standard_method();
    method.moderators = {"lot"};
    const auto version = version_of(pool, studies, method);
    const auto sentences = words(pool, version, {{"lot", {"Geloot", "Randomised"}}});
    for (const auto& [language, said] :
         {std::pair{Language::nl, "kenmerk “Geloot” is de odds ratio 2,00 keer zo groot"},
          std::pair{Language::en, "characteristic “Randomised” the odds ratio is 2.00 times"}})
        EXPECT_THAT(in_language(sentences, language).at(1).text, HasSubstr(said));
}

TEST(Words, DescribeHowMuchStudiesDiffer) {
    const auto pool = example_pool();
    EXPECT_THAT(keys(pool, version_of(pool, example_studies({{.0, .01}, {.6, .01}, {.9, .01}}))),
                Contains("heterogeneity.large"));
    EXPECT_THAT(keys(pool, version_of(pool, example_studies({{.1, .02}, {.25, .02}, {.45, .02}}))),
                Contains("heterogeneity.some"));
}

TEST(Words, MarkAReadersOwnExploration) {
    ExplorationRequest request;
    request.exclude = {"a"};
    const auto sentences = in_language(exploration_words(request), Language::nl);
    EXPECT_THAT(sentences.at(0).text, HasSubstr("Eigen verkenning"));
    EXPECT_THAT(sentences.at(1).text, HasSubstr("1 studie weggelaten, methode REML"));
}

/// Every sentence the server may compute about guidance, in both languages.
TEST(Words, NeverContainAVerdict) {
    constexpr std::array verdicts{"bewezen",      "werkzaam",          "effectief", "doeltreffend",
                                  "veelbelovend", "goed onderbouwd",   "per 100",   "proven",
                                  "promising",    "voorkomen gevallen"};
    for (const auto* file : {"nl.json", "en.json"}) {
        std::stringstream texts;
        texts << std::ifstream(std::string(WZ_SOURCE_DIR) + "/i18n/" + file).rdbuf();
        const auto catalogue = boost::json::parse(texts.str()).as_object();
        int seen = 0;
        for (const auto& entry : catalogue) {
            if (!std::string(entry.key()).starts_with("guidance.")) continue;
            ++seen;
            std::string shown_text(entry.value().as_string());
            for (char& c : shown_text)
                c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
            for (const auto* verdict : verdicts)
                EXPECT_THAT(shown_text, Not(HasSubstr(verdict))) << std::string(entry.key());
        }
        EXPECT_GT(seen, 50) << file;
    }
}

TEST(Words, WriteNumbersInPlainDecimals) {
    EXPECT_EQ(written(0.5), "0.5");
    EXPECT_EQ(written(95), "95");
    EXPECT_EQ(written(-0.0000001), "0");
    EXPECT_EQ(written(1e-3), "0.001");
    EXPECT_EQ(written(123456789), "123456789");
}

}  // namespace
}  // namespace werkzaam::evidence
