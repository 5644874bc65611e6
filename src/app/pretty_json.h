// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <boost/json/value.hpp>

#include <string>

namespace werkzaam::app {

/// JSON for people and for version control: one member or element a line, two spaces a level,
/// members in the order they have. Ends without a newline.
[[nodiscard]] std::string pretty_json(const boost::json::value& value);

}  // namespace werkzaam::app
