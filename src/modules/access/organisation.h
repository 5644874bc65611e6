// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/date.h"
#include "core/id.h"

#include <boost/describe.hpp>

#include <optional>
#include <string>
#include <vector>

namespace werkzaam::access {

enum class OrganisationKind {
    ministry,
    province,
    safety_region,
    support_body,
    research,
    municipality_partnership,
    owner
};
BOOST_DESCRIBE_ENUM(OrganisationKind, ministry, province, safety_region, support_body, research,
                    municipality_partnership, owner)

/// An organisation that applies, provides, supports or evaluates; never an object of threat.
struct Organisation {
    OrganisationId id;
    std::string code;
    std::string name;
    OrganisationKind kind = OrganisationKind::support_body;
    std::string abbreviation;
    std::vector<std::string> former_names;
    std::string tooi_uri;
    std::string website;
    std::optional<Date> valid_from;
    std::optional<Date> valid_to;
};
BOOST_DESCRIBE_STRUCT(Organisation, (),
                      (id, code, name, kind, abbreviation, former_names, tooi_uri, website,
                       valid_from, valid_to))

}  // namespace werkzaam::access
