// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/date.h"
#include "core/id.h"

#include <boost/describe.hpp>

#include <optional>
#include <string>
#include <vector>

namespace werkzaam::privacy {

/// Data that left: an export, a download or a hand-over.
struct Disclosure {
    std::string id = {};               ///< Given when it is recorded.
    Instant at = {};                   ///< Likewise.
    OrganisationId organisation = {};  ///< Whose data it was.
    std::string what = {};             ///< The kind of records.
    std::string receiver = {};         ///< Name of who received it.
    UserId receiver_person = {};       ///< Empty: somebody without an account.
    std::string basis = {};            ///< Legal basis, or the rule of the policy that permits it.
    std::string purpose = {};
    std::vector<std::string> fields = {};
    int rows = 0;
    std::vector<std::string> about = {};  ///< Ids of the records, where it is about some of them.
};
BOOST_DESCRIBE_STRUCT(Disclosure, (),
                      (id, at, organisation, what, receiver, receiver_person, basis, purpose,
                       fields, rows, about))

/// What is looked for in the ledger; what is left out narrows nothing.
struct DisclosureQuery {
    std::optional<Date> from = {};
    std::optional<Date> to = {};
    std::string receiver = {};  ///< Exact name.
    std::string about = {};     ///< Id of a record.
    int page = 1;
    int page_size = 25;
};
BOOST_DESCRIBE_STRUCT(DisclosureQuery, (), (from, to, receiver, about, page, page_size))

}  // namespace werkzaam::privacy
