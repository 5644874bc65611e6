// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/audit/verify.h"

#include "platform/audit/log_store.h"
#include "platform/audit/merkle.h"
#include "platform/audit/sealer.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <deque>
#include <future>
#include <map>
#include <iterator>
#include <set>
#include <utility>
#include <vector>

namespace werkzaam::audit {

namespace {

constexpr std::int64_t block = 20'000;
constexpr auto grace = std::chrono::microseconds{longest_unsealed}.count();

// One leaf after its entry was hashed again.
struct Checked {
    std::int64_t position;
    Hash hash;
    std::optional<FaultKind> fault;
    std::int64_t at;  // of the entry
};

using Leaves = std::vector<Leaf>;

// The second line of the text.
std::int64_t time_in(std::string_view text) {
    std::int64_t out = 0;
    const auto from = text.find('\n') + 1;
    std::from_chars(text.data() + from, text.data() + text.size(), out);
    return out;
}

// The leaves by the entries they stand for, cut where many entries between them stand for none: an
// entry that was committed late has a place among later ones.
std::vector<std::pair<Leaves::const_iterator, Leaves::const_iterator>> runs_of(
    const Leaves& by_entry) {
    constexpr std::int64_t widest_gap = 1000;
    std::vector<std::pair<Leaves::const_iterator, Leaves::const_iterator>> out;
    for (auto begin = by_entry.begin(); begin != by_entry.end();) {
        const auto end = std::adjacent_find(begin, by_entry.end(), [](const Leaf& a, const Leaf& b) {
            return b.entry - a.entry > widest_gap;
        });
        const auto after = end == by_entry.end() ? end : std::next(end);
        out.emplace_back(begin, after);
        begin = after;
    }
    return out;
}

// The entries of a block are read as one stretch of their table, not one by one: several times
// faster, and a join of the two would be made anew by reading the whole table for each block.
std::vector<Checked> check_block(db::Database& database, std::int64_t from) {
    const auto tx = database.read();
    auto leaves = leaves_between(*tx, from, from + block);
    std::vector<Checked> out;
    out.reserve(leaves.size());
    for (const auto& leaf : leaves)
        out.push_back({leaf.position, leaf.hash.value_or(Hash{}), FaultKind::entry_missing, 0});
    std::ranges::stable_sort(leaves, {}, &Leaf::entry);
    Hasher hasher;
    for (const auto& [begin, end] : runs_of(leaves)) {
        auto leaf = begin;
        each_entry(*tx, begin->entry, std::prev(end)->entry,
                   [&](std::int64_t id, std::string_view text) {
                       while (leaf != end && leaf->entry < id) ++leaf;
                       for (; leaf != end && leaf->entry == id; ++leaf) {
                           auto& checked = *std::ranges::lower_bound(out, leaf->position, {},
                                                                     &Checked::position);
                           checked.hash = hasher.leaf(text);
                           checked.fault.reset();
                           if (leaf->hash != checked.hash) checked.fault = FaultKind::entry_changed;
                           checked.at = time_in(text);
                       }
                   });
    }
    return out;
}

class Verification {
public:
    Verification(db::Database& database, const Expected& expected)
        : database_{database}, expected_{expected} {}

    Report run() {
        read_heads();
        read_second_place();
        read_leaves();
        for (const auto& [size, wanted] : roots_)
            if (size > tree_.size())
                add(wanted.second_place ? FaultKind::log_shorter : FaultKind::leaf_missing, size);
        report_.unsealed =
            count_unplaced(*database_.read(), Instant{expected_.now.microseconds - grace});
        report_.entries = tree_.size();
        report_.keys = static_cast<std::int64_t>(keys_.size());
        return std::move(report_);
    }

private:
    struct Wanted {
        std::string root;
        std::int64_t at;
        bool second_place;
    };

    void add(FaultKind kind, std::int64_t position) {
        ++report_.faults_found;
        if (report_.faults.size() < most_faults_told) report_.faults.push_back({kind, position});
    }

