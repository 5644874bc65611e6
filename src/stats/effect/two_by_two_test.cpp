// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "stats/effect/two_by_two.h"

#include <gtest/gtest.h>

#include <cmath>
#include <string>
#include <vector>

namespace werkzaam::stats {
namespace {

constexpr TwoByTwo full{4, 6, 3, 7};
constexpr TwoByTwo one_zero{0, 10, 3, 7};
constexpr TwoByTwo no_events{0, 10, 0, 10};
constexpr TwoByTwo only_events{10, 0, 10, 0};

struct Row {
    std::string name;
    ZeroCells how;
    std::vector<TwoByTwo> tables;
    std::vector<double> first_cells;  // NaN: dropped
};

TEST(TreatZeroCells, AddsWhereItIsTold) {
    const double nan = std::nan("");
    const std::vector<Row> rows{
        {"only tables with a zero", {0.5, AddTo::only0}, {full, one_zero}, {4, 0.5}},
        {"all tables", {0.5, AddTo::all}, {full, one_zero}, {4.5, 0.5}},
        {"all as soon as one has a zero", {0.5, AddTo::if0all}, {full, one_zero}, {4.5, 0.5}},
        {"none has a zero", {0.5, AddTo::if0all}, {full, full}, {4, 4}},
        {"no table", {0.5, AddTo::none}, {full, one_zero}, {4, 0}},
        {"another number", {0.1, AddTo::only0}, {one_zero}, {0.1}},
        {"double zero kept", {0.5, AddTo::only0, false}, {no_events, only_events}, {0.5, 10.5}},
        {"double zero dropped", {0.5, AddTo::all, true}, {no_events, only_events, full},
         {nan, nan, 4.5}},
        {"dropped ones do not count as zero", {0.5, AddTo::if0all, true}, {no_events, full},
         {nan, 4}},
    };
    for (const Row& row : rows) {
        auto tables = row.tables;
        treat_zero_cells(tables, row.how);
        for (std::size_t i = 0; i < tables.size(); ++i) {
            if (std::isnan(row.first_cells[i]))
                EXPECT_TRUE(std::isnan(tables[i].a)) << row.name;
            else
                EXPECT_DOUBLE_EQ(tables[i].a, row.first_cells[i]) << row.name;
        }
    }
}

TEST(TreatZeroCells, AddsToAllFourCells) {
    std::vector<TwoByTwo> tables{one_zero};
    treat_zero_cells(tables, {});
    EXPECT_EQ(tables[0].a + tables[0].b + tables[0].c + tables[0].d, 22);
    EXPECT_FALSE(has_zero(tables[0]));
}

}  // namespace
}  // namespace werkzaam::stats
