// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "platform/audit/head_file.h"
#include "platform/db/database.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace werkzaam::audit {

enum class FaultKind {
    entry_changed,    ///< the entry is not what was hashed
    entry_missing,    ///< a leaf without its entry
    leaf_missing,     ///< a gap in the tree
    entry_backdated,  ///< older than what was sealed long before it
    root_differs,     ///< the leaves give another root than a head
    head_forged,      ///< a head that was not signed with the key it names
    head_other_key,   ///< signed with another key than expected
    heads_differ,     ///< the two places say different things about one size
    log_shorter,      ///< the second place knows of more entries
    line_unreadable   ///< a line of the second place that is no head
};
[[nodiscard]] const char* text_of(FaultKind kind);

struct Fault {
    FaultKind kind = FaultKind::entry_changed;
    std::int64_t position =
        0;  ///< Of the leaf, or the size of the head, or the number of the line.
};

struct Report {
    std::int64_t entries = 0;   ///< that have a place
    std::int64_t heads = 0;     ///< in both places, that were checked
    std::int64_t restored = 0;  ///< how many times a backup was put back
    std::int64_t keys = 0;      ///< that signed: more than one where a backup changed machines
    std::int64_t unsealed = 0;  ///< entries that should have had a place long ago
    std::optional<SignedHead> last = {};
    std::int64_t faults_found = 0;
    std::vector<Fault> faults = {};  ///< the first of them
};
inline constexpr std::size_t most_faults_told = 50;

struct Expected {
    HeadLines second = {};
    std::string key = {};  ///< Public key of the installation; empty: that of the first head, and
                           ///< of whoever put back a backup.
    Instant now;
};

/// Checks every entry against the tree and every root against its signature, on two threads. Any
/// entry that was changed, taken out, put in, moved or cut off is found.
/// Source: RFC 9162, 2.1; the second place finds what a whole new tree would hide.
[[nodiscard]] Report verify(db::Database& database, const Expected& expected);

}  // namespace werkzaam::audit
