// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>

/// When the program only reads, because the disk of the data is nearly full.
///
/// Source: docs/policy/read-only.md, rules DISK-1 to DISK-3.
namespace werkzaam::db {

/// A disk, in bytes.
struct Space {
    std::uint64_t free = 0;  ///< for this program
    std::uint64_t size = 0;
};

/// What may still be written.
enum class Room {
    ample,    ///< everything
    reserve,  ///< only who is signed in
    none
};

/// Bytes that are kept free: a tenth of the disk, 256 MiB at most.
[[nodiscard]] std::uint64_t reserve_of(const Space& space);

/// What may be written now, given what might be a moment ago: there must be half as much again as
/// the reserve before everything may, so that it does not go back and forth.
[[nodiscard]] Room room_in(const Space& space, Room before);

/// The rule by which so much may be written.
[[nodiscard]] const char* rule_of(Room room);

}  // namespace werkzaam::db
