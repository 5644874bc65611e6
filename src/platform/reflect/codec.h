// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/date.h"
#include "core/id.h"
#include "core/page.h"
#include "core/text.h"
#include "platform/reflect/described.h"
#include "platform/reflect/faults.h"
#include "platform/reflect/schema.h"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/storage_ptr.hpp>
#include <boost/json/value.hpp>

#include <concepts>
#include <cstdint>
#include <limits>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace werkzaam::reflect {

/// Where the parts of a written value are kept: all of one value in the same place.
using Storage = boost::json::storage_ptr;

/// How a type is written as JSON, read from it and described. Specialise for a type that is not a
/// described struct or enum; `read` leaves `target` as it was when it adds a fault.
template <class T>
struct Json;

/// The readers of plain values: nothing, and a fault, when the value is something else.
[[nodiscard]] const boost::json::string* text_in(const boost::json::value& value,
                                                 const Place& place, Faults& faults);
[[nodiscard]] std::optional<double> number_in(const boost::json::value& value, const Place& place,
                                              Faults& faults);
/// A whole number from `least` to `most`; 3.0 counts as whole, as in JSON Schema.
[[nodiscard]] std::optional<std::int64_t> whole_in(const boost::json::value& value,
                                                   std::int64_t least, std::int64_t most,
                                                   const Place& place, Faults& faults);
[[nodiscard]] const boost::json::array* list_in(const boost::json::value& value, const Place& place,
                                                Faults& faults);
[[nodiscard]] const boost::json::object* object_in(const boost::json::value& value,
                                                   const Place& place, Faults& faults);
/// JSON-2 with what was expected: text, number, whole, yesNo, list, object, date, dateTime,
/// uuid, organisation.
void expected(std::string what, const Place& place, Faults& faults);
/// True for the code of a municipality: "GM0363".
[[nodiscard]] bool is_municipality_code(std::string_view text);
/// True for 36 lower-case characters in the form of a UUID.
[[nodiscard]] bool is_uuid(std::string_view text);
/// A schema that also allows null.
[[nodiscard]] boost::json::object nullable(boost::json::object schema);
[[nodiscard]] boost::json::object text_schema(std::string_view format = {});
/// A reference to a schema of the document.
[[nodiscard]] boost::json::object reference(const std::string& name);

template <>
struct Json<bool> {
    static boost::json::value write(bool value, const Storage&) { return value; }
    static void read(const boost::json::value& value, const Place& place, bool& target,
                     Faults& faults);
    static boost::json::object schema(Schemas&) { return {{"type", "boolean"}}; }
};

template <std::integral T>
struct Json<T> {
    static boost::json::value write(T value, const Storage&) {
        return static_cast<std::int64_t>(value);
    }
    static void read(const boost::json::value& value, const Place& place, T& target,
                     Faults& faults) {
        if (const auto number = whole_in(value, least, most, place, faults))
            target = static_cast<T>(*number);
    }
    static boost::json::object schema(Schemas&) {
        return {{"type", "integer"}, {"format", sizeof(T) > 4 ? "int64" : "int32"}};
    }

private:
    static constexpr auto least = static_cast<std::int64_t>(std::numeric_limits<T>::min());
    static constexpr auto most = static_cast<std::int64_t>(std::min<std::uint64_t>(
        std::numeric_limits<T>::max(), std::numeric_limits<std::int64_t>::max()));
};

/// Written with as many digits as bring back the same double; not a number is written as null.
template <>
struct Json<double> {
    static boost::json::value write(double value, const Storage& storage);
    static void read(const boost::json::value& value, const Place& place, double& target,
                     Faults& faults);
    static boost::json::object schema(Schemas&) {
        return {{"type", "number"}, {"format", "double"}};
    }
};

template <>
struct Json<std::string> {
    static boost::json::value write(const std::string& value, const Storage& storage);
    static void read(const boost::json::value& value, const Place& place, std::string& target,
                     Faults& faults);
    static boost::json::object schema(Schemas&) { return text_schema(); }
};

template <class Tag>
struct Json<Id<Tag>> {
    static boost::json::value write(const Id<Tag>& id, const Storage& storage) {
        return Json<std::string>::write(id.value, storage);
    }
    static void read(const boost::json::value& value, const Place& place, Id<Tag>& target,
                     Faults& faults) {
        const auto* text = text_in(value, place, faults);
        if (text == nullptr) return;
        if (!is_uuid({text->data(), text->size()})) return expected("uuid", place, faults);
        target.value = std::string(text->data(), text->size());
    }
    static boost::json::object schema(Schemas&) { return text_schema("uuid"); }
};

/// A municipality goes by its code, another organisation by its key.
template <>
struct Json<OrganisationId> {
    static boost::json::value write(const OrganisationId& id, const Storage& storage) {
        return Json<std::string>::write(id.value, storage);
    }
    static void read(const boost::json::value& value, const Place& place, OrganisationId& target,
                     Faults& faults);
    static boost::json::object schema(Schemas&);
};

