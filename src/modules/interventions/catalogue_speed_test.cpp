// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/interventions/catalogue_search_actions.h"
#include "modules/interventions/intervention_import.h"
#include "modules/interventions/interventions_database_test.h"

#include <algorithm>
#include <ctime>
#include <iostream>

namespace werkzaam::interventions {
namespace {

constexpr int records = 10'000;

// Texts as long and as varied as those of a full catalogue, the same on every run.
class Words {
public:
    std::string sentence(int words) {
        static const std::vector<std::string> stems = {
            "jongeren",   "school",     "gesprek",     "weerbaarheid", "mentor",    "ouders",
            "gemeente",   "dialoog",    "leraar",      "netwerk",      "training",  "polarisatie",
            "vertrouwen", "toekomst",   "democratie",  "identiteit",   "groep",     "wijk",
            "begeleiding", "preventie", "signalering", "samenwerking", "verbinding", "aanpak"};
        std::string out;
        for (int i = 0; i < words; ++i) {
            const auto number = next();
            // Four in five words are of the field, the others are rare.
            out += number % 5 != 0 ? stems[number / 5 % stems.size()]
                                   : "woord" + std::to_string(number / 5 % 5000);
            out += ' ';
        }
        return out;
    }
    const std::string& one_of(const std::vector<std::string>& values) {
        return values[next() % values.size()];
    }

private:
    std::uint32_t next() {
        state_ = state_ * 1'664'525U + 1'013'904'223U;
        return state_ >> 8U;
    }
    std::uint32_t state_ = 2026;
};

std::vector<Cells> generated() {
    Words words;
    std::vector<Cells> out;
    for (int i = 0; i < records; ++i)
        out.push_back({{"code", "gegenereerd-" + std::to_string(i)},
                       {"name", words.sentence(3)},
                       {"summary_nl", words.sentence(60)},
                       {"approach_nl", words.sentence(150)},
                       {"target_groups", words.one_of(target_group_values()) + "|" +
                                             words.one_of(target_group_values())},
                       {"settings", words.one_of(setting_values())},
                       {"phases", words.one_of(phase_values())},
                       {"phenomena", words.one_of(phenomenon_values())},
                       {"cost_band", words.one_of({"unknown", "low", "middle", "high"})}});
    return out;
}

class CatalogueSpeed : public InCatalogue {
protected:
    // Processor time of this thread, which a busy machine does not change, in milliseconds; where
    // another process does the work, time as it passes.
    static double now() {
        std::timespec time{};
        clock_gettime(db::tested_engine() == db::Engine::sqlite ? CLOCK_THREAD_CPUTIME_ID
                                                                : CLOCK_MONOTONIC,
                      &time);
        return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
    }
    // What autovacuum does by itself where it is not switched off for the tests; never in a
    // transaction.
    void tidy_up() {
        if (db::tested_engine() == db::Engine::sqlite) return;
        const auto tx = database_.write();
        db::run_script(*tx, "ROLLBACK");
        db::run_script(*tx, "VACUUM ANALYZE");
    }
    // The median time of seven searches in milliseconds, and what was found.
    std::pair<double, CatalogueResult> timed(const CatalogueQuery& query) {
        auto inside = context();
        std::vector<double> times;
        CatalogueResult result;
        for (int i = 0; i < 7; ++i) {
            const auto start = now();
            auto found = search_catalogue(inside, query);
            times.push_back(now() - start);
            EXPECT_TRUE(found);
            result = *std::move(found);
        }
        std::nth_element(times.begin(), times.begin() + 3, times.end());
        return {times[3], std::move(result)};
    }
};

// What this machine needs is printed; what counts here is that the answers are right.
TEST_F(CatalogueSpeed, AnswersOverTenThousandRecords) {
    auto inside = context();
    ASSERT_TRUE(import_interventions(inside, table_of(generated())));
    commit();
    tidy_up();
    tx_ = database_.read();
    audit_ = std::make_unique<db::StoredAuditTrail>(*tx_, clock_);
    const std::pair<std::string, CatalogueQuery> cases[] = {
        {"everything", {}},
        {"a word in nearly all", {.text = "jongeren"}},
        {"a beginning", {.text = "weer"}},
        {"one letter", {.text = "w"}},
        {"three words", {.text = "polarisatie school mentor"}},
        {"a rare word", {.text = "woord4321"}},
        {"a facet", {.text = "", .facets = {{"setting", {"school", "home"}}}}},
        {"words and facets",
         {.text = "dialoog",
          .facets = {{"setting", {"school"}}, {"targetGroup", {"youth", "parents"}}}}},
        {"last page", {.text = "jongeren", .page = 400}}};
    std::map<std::string, std::int64_t> totals;
    for (const auto& [name, query] : cases) {
        const auto [milliseconds, result] = timed(query);
        std::cout << "    " << name << ": " << milliseconds << " ms, " << result.total << " found\n";
        totals[name] = result.total;
        EXPECT_FALSE(result.facets.empty());
    }
    EXPECT_EQ(totals["everything"], records);
    EXPECT_GT(totals["a word in nearly all"], records * 9 / 10);
    EXPECT_LT(totals["a rare word"], records / 10);
    EXPECT_GT(totals["a rare word"], 0);
    EXPECT_GT(totals["a facet"], totals["words and facets"]);
    EXPECT_GT(totals["words and facets"], 0);
    EXPECT_LE(totals["three words"], totals["a word in nearly all"]);
}

}  // namespace
}  // namespace werkzaam::interventions
