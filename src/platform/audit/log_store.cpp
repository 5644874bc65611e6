// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/audit/log_store.h"

#include "platform/db/scan.h"
#include "platform/db/sql.h"

#include <charconv>
#include <span>

namespace werkzaam::audit {

namespace {

using Text = std::string;
using Whole = std::int64_t;

const Text entry_columns =
    "e.id, e.at, e.action, e.result, e.rule, e.purpose, e.organisation, e.person, e.actor, "
    "e.session, e.address, e.object, e.subject";

Whole whole_in(std::string_view text) {
    Whole out = 0;
    std::from_chars(text.data(), text.data() + text.size(), out);
    return out;
}

// Entry::text, in a text that is used again for the next.
void write_entry(std::span<const std::string_view> columns, Text& out) {
    out.clear();
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (i > 0) out += '\n';
        out += columns[i];
    }
}

SignedHead head_of(std::tuple<Whole, Text, Whole, Text, Text>&& row) {
    auto& [size, root, at, key, signature] = row;
    return {size, std::move(root), Instant{at}, std::move(key), std::move(signature)};
}

const Text head_columns = "SELECT size, root, at, key, signature FROM audit_head ";

}  // namespace

std::vector<Entry> unplaced_entries(db::Transaction& tx, Whole after, Whole most) {
    std::vector<Entry> out;
    Text text;
    db::scan(tx,
             "SELECT " + entry_columns +
                 " FROM audit_entry e WHERE e.id > :1 AND NOT EXISTS (SELECT 1 FROM audit_leaf l "
                 "WHERE l.entry = e.id) ORDER BY e.id LIMIT :2",
             {after, most}, [&](std::span<const std::string_view> row) {
                 write_entry(row, text);
                 out.push_back({whole_in(row[0]), text});
             });
    return out;
}

// Almost always nothing is missing: two counts say so sooner than a search would.
Whole count_unplaced(db::Transaction& tx, Instant before) {
    const auto [entries, placed] = *db::select_one<Whole, Whole>(
        tx, "SELECT (SELECT count(*) FROM audit_entry), (SELECT count(*) FROM audit_leaf)");
    if (entries == placed) return 0;
    return std::get<0>(*db::select_one<Whole>(
        tx,
        "SELECT count(*) FROM audit_entry e WHERE e.at < :1 AND NOT EXISTS (SELECT 1 FROM "
        "audit_leaf l WHERE l.entry = e.id)",
        {before.microseconds}));
}

void insert_leaf(db::Transaction& tx, Whole position, Whole entry, const Hash& hash) {
    db::execute(tx, "INSERT INTO audit_leaf (position, entry, hash) VALUES (:1, :2, :3)",
                {position, entry, hex_of(hash)});
}

std::vector<Leaf> leaves_between(db::Transaction& tx, Whole from, Whole to) {
    std::vector<Leaf> out;
    db::scan(tx,
             "SELECT position, entry, hash FROM audit_leaf WHERE position >= :1 AND position < :2 "
             "ORDER BY position",
             {from, to}, [&](std::span<const std::string_view> row) {
                 out.push_back({whole_in(row[0]), whole_in(row[1]), hash_of_hex(row[2])});
             });
    return out;
}

void each_entry(db::Transaction& tx, Whole first, Whole last,
                const std::function<void(Whole, std::string_view)>& visit) {
    Text text;
    db::scan(tx,
             "SELECT " + entry_columns +
                 " FROM audit_entry e WHERE e.id >= :1 AND e.id <= :2 ORDER BY e.id",
             {first, last}, [&](std::span<const std::string_view> row) {
                 write_entry(row, text);
                 visit(whole_in(row[0]), text);
             });
}

std::vector<Text> leaf_hashes(db::Transaction& tx, Whole from, Whole to) {
    std::vector<Text> out;
    for (auto& [hash] : db::select<Text>(
             tx,
             "SELECT hash FROM audit_leaf WHERE position >= :1 AND position < :2 ORDER BY position",
             {from, to}))
        out.push_back(std::move(hash));
    return out;
}

Whole tree_size(db::Transaction& tx) {
    return std::get<0>(
        *db::select_one<Whole>(tx, "SELECT coalesce(max(position) + 1, 0) FROM audit_leaf"));
}

Whole last_placed_entry(db::Transaction& tx) {
    return std::get<0>(
        *db::select_one<Whole>(tx, "SELECT coalesce(max(entry), 0) FROM audit_leaf"));
}

void insert_head(db::Transaction& tx, const SignedHead& head) {
    db::execute(tx,
                "INSERT INTO audit_head (size, root, at, key, signature) VALUES (:1, :2, :3, :4, "
                ":5)",
                {head.size, head.root, head.at.microseconds, head.key, head.signature});
}

std::vector<SignedHead> heads(db::Transaction& tx) {
    std::vector<SignedHead> out;
    for (auto& row : db::select<Whole, Text, Whole, Text, Text>(tx, head_columns + "ORDER BY size"))
        out.push_back(head_of(std::move(row)));
    return out;
}

std::optional<SignedHead> last_head(db::Transaction& tx) {
    auto row = db::select_one<Whole, Text, Whole, Text, Text>(
        tx, head_columns + "ORDER BY size DESC LIMIT 1");
    if (!row) return {};
    return head_of(std::move(*row));
}

}  // namespace werkzaam::audit
