// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/evaluations/printed_columns.h"

namespace werkzaam::evaluations {

const std::vector<PrintedColumn>& printed_columns() {
    using P = PrintedStatistics;
    static const std::vector<PrintedColumn> columns = {
        {"n1", &P::n1},       {"m1", &P::m1},       {"sd1", &P::sd1},
        {"n2", &P::n2},       {"m2", &P::m2},       {"sd2", &P::sd2},
        {"a", &P::a},         {"b", &P::b},         {"c", &P::c},
        {"d", &P::d},         {"t", &P::t},         {"f", &P::f},
        {"p", &P::p},         {"estimate", &P::estimate}, {"se", &P::se},
        {"ci_lb", &P::ci_lb}, {"ci_ub", &P::ci_ub}, {"ci_level", &P::ci_level},
        {"r", &P::r},         {"yi", &P::yi},       {"vi", &P::vi},
    };
    return columns;
}

}  // namespace werkzaam::evaluations
