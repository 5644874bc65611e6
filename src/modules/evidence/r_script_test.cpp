// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/evidence/r_script.h"

#include "modules/evidence/conclusion_rules.h"
#include "modules/evidence/example_studies_test.h"
#include "modules/evidence/figures_rules.h"

#include <gmock/gmock.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace werkzaam::evidence {
namespace {

using testing::HasSubstr;
using testing::Not;

class RScript : public testing::Test {
protected:
    RScript()
        : folder_{std::filesystem::temp_directory_path() /
                  ("werkzaam-r-" + std::to_string(::getpid()))} {
        std::filesystem::create_directories(folder_);
    }
    ~RScript() override { std::filesystem::remove_all(folder_); }

    struct Run {
        bool success;
        std::string output;
    };
    [[nodiscard]] Run run(const std::string& script) const {
        std::ofstream(folder_ / "script.R") << script;
        const auto file = (folder_ / "script.R").string();
        const int code =
            std::system(("Rscript --vanilla " + file + " >" + file + ".out 2>&1").c_str());
        std::stringstream output;
        output << std::ifstream(file + ".out").rdbuf();
        return {code == 0, output.str()};
    }

private:
    std::filesystem::path folder_;
};

PoolVersion version_of(const PoolMethod& method, std::vector<PooledStudy> studies) {
    PoolVersion out;
    out.number = 3;
    out.method = method;
    out.studies = std::move(studies);
    out.figures = compute(out.studies, method).figures;
    out.inputs_hash = "0123";
    return out;
}

// Different in size and precision, so that every estimator gives another number.
std::vector<PooledStudy> unlike() {
    auto out = example_studies({{-0.889, 0.326},
                                {-1.585, 0.195},
                                {-1.348, 0.415},
                                {-1.442, 0.020},
                                {-0.218, 0.051},
                                {-0.786, 0.007},
                                {-1.621, 0.223},
                                {0.012, 0.004},
                                {-0.469, 0.056},
                                {-1.371, 0.073},
                                {-0.339, 0.012},
                                {0.446, 0.533},
                                {-0.017, 0.071}});
    const double latitude[] = {44, 55, 42, 52, 13, 44, 19, 13, 27, 42, 18, 33, 33};
    for (std::size_t i = 0; i < out.size(); ++i) out[i].moderators["latitude"] = latitude[i];
    return out;
}

TEST_F(RScript, GivesTheSameNumbersForEveryMethodAndTest) {
    std::string all;
    for (const auto* tau2_method : {"FE", "DL", "HE", "HS", "SJ", "PM", "ML", "REML", "EB"})
        for (const auto* test : {"z", "knha", "adhoc"})
            for (const bool with_moderator : {false, true}) {
                auto method = standard_method();
                method.tau2_method = tau2_method;
                method.test = test;
                if (with_moderator) method.moderators = {"latitude"};
                all +=
                    "local({\n" + r_script(example_pool(), version_of(method, unlike())) + "\n})\n";
            }
    const auto [success, output] = run(all);
    EXPECT_TRUE(success) << output.substr(output.size() > 2000 ? output.size() - 2000 : 0);
}

TEST_F(RScript, GivesTheSameNumbersForFewOrAlikeStudies) {
    for (const auto& effects : std::vector<std::vector<std::pair<double, double>>>{
             {{0.5, 0.04}},
             {{0.5, 0.04}, {0.1, 0.02}},
             {{.10, .04}, {.12, .04}, {.11, .04}, {.09, .04}, {.10, .04}},
             {{1e-7, 1e-14}, {2e-7, 2e-14}, {9e-7, 1e-14}, {4e-7, 3e-14}}}) {
        const auto version = version_of(standard_method(), example_studies(effects));
        const auto [success, output] = run(r_script(example_pool(), version));
        EXPECT_TRUE(success) << effects.size() << ": " << output;
        EXPECT_THAT(output, HasSubstr("Same figures")) << effects.size();
    }
}

TEST_F(RScript, StopsWhenAFigureDiffers) {
    auto version = version_of(standard_method(), unlike());
    version.figures->coefficients[0].estimate *= 1 + 1e-7;
    const auto [success, output] = run(r_script(example_pool(), version));
    EXPECT_FALSE(success);
    EXPECT_THAT(output, HasSubstr("estimate differs"));
}

TEST_F(RScript, StopsWithoutStudies) {
    const auto [success, output] = run(r_script(example_pool(), version_of(standard_method(), {})));
    EXPECT_FALSE(success);
    EXPECT_THAT(output, HasSubstr("Geen studies"));
}

TEST_F(RScript, NeverRunsALabelAsCode) {
    auto studies = unlike();
    studies[0].label = "A \"; stop('label ran') #\\\n stop('next line ran')";
    studies[1].label = "Een café\n";
    auto pool = example_pool();
    pool.subject_name.nl = "Naam\nstop('name ran')";
    const auto [success, output] =
        run(r_script(pool, version_of(standard_method(), std::move(studies))));
    EXPECT_TRUE(success) << output;
}

TEST_F(RScript, SaysWhatItIs) {
    auto version = version_of(standard_method(), unlike());
    EXPECT_THAT(r_script(example_pool(), version), HasSubstr("# Versie 3\n"));
    EXPECT_THAT(r_script(example_pool(), version), HasSubstr("inputs SHA-256 0123"));
    EXPECT_THAT(r_script(example_pool(), version), Not(HasSubstr("EIGEN VERKENNING")));
    version.number = 0;
    auto pool = example_pool();
    pool.reference = true;
    EXPECT_THAT(r_script(pool, version), HasSubstr("# EIGEN VERKENNING"));
    EXPECT_THAT(r_script(pool, version), HasSubstr("Gaat niet over radicalisering in Nederland"));
}

}  // namespace
}  // namespace werkzaam::evidence
