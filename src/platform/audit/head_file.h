// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/date.h"
#include "platform/audit/signed_head.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace werkzaam::audit {

/// A line of the second place: a head, or that a backup was put back.
struct HeadLine {
    SignedHead head;
    bool restored = false;  ///< From here on the tree goes on from `head`.
};

/// What a file of heads holds; a line that is none is told by its number, from 1.
struct HeadLines {
    std::vector<HeadLine> lines = {};
    std::vector<int> unreadable = {};
};

/// The second place where heads are written: a file that is only ever added to, on another machine
/// or at least another disk, so that whoever changes the database does not change it too. A line:
/// "head|restored <size> <root> <microseconds> <key> <signature>".
class HeadFile {
public:
    explicit HeadFile(std::filesystem::path path) : path_{std::move(path)} {}
    [[nodiscard]] const std::filesystem::path& path() const { return path_; }
    /// On disk when it returns. Throws db::Unavailable.
    void append(const HeadLine& line) const;
    /// No lines when there is no file. Throws db::Unavailable.
    [[nodiscard]] HeadLines read() const;

private:
    std::filesystem::path path_;
};

}  // namespace werkzaam::audit
