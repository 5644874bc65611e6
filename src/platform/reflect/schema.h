// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <boost/json/object.hpp>
#include <boost/json/value.hpp>

#include <map>
#include <string>

namespace werkzaam::reflect {

/// The named schemas of an OpenAPI document: each described struct and enum once, by its name.
class Schemas {
public:
    /// True the first time a name comes by: the caller then writes the schema with `add`. Two types
    /// with one name are a broken invariant; give one of them another name with `Named`.
    [[nodiscard]] bool begin(const std::string& name, const std::string& type);
    void add(const std::string& name, boost::json::object schema);
    [[nodiscard]] const boost::json::object& all() const { return all_; }

private:
    std::map<std::string, std::string> types_;
    boost::json::object all_;
};

/// Adds a type's schema to a document and returns what refers to it.
using SchemaOf = boost::json::object (*)(Schemas&);

}  // namespace werkzaam::reflect
