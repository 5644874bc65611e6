// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/date.h"
#include "core/id.h"

#include <boost/describe.hpp>

#include <optional>
#include <string>

namespace werkzaam::privacy {

/// What is looked for in the audit log; what is left out narrows nothing. Travels in a body, never
/// in an address.
struct AuditQuery {
    std::optional<Date> from = {};  ///< First day.
    std::optional<Date> to = {};    ///< Last day.
    std::string name = {};          ///< Part of the name of who did it.
    std::string about = {};         ///< Id of a record or person, or part of a person's name.
    std::string action = {};        ///< Beginning: "read." finds all that was looked at.
    std::string result = {};        ///< done, refused or failed
    int page = 1;
    int page_size = 25;
};
BOOST_DESCRIBE_STRUCT(AuditQuery, (), (from, to, name, about, action, result, page, page_size))

/// One entry as an officer reads it. A name that was erased is not there, and neither is the number of
/// the entry: gaps between numbers would tell how much happens in other organisations.
struct AuditLine {
    Instant at;
    std::optional<std::string> actor;
    std::optional<std::string> person;
    std::optional<std::string> on_behalf_of;  ///< Name of whoever lent the rights it was done with.
    std::string action;
    std::string result;
    std::string rule;
    std::string purpose;
    OrganisationId organisation;
    std::optional<std::string> object;
    std::optional<std::string> about_person;
    std::optional<std::string> about_name;
    std::optional<std::string> address;
};
BOOST_DESCRIBE_STRUCT(AuditLine, (),
                      (at, actor, person, on_behalf_of, action, result, rule, purpose, organisation, object,
                       about_person, about_name, address))

}  // namespace werkzaam::privacy