    void want(const SignedHead& head, bool second_place) {
        const auto [known, added] =
            roots_.try_emplace(head.size, Wanted{head.root, head.at.microseconds, second_place});
        if (!added && known->second.root != head.root) add(FaultKind::heads_differ, head.size);
        known->second.second_place |= second_place;
    }

    void check_signature(const SignedHead& head) {
        ++report_.heads;
        if (!is_genuine(head)) add(FaultKind::head_forged, head.size);
        if (!keys_.contains(head.key)) add(FaultKind::head_other_key, head.size);
    }

    // A backup that is put back on another machine goes on with another key, and says so.
    void accept_keys(const std::vector<SignedHead>& kept) {
        if (!expected_.key.empty()) {
            keys_ = {expected_.key};
            return;
        }
        const auto& lines = expected_.second.lines;
        if (!kept.empty())
            keys_.insert(kept.front().key);
        else if (!lines.empty())
            keys_.insert(lines.front().head.key);
        for (const auto& line : lines)
            if (line.restored) keys_.insert(line.head.key);
    }

    void read_heads() {
        const auto kept = heads(*database_.read());
        accept_keys(kept);
        for (const auto& head : kept) {
            check_signature(head);
            want(head, false);
            report_.last = head;
        }
    }

    // What was sealed after a backup that was then put back is gone, and known to be: the roots
    // above it are of no use any more.
    void read_second_place() {
        for (const auto number : expected_.second.unreadable)
            add(FaultKind::line_unreadable, number);
        std::vector<SignedHead> counted;
        for (const auto& line : expected_.second.lines) {
            check_signature(line.head);
            if (line.restored) {
                ++report_.restored;
                std::erase_if(counted,
                              [&](const SignedHead& head) { return head.size > line.head.size; });
            }
            if (line.head.size > 0) counted.push_back(line.head);
        }
        for (const auto& head : counted) want(head, true);
    }

    // Two blocks are read and hashed while the tree takes the one before them.
    void read_leaves() {
        const auto end = tree_size(*database_.read());
        std::deque<std::future<std::vector<Checked>>> ahead;
        const auto begin_next = [&] {
            if (next_ >= end) return;
            ahead.push_back(std::async(std::launch::async, [this, from = next_] {
                return check_block(database_, from);
            }));
            next_ += block;
        };
        begin_next();
        begin_next();
        while (!ahead.empty()) {
            const auto leaves = ahead.front().get();
            ahead.pop_front();
            begin_next();
            for (const auto& leaf : leaves) take(leaf);
        }
    }

    void take(const Checked& leaf) {
        if (leaf.position != expected_position_) add(FaultKind::leaf_missing, expected_position_);
        expected_position_ = leaf.position + 1;
        if (leaf.fault) add(*leaf.fault, leaf.position);
        if (leaf.at != 0 && leaf.at + grace < sealed_at_)
            add(FaultKind::entry_backdated, leaf.position);
        tree_.append(hasher_, leaf.hash);
        const auto wanted = roots_.find(tree_.size());
        if (wanted == roots_.end()) return;
        sealed_at_ = std::max(sealed_at_, wanted->second.at);
        if (hex_of(tree_.root(hasher_)) != wanted->second.root)
            add(FaultKind::root_differs, tree_.size());
    }

    db::Database& database_;
    const Expected& expected_;
    Report report_ = {};
    std::map<std::int64_t, Wanted> roots_ = {};
    std::set<std::string> keys_ = {};
    Hasher hasher_ = {};
    Tree tree_ = {};
    std::int64_t next_ = 0;
    std::int64_t expected_position_ = 0;
    std::int64_t sealed_at_ = 0;
};

}  // namespace

const char* text_of(FaultKind kind) {
    constexpr std::array texts{"the entry is not what was sealed",
                               "the entry is gone",
                               "an entry is gone from the tree",
                               "the entry is older than what was sealed before it",
                               "the entries do not give the signed root",
                               "the signature is false",
                               "signed with another key",
                               "the two places differ",
                               "the second place knows of more entries",
                               "no head on this line"};
    return texts.at(static_cast<std::size_t>(kind));
}

Report verify(db::Database& database, const Expected& expected) {
    return Verification{database, expected}.run();
}

}  // namespace werkzaam::audit
