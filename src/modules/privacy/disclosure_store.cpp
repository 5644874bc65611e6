// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/privacy/disclosure_store.h"

#include "modules/privacy/log_period.h"
#include "platform/db/scope_sql.h"
#include "platform/db/sql.h"

#include <algorithm>

namespace werkzaam::privacy {

namespace {

using Text = std::string;

const db::ScopeColumns columns{.organisation = "d.organisation"};

Text joined_names(const std::vector<Text>& names) {
    Text out;
    for (const auto& name : names) out += (out.empty() ? "" : ",") + name;
    return out;
}

std::vector<Text> names_in(const Text& list) {
    std::vector<Text> out;
    for (std::size_t at = 0; at < list.size();) {
        const auto end = std::min(list.find(',', at), list.size());
        out.push_back(list.substr(at, end - at));
        at = end + 1;
    }
    return out;
}

std::vector<Text> about_of(db::Transaction& tx, const Text& disclosure) {
    std::vector<Text> out;
    for (auto& [about] : db::select<Text>(
             tx, "SELECT about FROM disclosure_about WHERE disclosure = :1 ORDER BY about",
             {disclosure}))
        out.push_back(std::move(about));
    return out;
}

db::ScopeCondition condition_of(const Scope& scope, const DisclosureQuery& query) {
    auto out = db::condition_of(scope, columns);
    const auto both = [&](const Text& sql, db::Value value, const Text& after = {}) {
        out.values.push_back(std::move(value));
        out.sql += " AND " + sql + ":" + std::to_string(out.values.size()) + after;
    };
    if (query.from) both("d.at >= ", start_of(*query.from).microseconds);
    if (query.to) both("d.at < ", end_of(*query.to).microseconds);
    if (!query.receiver.empty()) both("d.receiver = ", query.receiver);
    if (!query.about.empty())
        both("d.id IN (SELECT disclosure FROM disclosure_about WHERE about = ", query.about, ")");
    return out;
}

}  // namespace

void insert_disclosure(db::Transaction& tx, const Disclosure& disclosure) {
    db::execute(
        tx,
        "INSERT INTO disclosure (id, at, organisation, what, receiver, receiver_person, "
        "basis, purpose, fields, number_of_rows) VALUES (:1, :2, :3, :4, :5, :6, :7, :8, :9, "
        ":10)",
        {disclosure.id, disclosure.at.microseconds, disclosure.organisation.value, disclosure.what,
         disclosure.receiver, disclosure.receiver_person.value, disclosure.basis,
         disclosure.purpose, joined_names(disclosure.fields), disclosure.rows});
    for (const auto& about : disclosure.about)
        db::execute(tx, "INSERT INTO disclosure_about (disclosure, about) VALUES (:1, :2)",
                    {disclosure.id, about});
}

Page<Disclosure> list_disclosures(db::Transaction& tx, const Scope& scope,
                                  const DisclosureQuery& query) {
    auto [where, values] = condition_of(scope, query);
    const auto [total] = *db::select_one<std::int64_t>(
        tx, "SELECT count(*) FROM disclosure d WHERE " + where, values);
    const PageRequest page{query.page, query.page_size};
    values.emplace_back(page.size);
    values.emplace_back(page.offset());
    Page<Disclosure> out{{}, page.number, page.size, total};
    for (auto& [id, at, organisation, what, receiver, person, basis, purpose, fields, rows] :
         db::select<Text, std::int64_t, Text, Text, Text, Text, Text, Text, Text, std::int64_t>(
             tx,
             "SELECT d.id, d.at, d.organisation, d.what, d.receiver, d.receiver_person, d.basis, "
             "d.purpose, d.fields, d.number_of_rows FROM disclosure d WHERE " +
                 where + " ORDER BY d.at DESC, d.id DESC LIMIT :" +
                 std::to_string(values.size() - 1) + " OFFSET :" + std::to_string(values.size()),
             values))
        out.items.push_back({id,
                             {at},
                             {organisation},
                             what,
                             receiver,
                             {person},
                             basis,
                             purpose,
                             names_in(fields),
                             static_cast<int>(rows),
                             {}});
    for (auto& item : out.items) item.about = about_of(tx, item.id);
    return out;
}

}  // namespace werkzaam::privacy
