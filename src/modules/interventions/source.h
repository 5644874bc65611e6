// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/text.h"
#include "modules/interventions/ids.h"

#include <boost/describe.hpp>

#include <string>

namespace werkzaam::interventions {

/// Where a statement comes from.
struct Source {
    SourceId id;
    std::string code;
    std::string citation;
    std::string url;
    std::string doi;
    std::string published_on;  ///< A year or a date.
    LocalText note;
};
BOOST_DESCRIBE_STRUCT(Source, (), (id, code, citation, url, doi, published_on, note))

}  // namespace werkzaam::interventions
