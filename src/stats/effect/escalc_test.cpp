// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "stats/effect/escalc.h"

#include "stats/effect/hedges_g.h"

#include <gtest/gtest.h>

#include <cmath>
#include <string>

namespace werkzaam::stats {
namespace {

const double nan = std::nan("");

std::vector<Effect> effects_of(const RoleColumns& columns, const EscalcOptions& options) {
    const auto outcome = escalc(columns, options);
    EXPECT_TRUE(std::holds_alternative<std::vector<Effect>>(outcome));
    return std::get<std::vector<Effect>>(outcome);
}

RoleColumns tables(double a, double b, double c, double d) {
    return {{"ai", {a}}, {"bi", {b}}, {"ci", {c}}, {"di", {d}}};
}

RoleColumns means(double m1, double sd1, double n1, double m2, double sd2, double n2) {
    return {{"m1i", {m1}}, {"sd1i", {sd1}}, {"n1i", {n1}},
            {"m2i", {m2}}, {"sd2i", {sd2}}, {"n2i", {n2}}};
}

// Borenstein et al. (2009), Introduction to Meta-Analysis, page 26: means 103 and 100, standard
// deviations 5.5 and 4.5, 50 each: d 0.5970, g 0.5924. All digits: metafor.
TEST(Escalc, Borenstein2009Page26HedgesG) {
    const auto effect = effects_of(means(103, 5.5, 50, 100, 4.5, 50), {Measure::smd})[0];
    EXPECT_NEAR(*effect.yi, 0.5924, 5e-5);
    EXPECT_NEAR(*effect.yi, 0.59243962303478725, 1e-13);
    EXPECT_NEAR(*effect.vi, 0.041754923534708006, 1e-14);
}

TEST(Escalc, SwappingTheGroupsTurnsTheSign) {
    for (const Measure measure : {Measure::md, Measure::smd, Measure::smdh, Measure::rom}) {
        const auto one = effects_of(means(12, 3, 20, 9, 4, 30), {measure})[0];
        const auto other = effects_of(means(9, 4, 30, 12, 3, 20), {measure})[0];
        EXPECT_NEAR(*one.yi, -*other.yi, 1e-14) << info(measure).name;
        EXPECT_NEAR(*one.vi, *other.vi, 1e-14) << info(measure).name;
    }
    for (const Measure measure : {Measure::odds_ratio, Measure::rr, Measure::rd, Measure::peto,
                                  Measure::as, Measure::phi, Measure::yuq, Measure::yuy}) {
        const auto one = effects_of(tables(12, 18, 6, 24), {measure})[0];
        const auto other = effects_of(tables(6, 24, 12, 18), {measure})[0];
        EXPECT_NEAR(*one.yi, -*other.yi, 1e-14) << info(measure).name;
        EXPECT_NEAR(*one.vi, *other.vi, 1e-14) << info(measure).name;
    }
}

TEST(Escalc, ScaleOfTheOutcomeDoesNotChangeAStandardisedDifference) {
    const auto one = effects_of(means(12, 3, 20, 9, 4, 30), {Measure::smd})[0];
    for (const double scale : {1e-100, 1e-8, 1e8, 1e100}) {
        const auto other = effects_of(
            means(12 * scale, 3 * scale, 20, 9 * scale, 4 * scale, 30), {Measure::smd})[0];
        EXPECT_NEAR(*one.yi, *other.yi, 1e-13) << scale;
        EXPECT_NEAR(*one.vi, *other.vi, 1e-13) << scale;
    }
}

struct Undefined {
    std::string name;
    RoleColumns columns;
    EscalcOptions options;
    bool has_yi;
    bool has_vi;
    Gap gap;
};

TEST(Escalc, SaysWhyAValueIsAbsent) {
    const EscalcOptions nothing_added{Measure::odds_ratio, VarianceType::large_sample,
                                      {0.5, AddTo::none}};
    const EscalcOptions dropped{Measure::odds_ratio, VarianceType::large_sample,
                                {0.5, AddTo::only0, true}};
    const std::vector<Undefined> rows{
        {"zero cell, nothing added", tables(0, 5, 2, 3), nothing_added, false, false,
         Gap::undefined_value},
        {"zero cell, half added", tables(0, 5, 2, 3), {Measure::odds_ratio}, true, true, Gap::none},
        {"no events at all, dropped", tables(0, 5, 0, 3), dropped, false, false,
         Gap::undefined_value},
        {"cell missing", tables(1, nan, 2, 3), {Measure::odds_ratio}, false, false,
         Gap::missing_input},
        {"mean difference without a standard deviation", means(3, nan, 9, 1, 1, 9), {Measure::md},
         true, false, Gap::missing_input},
        {"no spread", means(3, 0, 9, 1, 0, 9), {Measure::smd}, false, false, Gap::undefined_value},
        {"three participants", means(3, 1, 1, 1, 1, 1), {Measure::smd}, false, false,
         Gap::sample_too_small},
        {"means of different sign", means(-3, 1, 9, 1, 1, 9), {Measure::rom}, false, false,
         Gap::undefined_value},
        {"three observations", {{"ri", {0.2}}, {"ni", {3}}}, {Measure::zcor}, true, false,
         Gap::sample_too_small},
        {"four observations", {{"ri", {0.2}}, {"ni", {4}}}, {Measure::zcor}, true, true, Gap::none},
        {"perfect correlation", {{"ri", {1}}, {"ni", {9}}}, {Measure::zcor}, false, false,
         Gap::undefined_value},
    };
    for (const Undefined& row : rows) {
        const auto effect = effects_of(row.columns, row.options).at(0);
        EXPECT_EQ(effect.yi.has_value(), row.has_yi) << row.name;
        EXPECT_EQ(effect.vi.has_value(), row.has_vi) << row.name;
        EXPECT_EQ(effect.gap, row.gap) << row.name;
    }
}

struct Impossible {
    std::string name;
    RoleColumns columns;
    Measure measure;
    EscalcFault::Kind kind;
    std::string role;
    std::size_t row;
};

TEST(Escalc, RefusesWhatCannotBeAndSaysWhere) {
    using Kind = EscalcFault::Kind;
    const std::vector<Impossible> rows{
        {"negative count", {{"ai", {1, 2}}, {"bi", {1, 1}}, {"ci", {1, -1}}, {"di", {1, 1}}},
         Measure::odds_ratio, Kind::negative, "ci", 1},
        {"more events than people", {{"ai", {9}}, {"n1i", {8}}, {"ci", {1}}, {"n2i", {8}}},
         Measure::rr, Kind::more_events_than_size, "n1i", 0},
        {"sizes that disagree",
         {{"ai", {3}}, {"bi", {4}}, {"n1i", {8}}, {"ci", {1}}, {"n2i", {8}}}, Measure::rr,
         Kind::sizes_disagree, "n1i", 0},
        {"negative spread", means(1, -1, 9, 1, 1, 9), Measure::smd, Kind::negative, "sd1i", 0},
        {"nobody", means(1, 1, 9, 1, 1, 0), Measure::smd, Kind::not_positive, "n2i", 0},
        {"correlation above one", {{"ri", {0.2, 1.1}}, {"ni", {9, 9}}}, Measure::cor,
         Kind::correlation_outside, "ri", 1},
        {"no one in the group", {{"xi", {0}}, {"ni", {0}}}, Measure::pr, Kind::not_positive, "ni",
         0},
        {"no time", {{"x1i", {1}}, {"t1i", {0}}, {"x2i", {1}}, {"t2i", {3}}}, Measure::irr,
         Kind::not_positive, "t1i", 0},
    };
    for (const Impossible& row : rows) {
        const auto outcome = escalc(row.columns, {row.measure});
        const auto* fault = std::get_if<EscalcFault>(&outcome);
        ASSERT_NE(fault, nullptr) << row.name;
        EXPECT_EQ(fault->kind, row.kind) << row.name;
        EXPECT_EQ(fault->role, row.role) << row.name;
        EXPECT_EQ(fault->row, row.row) << row.name;
    }
}

TEST(Escalc, AReportedDGoesBeforeMeansAndTBeforeNothing) {
    RoleColumns columns = means(3, 1, 20, 1, 1, 25);
    columns["di"] = {0.4};
    const auto by_d = effects_of(columns, {Measure::smd})[0];
    EXPECT_NEAR(*by_d.yi, *hedges_g_from_d(0.4, 20, 25).yi, 1e-15);
    columns["di"] = {nan};
    EXPECT_GT(*effects_of(columns, {Measure::smd})[0].yi, 1.5);
}

TEST(Escalc, NoRowsGiveNoEffects) {
    EXPECT_TRUE(effects_of({}, {Measure::smd}).empty());
}

}  // namespace
}  // namespace werkzaam::stats
