// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "modules/evidence/pool.h"

#include <string>
#include <vector>

namespace werkzaam::evidence {

/// A table of texts for a download.
struct TextTable {
    std::vector<std::string> columns;
    std::vector<std::vector<std::string>> rows;
};

/// The studies of a version, one a row, with the figures that went in and what they weigh; numbers
/// with all their digits. Every row says which version it is from, or that it is a reader's own
/// exploration (number 0).
[[nodiscard]] TextTable study_table(const Pool& pool, const PoolVersion& version);

}  // namespace werkzaam::evidence
