// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/db/space_rules.h"

#include <algorithm>

namespace werkzaam::db {

namespace {

constexpr std::uint64_t largest_reserve = std::uint64_t{256} << 20U;

}  // namespace

std::uint64_t reserve_of(const Space& space) {
    return std::min(space.size / 10, largest_reserve);
}

Room room_in(const Space& space, Room before) {
    const auto reserve = reserve_of(space);
    // DISK-2: back to everything only with half as much again.
    const auto enough = before == Room::ample ? reserve : reserve + reserve / 2;
    if (space.free >= enough) return Room::ample;
    // DISK-3: what is left belongs to the database's own housekeeping.
    const auto least = before == Room::none ? reserve / 4 : reserve / 8;
    return space.free >= least ? Room::reserve : Room::none;
}

const char* rule_of(Room room) {
    switch (room) {
        case Room::ample:
            return "DISK-2";
        case Room::reserve:
            return "DISK-1";
        case Room::none:
            return "DISK-3";
    }
    return "DISK-3";
}

}  // namespace werkzaam::db
