// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/date.h"
#include "platform/audit/merkle.h"
#include "platform/audit/signed_head.h"
#include "platform/db/transaction.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// The tables audit_entry, audit_leaf and audit_head as the tree needs them.
namespace werkzaam::audit {

/// An entry as the bytes that are hashed: its columns in their order, one on each line. No column
/// holds a line end when it is written, so that no two entries give the same bytes.
struct Entry {
    std::int64_t id = 0;
    std::string text;
};

struct Leaf {
    std::int64_t position = 0;
    std::int64_t entry = 0;    ///< Id, whether it is there or not.
    std::optional<Hash> hash;  ///< As it is written there; empty when that is no hash.
};

/// Entries without a place in the tree, with an id above `after`, in the order of their ids.
[[nodiscard]] std::vector<Entry> unplaced_entries(db::Transaction& tx, std::int64_t after,
                                                  std::int64_t most);
/// How many entries older than `before` have no place.
[[nodiscard]] std::int64_t count_unplaced(db::Transaction& tx, Instant before);
void insert_leaf(db::Transaction& tx, std::int64_t position, std::int64_t entry, const Hash& hash);
/// Those with a position from `from` and below `to`, in order.
[[nodiscard]] std::vector<Leaf> leaves_between(db::Transaction& tx, std::int64_t from,
                                               std::int64_t to);
/// Shows the id and the text of entries, both ids included, in the order of their ids; the text is
/// gone when the visitor returns.
void each_entry(db::Transaction& tx, std::int64_t first, std::int64_t last,
                const std::function<void(std::int64_t, std::string_view)>& visit);
/// Their hashes only.
[[nodiscard]] std::vector<std::string> leaf_hashes(db::Transaction& tx, std::int64_t from,
                                                   std::int64_t to);
/// One more than the last position.
[[nodiscard]] std::int64_t tree_size(db::Transaction& tx);
/// Highest id that has a place; 0: none.
[[nodiscard]] std::int64_t last_placed_entry(db::Transaction& tx);
void insert_head(db::Transaction& tx, const SignedHead& head);
/// In order of size.
[[nodiscard]] std::vector<SignedHead> heads(db::Transaction& tx);
[[nodiscard]] std::optional<SignedHead> last_head(db::Transaction& tx);

}  // namespace werkzaam::audit
