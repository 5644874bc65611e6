// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/interventions/intervention_columns_store.h"

#include "core/enum_text.h"
#include "core/import_rules.h"
#include "platform/db/sql.h"

#include <array>

namespace werkzaam::interventions {

namespace {

using Text = std::string;

// The columns in the order in which they are read and written, by kind of content.
constexpr std::array texts = {std::pair{"name", &Intervention::name},
                              std::pair{"owner", &Intervention::owner},
                              std::pair{"owner_name", &Intervention::owner_name},
                              std::pair{"manual_url", &Intervention::manual_url}};
constexpr std::array locals = {std::pair{"summary", &Intervention::summary},
                               std::pair{"goal", &Intervention::goal},
                               std::pair{"sub_goals", &Intervention::sub_goals},
                               std::pair{"approach", &Intervention::approach},
                               std::pair{"duration", &Intervention::duration},
                               std::pair{"expertise", &Intervention::expertise},
                               std::pair{"cost_text", &Intervention::cost_text},
                               std::pair{"quality_control", &Intervention::quality_control},
                               std::pair{"preconditions", &Intervention::preconditions},
                               std::pair{"risks", &Intervention::risks},
                               std::pair{"letter_says", &Intervention::letter_says},
                               std::pair{"research_says", &Intervention::research_says}};
constexpr std::array lists = {std::pair{"target_groups", &Intervention::target_groups},
                              std::pair{"phases", &Intervention::phases},
                              std::pair{"settings", &Intervention::settings},
                              std::pair{"phenomena", &Intervention::phenomena},
                              std::pair{"themes", &Intervention::themes},
                              std::pair{"languages", &Intervention::languages},
                              std::pair{"used_in", &Intervention::used_in}};

// Everything that is read and written as text, in one order.
std::vector<Text> text_columns() {
    std::vector<Text> out = {"id",     "code",          "collection",       "status",
                             "cost_band", "letter_source", "research_sources", "sources"};
    for (const auto& [name, member] : texts) out.emplace_back(name);
    for (const auto& [name, member] : locals) {
        out.push_back(Text(name) + "_nl");
        out.push_back(Text(name) + "_en");
    }
    for (const auto& [name, member] : lists) out.emplace_back(name);
    return out;
}

db::Values text_values(const StoredIntervention& record) {
    const auto& i = record.intervention;
    db::Values out = {i.id.value,           i.code,
                      text_of(i.collection), text_of(i.status),
                      text_of(i.cost_band), record.letter_source,
                      joined(record.research_sources), joined(record.sources)};
    for (const auto& [name, member] : texts) out.emplace_back(i.*member);
    for (const auto& [name, member] : locals) {
        out.emplace_back((i.*member).nl);
        out.emplace_back((i.*member).en);
    }
    for (const auto& [name, member] : lists) out.emplace_back(joined(i.*member));
    return out;
}

Text column_list() {
    return joined(text_columns(), ',') + ",age_min,age_max,updated_at";
}

}  // namespace

std::optional<std::pair<Intervention, InterventionLinks>> read_intervention(db::Transaction& tx,
                                                                            const Scope& scope,
                                                                            const Text& id) {
    std::vector<db::ColumnType> types(text_columns().size(), db::ColumnType::text);
    types.insert(types.end(), 3, db::ColumnType::whole);
    const auto rows = db::fetch(tx,
                                "SELECT " + column_list() +
                                    " FROM intervention WHERE :1 = 1 AND (id = :2 OR code = :2)",
                                {scope.published(), id}, types);
    if (rows.empty()) return {};
    std::size_t at = 0;
    const auto text = [&] { return db::detail::Column<Text>::read(rows.front()[at++]); };
    const auto whole = [&] {
        return db::detail::Column<std::optional<std::int64_t>>::read(rows.front()[at++]);
    };
    Intervention i;
    InterventionLinks links;
    i.id = {text()};
    i.code = text();
    i.collection = stored_enum<Collection>(text());
    i.status = stored_enum<InterventionStatus>(text());
    i.cost_band = stored_enum<CostBand>(text());
    links.letter_source = text();
    links.research_sources = split(text(), '|');
    links.sources = split(text(), '|');
    for (const auto& [name, member] : texts) i.*member = text();
    for (const auto& [name, member] : locals) {
        (i.*member).nl = text();
        (i.*member).en = text();
    }
    for (const auto& [name, member] : lists) i.*member = split(text(), '|');
    const auto years = [&]() -> std::optional<int> {
        const auto value = whole();
        return value ? std::optional(static_cast<int>(*value)) : std::nullopt;
    };
    i.age_min = years();
    i.age_max = years();
    i.updated_at = iso(Instant{whole().value_or(0)});
    return std::pair{std::move(i), std::move(links)};
}

std::int64_t write_columns(db::Transaction& tx, const StoredIntervention& record) {
    auto values = text_values(record);
    values.emplace_back(record.intervention.age_min);
    values.emplace_back(record.intervention.age_max);
    values.emplace_back(record.updated_at.microseconds);
    values.emplace_back(record.fingerprint);
    Text updates;
    for (const auto& column : split(column_list() + ",fingerprint", ','))
        if (column != "id" && column != "code")
            updates += (updates.empty() ? "" : ", ") + column + " = excluded." + column;
    db::execute(tx,
                "INSERT INTO intervention (" + column_list() + ",fingerprint) VALUES (" +
                    db::placeholders(values.size()) + ") ON CONFLICT (code) DO UPDATE SET " + updates,
                values);
    const auto number = db::select_one<std::int64_t>(
        tx, "SELECT number FROM intervention WHERE code = :1", {record.intervention.code});
    return std::get<0>(*number);
}

}  // namespace werkzaam::interventions
