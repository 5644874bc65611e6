// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <boost/json/object.hpp>
#include <boost/json/value.hpp>

#include <string>

namespace werkzaam::reflect {

/// The named schemas of an OpenAPI document: each described struct and enum once, by its name.
class Schemas {
public:
    [[nodiscard]] bool contains(const std::string& name) const { return all_.contains(name); }
    void add(const std::string& name, boost::json::object schema) { all_[name] = std::move(schema); }
    [[nodiscard]] const boost::json::object& all() const { return all_; }

private:
    boost::json::object all_;
};

/// Adds a type's schema to a document and returns what refers to it.
using SchemaOf = boost::json::object (*)(Schemas&);

}  // namespace werkzaam::reflect
