// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/audit/log_store.h"

#include "platform/db/sql.h"

#include <charconv>

namespace werkzaam::audit {

namespace {

using Text = std::string;
using Whole = std::int64_t;

// One text made by the database is read several times faster than thirteen columns.
const Text entry_text =
    "CAST(e.id AS text) || '\n' || CAST(e.at AS text) || '\n' || e.action || '\n' || e.result || "
    "'\n' || e.rule || '\n' || e.purpose || '\n' || e.organisation || '\n' || e.person || '\n' || "
    "e.actor || '\n' || e.session || '\n' || e.address || '\n' || e.object || '\n' || e.subject";

constexpr std::size_t hash_digits = 64;

// "<position> <64 digits><text>"
Leaf leaf_of(const Text& row) {
    Leaf out;
    const auto space = row.find(' ');
    WZ_INVARIANT(space != Text::npos);
    std::from_chars(row.data(), row.data() + space, out.position);
    out.hash = row.substr(space + 1, hash_digits);
    if (row.size() > space + 1 + hash_digits) out.text = row.substr(space + 1 + hash_digits);
    return out;
}

SignedHead head_of(std::tuple<Whole, Text, Whole, Text, Text>&& row) {
    auto& [size, root, at, key, signature] = row;
    return {size, std::move(root), Instant{at}, std::move(key), std::move(signature)};
}

const Text head_columns = "SELECT size, root, at, key, signature FROM audit_head ";

}  // namespace

std::vector<Entry> unplaced_entries(db::Transaction& tx, Whole after, Whole most) {
    std::vector<Entry> out;
    for (auto& [id, text] : db::select<Whole, Text>(
             tx,
             "SELECT e.id, " + entry_text +
                 " FROM audit_entry e WHERE e.id > :1 AND NOT EXISTS (SELECT 1 FROM audit_leaf l "
                 "WHERE l.entry = e.id) ORDER BY e.id LIMIT :2",
             {after, most}))
        out.push_back({id, std::move(text)});
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

std::vector<Leaf> leaves(db::Transaction& tx, Whole from, Whole to) {
    std::vector<Leaf> out;
    out.reserve(static_cast<std::size_t>(to - from));
    for (const auto& [row] :
         db::select<Text>(tx,
                          "SELECT CAST(l.position AS text) || ' ' || substr(l.hash || '" +
                              Text(hash_digits, '-') + "', 1, 64) || coalesce(" + entry_text +
                              ", '') FROM audit_leaf l LEFT JOIN audit_entry e ON e.id = l.entry "
                              "WHERE l.position >= :1 AND l.position < :2 ORDER BY l.position",
                          {from, to}))
        out.push_back(leaf_of(row));
    return out;
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
