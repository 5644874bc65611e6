// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/result.h"
#include "modules/access/scim.h"

#include <set>
#include <string>
#include <string_view>
#include <vector>

/// The part of the language of SCIM filters and paths that providers use (RFC 7644, 3.4.2.2 and
/// 3.5.2). One pass over a text of bounded length, without recursion.
///
/// Source: docs/policy/provisioning.md, rules SCIM-3 and SCIM-4.
namespace werkzaam::access {

inline constexpr std::size_t longest_scim_filter = 500;
inline constexpr std::size_t most_scim_terms = 4;
inline constexpr std::size_t longest_scim_path = 300;

/// One to four terms that all have to hold. Problem scim.invalid_filter (SCIM-3).
[[nodiscard]] Result<std::vector<ScimTerm>> scim_filter(std::string_view text);

/// Problem scim.invalid_filter (SCIM-3) for terms about anything else than these.
[[nodiscard]] Result<Done> known_terms(const std::vector<ScimTerm>& terms,
                                       const std::set<std::string>& known);

/// Problem scim.invalid_path (SCIM-4).
[[nodiscard]] Result<ScimPath> scim_path(std::string_view text);

/// The problem of a path that leads to nothing (SCIM-4).
[[nodiscard]] Problem no_such_scim_path(const std::string& path);

/// Letters of ASCII in lower case: names of attributes are the same in both.
[[nodiscard]] std::string scim_lower(std::string_view text);

}  // namespace werkzaam::access
