// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/date.h"

#include <boost/describe.hpp>

#include <optional>
#include <string>
#include <vector>

namespace werkzaam::access {

/// A municipality (gemeente) as the government's register knows it, ended ones included.
struct Municipality {
    std::string code;  ///< "GM0363"
    std::string name;
    std::string tooi_uri;
    std::string province_code;                      ///< "PV27"
    std::string province_name = {};                 ///< filled when read
    std::optional<std::string> safety_region_code;  ///< unknown for some ended ones
    std::optional<std::string> safety_region_name = {};
    std::optional<Date> valid_from;  ///< Unknown: from before the register began.
    std::optional<Date> valid_to;    ///< Last day; unknown: still exists.
    std::vector<std::string> aliases;  ///< Everyday names: "Den Haag".
};
BOOST_DESCRIBE_STRUCT(Municipality, (),
                      (code, name, tooi_uri, province_code, province_name, safety_region_code,
                       safety_region_name, valid_from, valid_to, aliases))

/// What happened to municipalities on a day (herindeling).
enum class ChangeKind { merger, extension, rearrangement };
BOOST_DESCRIBE_ENUM(ChangeKind, merger, extension, rearrangement)

struct MunicipalityChange {
    Date date;
    ChangeKind kind = ChangeKind::merger;
    std::vector<std::string> ended;
    std::vector<std::string> created;
    std::vector<std::string> extended;
};
BOOST_DESCRIBE_STRUCT(MunicipalityChange, (), (date, kind, ended, created, extended))

}  // namespace werkzaam::access
