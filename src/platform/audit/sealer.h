// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/clock.h"
#include "platform/audit/head_file.h"
#include "platform/audit/merkle.h"
#include "platform/audit/signed_head.h"
#include "platform/db/database.h"

#include <atomic>
#include <chrono>
#include <mutex>
#include <optional>

namespace werkzaam::audit {

/// After so long without a signed head nothing is shown that must be recorded: what is recorded
/// could be changed without anybody being able to tell.
inline constexpr std::chrono::minutes longest_unsealed{10};

/// Gives new entries their place in the tree and signs its root, in the database and in a second
/// place. Several processes on one database take turns. Thread-safe.
class Sealer {
public:
    /// Those it takes by reference outlive it.
    Sealer(db::Database& database, Signer signer, HeadFile second, const Clock& clock)
        : database_{database},
          signer_{std::move(signer)},
          second_{std::move(second)},
          clock_{clock} {}

    /// Seals what was written; the new head, or nothing when there was nothing new. Throws
    /// db::Unavailable when the database or the second place cannot be written, BrokenInvariant
    /// when the tree in the database is shorter than it was.
    std::optional<SignedHead> seal();
    /// Whether the last success is recent enough (longest_unsealed).
    [[nodiscard]] bool is_recent() const;
    /// Says in the second place that a backup was put back, so that what came after it is missed by
    /// nobody; before anything else is sealed.
    void note_restored();

private:
    void catch_up(db::Transaction& tx);
    void place(db::Transaction& tx);
    [[nodiscard]] SignedHead head_now() const;

    db::Database& database_;
    const Signer signer_;
    const HeadFile second_;
    const Clock& clock_;
    std::mutex mutex_;
    mutable Hasher hasher_;
    Tree tree_;
    bool first_ = true;
    std::atomic<std::int64_t> sealed_at_{0};
};

}  // namespace werkzaam::audit
