// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/reflect/arena.h"

#include <boost/json/serializer.hpp>

#include <array>

namespace werkzaam::reflect {

std::string written(const boost::json::value& value) {
    boost::json::serializer serializer;
    serializer.reset(&value);
    std::array<char, 16 * 1024> piece{};
    std::string out;
    while (!serializer.done()) {
        const auto next = serializer.read(piece.data(), piece.size());
        out.append(next.data(), next.size());
    }
    return out;
}

}  // namespace werkzaam::reflect
