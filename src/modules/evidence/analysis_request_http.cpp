// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/evidence/analysis_actions.h"
#include "modules/evidence/analysis_http.h"

#include "platform/reflect/faults.h"
#include "platform/reflect/json_text.h"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/value.hpp>

#include <algorithm>
#include <array>
#include <charconv>

namespace werkzaam::evidence {
namespace {

namespace json = boost::json;
using reflect::Faults;
using reflect::Place;

constexpr std::array<std::string_view, 11> known_members{
    "case",     "columns", "data",   "expected",  "method", "notes",
    "options",  "schema",  "source", "tolerance", "yardstick"};

std::string text_of(const json::string& text) {
    return {text.data(), text.size()};
}

void expect(const Place& place, std::string what, Faults& faults) {
    faults.add(place, "JSON-2", {{"expected", std::move(what)}});
}

std::string member_text(const json::object& object, std::string_view name, const Place& root,
                        Faults& faults) {
    const json::value* found = object.if_contains(name);
    if (found == nullptr) return {};
    if (const auto* text = found->if_string()) return text_of(*text);
    expect(Place(root, name), "text", faults);
    return {};
}

/// A table under "data" has texts, numbers and nulls in its cells.
std::string cell_from(const json::value& value, const Place& place, Faults& faults) {
    if (value.is_null()) return {};
    if (const auto* text = value.if_string()) return text_of(*text);
    if (!value.is_number()) {
        expect(place, "number, text or null", faults);
        return {};
    }
    char buffer[40];
    const auto end = value.is_int64()
                         ? std::to_chars(buffer, buffer + sizeof buffer, value.get_int64()).ptr
                     : value.is_uint64()
                         ? std::to_chars(buffer, buffer + sizeof buffer, value.get_uint64()).ptr
                         : std::to_chars(buffer, buffer + sizeof buffer, value.get_double()).ptr;
    return {buffer, end};
}

void read_columns_of_table(const json::value& value, const Place& place, Table& table,
                           Faults& faults) {
    const auto* names = value.if_array();
    if (names == nullptr) return expect(place, "list of column names", faults);
    for (std::size_t i = 0; i < names->size(); ++i) {
        const Place here(place, i);
        const auto* name = (*names)[i].if_string();
        if (name == nullptr || name->empty()) {
            expect(here, "column name", faults);
        } else if (table.find_column({name->data(), name->size()})) {
            faults.add(here, "JSON-7", {{"name", text_of(*name)}});
        } else {
            table.columns.push_back(text_of(*name));
        }
    }
}

void read_rows(const json::value& value, const Place& place, Table& table, Faults& faults) {
    const auto* rows = value.if_array();
    if (rows == nullptr) return expect(place, "list of rows", faults);
    table.rows.reserve(rows->size());
    for (std::size_t i = 0; i < rows->size(); ++i) {
        const Place here(place, i);
        const auto* cells = (*rows)[i].if_array();
        if (cells == nullptr || cells->size() != table.columns.size()) {
            expect(here, "one cell for each column", faults);
            continue;
        }
        Table::Row row{static_cast<int>(i) + 1, {}};
        for (std::size_t c = 0; c < cells->size(); ++c)
            row.cells.push_back(cell_from((*cells)[c], Place(here, c), faults));
        table.rows.push_back(std::move(row));
    }
}

Table table_from(const json::object& object, const Place& place, Faults& faults) {
    Table table;
    for (const auto& member : object)
        if (member.key() != "columns" && member.key() != "rows")
            faults.add(Place(place, member.key()), "JSON-3", {{"name", std::string(member.key())}});
    const auto* columns = object.if_contains("columns");
    const auto* rows = object.if_contains("rows");
    if (columns == nullptr) faults.add(Place(place, "columns"), "JSON-1");
    if (rows == nullptr) faults.add(Place(place, "rows"), "JSON-1");
    if (columns == nullptr || rows == nullptr) return table;
    read_columns_of_table(*columns, Place(place, "columns"), table, faults);
    if (faults.empty()) read_rows(*rows, Place(place, "rows"), table, faults);
    return table;
}

void read_options(const json::object& object, const Place& place, AnalysisRequest& request,
                  Faults& faults) {
    for (const auto& member : object) {
        const json::value& value = member.value();
        const std::string name(member.key());
        if (const auto* flag = value.if_bool()) {
            request.options.emplace(name, *flag);
        } else if (const auto* text = value.if_string()) {
            request.options.emplace(name, text_of(*text));
        } else if (value.is_number()) {
            request.options.emplace(name, value.to_number<double>());
        } else if (!value.is_null()) {
            expect(Place(place, member.key()), "number, text or boolean", faults);
        }
    }
}

void read_roles(const json::object& object, const Place& place, AnalysisRequest& request,
                Faults& faults) {
    for (const auto& member : object) {
        const Place here(place, member.key());
        std::vector<std::string> names;
        if (const auto* one = member.value().if_string()) {
            names.push_back(text_of(*one));
        } else if (const auto* many = member.value().if_array()) {
            for (std::size_t i = 0; i < many->size(); ++i) {
                if (const auto* name = (*many)[i].if_string())
                    names.push_back(text_of(*name));
                else
                    expect(Place(here, i), "column name", faults);
            }
        } else if (!member.value().is_null()) {
            expect(here, "column name or list of column names", faults);
        }
        if (!names.empty()) request.columns.emplace(member.key(), std::move(names));
    }
}

/// Hands the object member to `read`; absent and null are the same.
template <class Read>
void read_object(const json::object& object, std::string_view name, Faults& faults, Read read) {
    const json::value* found = object.if_contains(name);
    if (found == nullptr || found->is_null()) return;
    const Place root;
    const Place here(root, name);
    if (const auto* inner = found->if_object())
        read(*inner, here);
    else
        expect(here, "object", faults);
}

/// The table itself, or the one that `read_data` finds under the name.
Result<Done> read_data_member(const json::object& object, const DataReader& read_data,
                              AnalysisRequest& request, Faults& faults) {
    const json::value* data = object.if_contains("data");
    const Place root;
    const Place here(root, "data");
    if (data == nullptr || data->is_null()) return Done{};
    if (const auto* table = data->if_object()) {
        request.table = table_from(*table, here, faults);
    } else if (const auto* path = data->if_string()) {
        if (!read_data) return invalid("analysis.data_is_a_path");
        WZ_TRY(request.table, read_data(text_of(*path)));
    } else {
        expect(here, "table or null", faults);
    }
    return Done{};
}

/// The version of the request format, when it says so.
void check_schema(const json::object& object, const Place& root, Faults& faults) {
    const json::value* schema = object.if_contains("schema");
    if (schema != nullptr && *schema != json::value(1))
        faults.add(Place(root, "schema"), "JSON-4", {{"allowed", "1"}});
}

}  // namespace

Result<AnalysisRequest> analysis_request_from_json(std::string_view text,
                                                   const DataReader& read_data) {
    WZ_TRY(const auto value, reflect::json_from_text(text));
    Faults faults;
    const Place root;
    AnalysisRequest request;
    const auto* object = value.if_object();
    if (object == nullptr) {
        expect(root, "object", faults);
        return invalid("request.invalid", faults.violations());
    }
    for (const auto& member : *object)
        if (std::ranges::find(known_members, std::string_view(member.key())) ==
            known_members.end())
            request.ignored.emplace_back(member.key());
    check_schema(*object, root, faults);
    request.case_name = member_text(*object, "case", root, faults);
    request.method = member_text(*object, "method", root, faults);
    if (!object->contains("method")) faults.add(Place(root, "method"), "JSON-1");
    if (faults.empty()) {
        // Before the rest is read: a method that is not built yet has options of its own.
        WZ_TRY([[maybe_unused]] const auto known, check_method(request.method));
    }
    read_object(*object, "options", faults, [&](const json::object& inner, const Place& here) {
        read_options(inner, here, request, faults);
    });
    read_object(*object, "columns", faults, [&](const json::object& inner, const Place& here) {
        read_roles(inner, here, request, faults);
    });
    if (faults.empty()) {
        WZ_TRY([[maybe_unused]] const auto read,
               read_data_member(*object, read_data, request, faults));
    }
    if (!faults.empty()) return invalid("request.invalid", faults.violations());
    return request;
}

}  // namespace werkzaam::evidence
