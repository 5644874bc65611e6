// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/reflect/codec.h"

#include "platform/reflect/instant.h"

#include <cmath>

namespace werkzaam::reflect {

namespace json = boost::json;

namespace {

std::string_view view(const json::string& text) {
    return {text.data(), text.size()};
}

// Whole numbers above 2^53 arrive as whole numbers; a double there has lost its last digits.
std::optional<std::int64_t> whole(const json::value& value) {
    if (const auto* number = value.if_int64()) return *number;
    const auto* number = value.if_double();
    if (number == nullptr || *number != std::floor(*number)) return {};
    if (std::abs(*number) > 9007199254740992.0) return {};
    return static_cast<std::int64_t>(*number);
}

}  // namespace

void expected(std::string what, const Place& place, Faults& faults) {
    faults.add(place, rule::wrong_form, {{"expected", std::move(what)}});
}

const json::string* text_in(const json::value& value, const Place& place, Faults& faults) {
    const auto* text = value.if_string();
    if (text == nullptr) expected("text", place, faults);
    return text;
}

std::optional<double> number_in(const json::value& value, const Place& place, Faults& faults) {
    if (!value.is_number()) {
        expected("number", place, faults);
        return {};
    }
    const auto number = value.to_number<double>();
    if (std::isfinite(number)) return number;
    faults.add(place, rule::out_of_range);
    return {};
}

std::optional<std::int64_t> whole_in(const json::value& value, std::int64_t least,
                                     std::int64_t most, const Place& place, Faults& faults) {
    const auto number = whole(value);
    if (number && *number >= least && *number <= most) return number;
    const bool too_large =
        value.is_uint64() || (value.is_double() && std::abs(value.get_double()) > 1e15);
    if (number || too_large)
        faults.add(place, rule::out_of_range,
                   {{"minimum", std::to_string(least)}, {"maximum", std::to_string(most)}});
    else
        expected("whole", place, faults);
    return {};
}

const json::array* list_in(const json::value& value, const Place& place, Faults& faults) {
    const auto* list = value.if_array();
    if (list == nullptr) expected("list", place, faults);
    return list;
}

const json::object* object_in(const json::value& value, const Place& place, Faults& faults) {
    const auto* object = value.if_object();
    if (object == nullptr) expected("object", place, faults);
    return object;
}

bool is_uuid(std::string_view text) {
    if (text.size() != 36) return false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool dash = i == 8 || i == 13 || i == 18 || i == 23;
        const bool digit = (text[i] >= '0' && text[i] <= '9') || (text[i] >= 'a' && text[i] <= 'f');
        if (dash ? text[i] != '-' : !digit) return false;
    }
    return true;
}

bool is_municipality_code(std::string_view text) {
    if (text.size() != 6 || !text.starts_with("GM")) return false;
    return text.find_first_not_of("0123456789", 2) == std::string_view::npos;
}

json::object nullable(json::object schema) {
    const auto type = schema.find("type");
    if (type == schema.end())
        return schema.empty() ? schema
                              : json::object{{"anyOf", {std::move(schema), {{"type", "null"}}}}};
    if (type->value().is_string()) type->value() = json::array{type->value(), "null"};
    return schema;
}

json::object text_schema(std::string_view format) {
    json::object schema{{"type", "string"}};
    if (!format.empty()) schema["format"] = format;
    return schema;
}

json::object reference(const std::string& name) {
    return {{"$ref", "#/components/schemas/" + name}};
}

void Json<bool>::read(const json::value& value, const Place& place, bool& target, Faults& faults) {
    if (const auto* yes = value.if_bool())
        target = *yes;
    else
        expected("yesNo", place, faults);
}

json::value Json<double>::write(double value, const Storage& storage) {
    if (!std::isfinite(value)) return json::value(nullptr, storage);
    return json::value(value, storage);
}

void Json<double>::read(const json::value& value, const Place& place, double& target,
                        Faults& faults) {
    if (const auto number = number_in(value, place, faults)) target = *number;
}

json::value Json<std::string>::write(const std::string& value, const Storage& storage) {
    return json::string(value.data(), value.size(), storage);
}

void Json<std::string>::read(const json::value& value, const Place& place, std::string& target,
                             Faults& faults) {
    if (const auto* text = text_in(value, place, faults)) target = std::string(view(*text));
}

void Json<OrganisationId>::read(const json::value& value, const Place& place,
                                OrganisationId& target, Faults& faults) {
    const auto* text = text_in(value, place, faults);
    if (text == nullptr) return;
    if (!is_uuid(view(*text)) && !is_municipality_code(view(*text)))
        return expected("organisation", place, faults);
    target.value = std::string(view(*text));
}

json::object Json<OrganisationId>::schema(Schemas&) {
    auto schema = text_schema();
    schema["pattern"] = "^(GM[0-9]{4}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$";
    return schema;
}

json::value Json<Date>::write(const Date& date, const Storage& storage) {
    return Json<std::string>::write(iso(date), storage);
}

void Json<Date>::read(const json::value& value, const Place& place, Date& target, Faults& faults) {
    const auto* text = text_in(value, place, faults);
    if (text == nullptr) return;
    const auto date = date_from_iso(view(*text));
    if (!date) return expected("date", place, faults);
    target = *date;
}

json::value Json<Instant>::write(Instant instant, const Storage& storage) {
    return Json<std::string>::write(iso(instant), storage);
}

void Json<Instant>::read(const json::value& value, const Place& place, Instant& target,
                         Faults& faults) {
    const auto* text = text_in(value, place, faults);
    if (text == nullptr) return;
    const auto instant = instant_from_iso(view(*text));
    if (!instant) return expected("dateTime", place, faults);
    target = *instant;
}

}  // namespace werkzaam::reflect
