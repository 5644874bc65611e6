// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/date.h"

#include <boost/describe.hpp>

#include <optional>
#include <string>

namespace werkzaam::jobs {

/// Something to be done in the background.
struct Job {
    std::string id = {};
    std::string kind = {};
    std::string about = {};  ///< An id, or empty; never a name or contents.
    bool recurs = false;     ///< Returns by itself; there is one of its kind.
    Instant due_at = {};
    int attempts = 0;  ///< Since it last went well, the one in hand included.
    std::optional<Instant> stood_aside_at = {};  ///< It failed too often.
    std::optional<std::string> reason = {};      ///< Why it last failed.
};
BOOST_DESCRIBE_STRUCT(Job, (), (id, kind, about, recurs, due_at, attempts, stood_aside_at, reason))

/// What is to be done, once.
struct NewJob {
    std::string kind = {};
    std::string about = {};
};

}  // namespace werkzaam::jobs
