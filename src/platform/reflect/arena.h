// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <boost/json/monotonic_resource.hpp>
#include <boost/json/storage_ptr.hpp>
#include <boost/json/value.hpp>

#include <string>

namespace werkzaam::reflect {

/// Room for a JSON value that is gone at the end of a function: its parts lie side by side and go
/// at once, where each would be asked of the heap and given back. The value must not outlive it.
class Arena {
public:
    [[nodiscard]] boost::json::storage_ptr storage() { return &resource_; }

private:
    boost::json::monotonic_resource resource_{16 * 1024};
};

/// A JSON value as text.
[[nodiscard]] std::string written(const boost::json::value& value);

}  // namespace werkzaam::reflect