template <>
struct Json<Date> {
    static boost::json::value write(const Date& date, const Storage& storage);
    static void read(const boost::json::value& value, const Place& place, Date& target,
                     Faults& faults);
    static boost::json::object schema(Schemas&) { return text_schema("date"); }
};

template <>
struct Json<Instant> {
    static boost::json::value write(Instant instant, const Storage& storage);
    static void read(const boost::json::value& value, const Place& place, Instant& target,
                     Faults& faults);
    static boost::json::object schema(Schemas&) { return text_schema("date-time"); }
};

/// Any JSON, passed on as it is.
template <>
struct Json<boost::json::value> {
    static boost::json::value write(const boost::json::value& value, const Storage& storage) {
        return boost::json::value(value, storage);
    }
    static void read(const boost::json::value& value, const Place&, boost::json::value& target,
                     Faults&) {
        target = value;
    }
    static boost::json::object schema(Schemas&) { return {}; }
};

/// Any JSON object, passed on as it is.
template <>
struct Json<boost::json::object> {
    static boost::json::value write(const boost::json::object& value, const Storage& storage) {
        return boost::json::value(value, storage);
    }
    static void read(const boost::json::value& value, const Place& place,
                     boost::json::object& target, Faults& faults) {
        if (const auto* object = object_in(value, place, faults)) target = *object;
    }
    static boost::json::object schema(Schemas&) { return {{"type", "object"}}; }
};

/// Absent and null both read as nothing; nothing is written as null.
template <class T>
struct Json<std::optional<T>> {
    static boost::json::value write(const std::optional<T>& value, const Storage& storage) {
        return value ? Json<T>::write(*value, storage) : boost::json::value(nullptr, storage);
    }
    static void read(const boost::json::value& value, const Place& place, std::optional<T>& target,
                     Faults& faults) {
        if (value.is_null()) return target.reset();
        T inner{};
        Json<T>::read(value, place, inner, faults);
        target = std::move(inner);
    }
    static boost::json::object schema(Schemas& schemas) {
        return nullable(Json<T>::schema(schemas));
    }
};

template <class T>
struct Json<std::vector<T>> {
    static boost::json::value write(const std::vector<T>& values, const Storage& storage) {
        boost::json::array out(storage);
        out.reserve(values.size());
        for (const auto& value : values) out.push_back(Json<T>::write(value, storage));
        return out;
    }
    static void read(const boost::json::value& value, const Place& place, std::vector<T>& target,
                     Faults& faults) {
        const auto* list = list_in(value, place, faults);
        if (list == nullptr) return;
        target.clear();
        for (std::size_t i = 0; i < list->size(); ++i) {
            T item{};
            Json<T>::read((*list)[i], Place{place, i}, item, faults);
            target.push_back(std::move(item));
        }
    }
    static boost::json::object schema(Schemas& schemas) {
        return {{"type", "array"}, {"items", Json<T>::schema(schemas)}};
    }
};

/// A list without repetition.
template <class T>
struct Json<std::set<T>> {
    static boost::json::value write(const std::set<T>& values, const Storage& storage) {
        return Json<std::vector<T>>::write({values.begin(), values.end()}, storage);
    }
    static void read(const boost::json::value& value, const Place& place, std::set<T>& target,
                     Faults& faults) {
        const auto* list = list_in(value, place, faults);
        if (list == nullptr) return;
        target.clear();
        for (std::size_t i = 0; i < list->size(); ++i) {
            const Place here{place, i};
            const auto before = faults.violations().size();
            T item{};
            Json<T>::read((*list)[i], here, item, faults);
            if (!target.insert(std::move(item)).second && faults.violations().size() == before)
                expected("different", here, faults);
        }
    }
    static boost::json::object schema(Schemas& schemas) {
        return {{"type", "array"}, {"uniqueItems", true}, {"items", Json<T>::schema(schemas)}};
    }
};

template <class T>
struct Json<std::map<std::string, T>> {
    static boost::json::value write(const std::map<std::string, T>& values,
                                    const Storage& storage) {
        boost::json::object out(storage);
        out.reserve(values.size());
        for (const auto& [name, value] : values) out.emplace(name, Json<T>::write(value, storage));
        return out;
    }
    static void read(const boost::json::value& value, const Place& place,
                     std::map<std::string, T>& target, Faults& faults) {
        const auto* object = object_in(value, place, faults);
        if (object == nullptr) return;
        target.clear();
        for (const auto& member : *object) {
            const std::string_view name{member.key().data(), member.key().size()};
            Json<T>::read(member.value(), Place{place, name}, target[std::string(name)], faults);
        }
    }
    static boost::json::object schema(Schemas& schemas) {
        return {{"type", "object"}, {"additionalProperties", Json<T>::schema(schemas)}};
    }
};

}  // namespace werkzaam::reflect
