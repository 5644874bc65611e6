// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/db/space_watch.h"

#include "platform/log/log.h"

#include <sys/statvfs.h>

#include <string>

namespace werkzaam::db {

Room SpaceWatch::room() {
    const std::scoped_lock lock{mutex_};
    const auto now = now_();
    if (full_since_ && now < *full_since_ + rest) return room_;
    if (!full_since_ && looked_ && now < *looked_ + look_every) return room_;
    looked_ = now;
    full_since_.reset();
    const auto space = measure_();
    // A database elsewhere says for itself whether its disk is full: the next write finds out.
    become(space ? room_in(*space, room_) : Room::ample);
    return room_;
}

void SpaceWatch::found_full() {
    const std::scoped_lock lock{mutex_};
    full_since_ = now_();
    become(Room::none);
}

void SpaceWatch::become(Room room) {
    if (room == room_) return;
    room_ = room;
    const std::string rule = rule_of(room);
    if (room == Room::ample) log::warning("writes_again", {{"rule", rule}});
    else log::error("read_only", {{"rule", rule}});
}

SpaceWatch::Measure disk_of(std::filesystem::path folder) {
    return [folder = std::move(folder)]() -> std::optional<Space> {
        struct statvfs disk {};
        if (::statvfs(folder.c_str(), &disk) != 0) return {};
        return Space{std::uint64_t{disk.f_bavail} * disk.f_frsize,
                     std::uint64_t{disk.f_blocks} * disk.f_frsize};
    };
}

}  // namespace werkzaam::db
