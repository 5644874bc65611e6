// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/invariant.h"
#include "core/result.h"
#include "platform/reflect/arena.h"
#include "platform/reflect/codec.h"
#include "platform/reflect/describe_core.h"
#include "platform/reflect/json_text.h"

#include <boost/describe.hpp>
#include <boost/mp11/algorithm.hpp>
#include <boost/mp11/list.hpp>

#include <algorithm>
#include <string_view>
#include <type_traits>
#include <utility>

/// Structs with BOOST_DESCRIBE_STRUCT and enums with BOOST_DESCRIBE_ENUM as JSON. Members are
/// written in lowerCamelCase, enumerators as they are; std::optional is nullable and need not be
/// there, everything else must be; unknown members are refused. At most 52 members in one struct.
namespace werkzaam::reflect {

template <class T>
concept DescribedEnum = boost::describe::has_describe_enumerators<T>::value;
template <class T>
concept DescribedStruct =
    std::is_class_v<T> && boost::describe::has_describe_members<T>::value && !std::is_union_v<T>;

template <class T>
inline constexpr bool is_optional = false;
template <class T>
inline constexpr bool is_optional<std::optional<T>> = true;

/// Specialise to true for a request whose members have defaults that hold when they are left out.
template <class T>
inline constexpr bool may_be_left_out = false;

namespace detail {

template <class T>
using Members = boost::describe::describe_members<T, boost::describe::mod_public |
                                                         boost::describe::mod_inherited>;

/// Calls `visit(name in JSON, name in C++, pointer to member)` for every member.
template <class T, class Visit>
void each_member(Visit&& visit) {
    boost::mp11::mp_for_each<Members<T>>([&](auto member) {
        static const auto name = camel_case(member.name);
        visit(name, std::string_view{member.name}, member.pointer);
    });
}

template <class T>
const Row* row_of(std::string_view member) {
    static const auto rows = Described<T>::rows();
    const auto row =
        std::find_if(rows.begin(), rows.end(), [&](const Row& r) { return r.member == member; });
    return row == rows.end() ? nullptr : &*row;
}

/// Adds JSON-3 for each member of `object` that is not among `known`.
void refuse_unknown(const boost::json::object& object, const std::vector<std::string>& known,
                    const Place& place, Faults& faults);
/// Throws BrokenInvariant when a row names none of `members`.
void check_rows(const std::string& type, const std::vector<Row>& rows,
                const std::vector<std::string>& members);

template <class T>
const std::vector<std::string>& json_names() {
    static const auto names = [] {
        std::vector<std::string> out;
        each_member<T>([&](const std::string& name, auto, auto) { out.push_back(name); });
        return out;
    }();
    return names;
}

}  // namespace detail

/// The text of an enumerator, and the enumerator with that text.
template <DescribedEnum T>
[[nodiscard]] std::string enum_text(T value) {
    const char* name = boost::describe::enum_to_string(value, nullptr);
    WZ_INVARIANT(name != nullptr);
    return name;
}
template <DescribedEnum T>
[[nodiscard]] std::optional<T> enum_from_text(std::string_view text) {
    std::optional<T> found;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<T>>([&](auto entry) {
        if (text == entry.name) found = entry.value;
    });
    return found;
}
/// All enumerators' texts in the order of the enum.
template <DescribedEnum T>
[[nodiscard]] std::vector<std::string> enum_texts() {
    std::vector<std::string> out;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<T>>(
        [&](auto entry) { out.emplace_back(entry.name); });
    return out;
}

template <DescribedEnum T>
struct Json<T> {
    static boost::json::value write(T value, const Storage& storage) {
        return Json<std::string>::write(enum_text(value), storage);
    }
    static void read(const boost::json::value& value, const Place& place, T& target,
                     Faults& faults) {
        const auto* text = text_in(value, place, faults);
        if (text == nullptr) return;
        if (const auto found = enum_from_text<T>({text->data(), text->size()}))
            target = *found;
        else
            faults.add(place, rule::not_allowed, {{"allowed", joined()}});
    }
    static boost::json::object schema(Schemas& schemas) {
        const auto name = Named<T>::name();
        if (schemas.begin(name, full_name(typeid(T)))) {
            boost::json::object out{{"type", "string"}};
            if (!Described<T>::description.empty()) out["description"] = Described<T>::description;
            out["enum"] = Json<std::vector<std::string>>::write(enum_texts<T>(), {});
            schemas.add(name, std::move(out));
        }
        return reference(name);
    }

private:
    static std::string joined() {
        std::string out;
        for (const auto& text : enum_texts<T>()) out += (out.empty() ? "" : ", ") + text;
        return out;
    }
};

template <DescribedStruct T>
struct Json<T> {
    static boost::json::value write(const T& value, const Storage& storage) {
        boost::json::object out(storage);
        out.reserve(boost::mp11::mp_size<detail::Members<T>>::value);
        detail::each_member<T>([&](const std::string& name, auto, auto pointer) {
            using Member = std::remove_cvref_t<decltype(value.*pointer)>;
            out.emplace(name, Json<Member>::write(value.*pointer, storage));
        });
        return out;
    }

