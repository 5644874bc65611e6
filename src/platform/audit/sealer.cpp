// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/audit/sealer.h"

#include "core/invariant.h"
#include "platform/audit/log_store.h"
#include "platform/db/sql.h"

#include <algorithm>

namespace werkzaam::audit {

namespace {

constexpr std::int64_t block = 20'000;
// A transaction may commit after others with higher ids did; none is open while so many pass.
constexpr std::int64_t most_overtaken = 10'000;

Hash known(const std::string& hex) {
    const auto hash = hash_of_hex(hex);
    if (!hash) throw BrokenInvariant("a leaf of the audit log is no hash; werkzaam audit verify");
    return *hash;
}

}  // namespace

// What other processes sealed, and what was there at the start.
void Sealer::catch_up(db::Transaction& tx) {
    const auto size = tree_size(tx);
    if (size < tree_.size())
        throw BrokenInvariant("the audit log is shorter than it was; werkzaam audit verify");
    while (tree_.size() < size) {
        const auto hashes = leaf_hashes(tx, tree_.size(), std::min(size, tree_.size() + block));
        if (hashes.empty()) throw BrokenInvariant("the audit log has a gap; werkzaam audit verify");
        for (const auto& hash : hashes) tree_.append(hasher_, known(hash));
    }
}

void Sealer::place(db::Transaction& tx) {
    auto after = first_ ? 0 : std::max<std::int64_t>(0, last_placed_entry(tx) - most_overtaken);
    for (auto entries = unplaced_entries(tx, after, block); !entries.empty();
         entries = unplaced_entries(tx, after, block)) {
        for (const auto& entry : entries) {
            const auto hash = hasher_.leaf(entry.text);
            insert_leaf(tx, tree_.size(), entry.id, hash);
            tree_.append(hasher_, hash);
            after = entry.id;
        }
    }
}

SignedHead Sealer::head_now() const {
    return signer_.signed_head(tree_.size(), hex_of(tree_.root(hasher_)), clock_.now());
}

std::optional<SignedHead> Sealer::seal() {
    const std::scoped_lock lock{mutex_};
    std::optional<SignedHead> out;
    const auto before = tree_;
    try {
        const auto tx = database_.write();
        db::lock(*tx, "audit seal");
        catch_up(*tx);
        place(*tx);
        const auto last = last_head(*tx);
        if (tree_.size() > 0 && (!last || last->size < tree_.size())) {
            out = head_now();
            insert_head(*tx, *out);
            // First where nobody who holds the database can take it back; a head that the database
            // then does not keep is a root of the same leaves all the same.
            second_.append({*out});
        }
        tx->commit();
    } catch (...) {
        tree_ = before;
        throw;
    }
    first_ = false;
    sealed_at_ = clock_.now().microseconds;
    return out;
}

bool Sealer::is_recent() const {
    const auto limit = std::chrono::microseconds{longest_unsealed}.count();
    return clock_.now().microseconds - sealed_at_ <= limit;
}

void Sealer::note_restored() {
    const std::scoped_lock lock{mutex_};
    const auto tx = database_.read();
    catch_up(*tx);
    second_.append({head_now(), true});
}

}  // namespace werkzaam::audit