    static void read(const boost::json::value& value, const Place& place, T& target,
                     Faults& faults) {
        const auto* object = object_in(value, place, faults);
        if (object == nullptr) return;
        detail::each_member<T>([&](const std::string& name, std::string_view member, auto pointer) {
            using Member = std::remove_cvref_t<decltype(target.*pointer)>;
            const Place here{place, name};
            const auto* found = object->if_contains(name);
            if (found == nullptr) {
                if constexpr (!is_optional<Member> && !may_be_left_out<T>)
                    faults.add(here, rule::missing);
                return;
            }
            Json<Member>::read(*found, here, target.*pointer, faults);
            if (const auto* row = detail::row_of<T>(member))
                check_limits(*row, *found, here, faults);
        });
        detail::refuse_unknown(*object, detail::json_names<T>(), place, faults);
    }

    static boost::json::object schema(Schemas& schemas) {
        const auto name = Named<T>::name();
        if (schemas.begin(name, full_name(typeid(T)))) schemas.add(name, own_schema(schemas));
        return reference(name);
    }

private:
    static boost::json::object own_schema(Schemas& schemas) {
        boost::json::object out{{"type", "object"}};
        if (!Described<T>::description.empty()) out["description"] = Described<T>::description;
        boost::json::object properties;
        boost::json::array required;
        std::vector<std::string> members;
        detail::each_member<T>([&](const std::string& name, std::string_view member, auto pointer) {
            using Member = std::remove_cvref_t<decltype(std::declval<T&>().*pointer)>;
            auto schema = Json<Member>::schema(schemas);
            if (const auto* row = detail::row_of<T>(member)) describe(*row, schema);
            properties[name] = std::move(schema);
            if constexpr (!is_optional<Member> && !may_be_left_out<T>)
                required.push_back(boost::json::string(name));
            members.emplace_back(member);
        });
        detail::check_rows(Named<T>::name(), Described<T>::rows(), members);
        out["properties"] = std::move(properties);
        out["required"] = std::move(required);
        out["additionalProperties"] = false;
        return out;
    }
};

template <class T>
struct Named<Page<T>> {
    static std::string name() { return Named<T>::name() + "Page"; }
};

template <class T>
struct Json<Page<T>> {
    static boost::json::value write(const Page<T>& page, const Storage& storage) {
        boost::json::object out(storage);
        out.emplace("items", Json<std::vector<T>>::write(page.items, storage));
        out.emplace("page", page.page);
        out.emplace("pageSize", page.page_size);
        out.emplace("total", page.total);
        return out;
    }
    static boost::json::object schema(Schemas& schemas) {
        const auto name = Named<Page<T>>::name();
        if (schemas.begin(name, full_name(typeid(Page<T>))))
            schemas.add(name, detail_schema(Json<T>::schema(schemas)));
        return reference(name);
    }

private:
    static boost::json::object detail_schema(boost::json::object item) {
        const boost::json::object whole{{"type", "integer"}, {"minimum", 0}};
        boost::json::object items{{"type", "array"}, {"maxItems", 100}, {"items", std::move(item)}};
        return {{"type", "object"},
                {"properties", boost::json::object{{"items", std::move(items)},
                                                   {"page", whole},
                                                   {"pageSize", whole},
                                                   {"total", whole}}},
                {"required", {"items", "page", "pageSize", "total"}},
                {"additionalProperties", false}};
    }
};

/// A value as JSON.
template <class T>
[[nodiscard]] boost::json::value to_json(const T& value) {
    return Json<T>::write(value, {});
}

/// A value as JSON text.
template <class T>
[[nodiscard]] std::string to_text(const T& value) {
    Arena arena;
    return written(Json<T>::write(value, arena.storage()));
}

/// JSON as a T, or Problem "request.invalid" with everything that is wrong in it; each violation's
/// field is a JSON pointer.
template <class T>
[[nodiscard]] Result<T> from_json(const boost::json::value& value) {
    T target{};
    Faults faults;
    Json<T>::read(value, Place{}, target, faults);
    if (!faults.empty()) return invalid("request.invalid", faults.violations());
    return target;
}

/// JSON text as a T: strict (json_text.h), then from_json.
template <class T>
[[nodiscard]] Result<T> parse(std::string_view text) {
    Arena arena;
    WZ_TRY(const auto value, json_from_text(text, arena.storage()));
    return from_json<T>(value);
}

/// Adds a type's schema to a document and returns what refers to it; fits `SchemaOf`.
template <class T>
[[nodiscard]] boost::json::object schema_of(Schemas& schemas) {
    return Json<T>::schema(schemas);
}

}  // namespace werkzaam::reflect
