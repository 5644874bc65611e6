// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/date.h"
#include "core/result.h"
#include "modules/access/scim.h"
#include "modules/access/scim_filter_rules.h"

#include <optional>
#include <set>
#include <string>
#include <vector>

/// What a provider may say about people and groups, in plain SCIM and in the dialect of Entra ID.
///
/// Source: docs/policy/provisioning.md, rules SCIM-1, SCIM-2 and SCIM-5 to SCIM-12.
namespace werkzaam::access {

inline constexpr int longest_scim_token_days = 366;
inline constexpr int usual_scim_token_days = 180;
inline constexpr int most_scim_tokens = 2;
inline constexpr std::size_t most_scim_operations = 100;
inline constexpr std::size_t most_scim_members = 1'000;  ///< that one message adds

/// SCIM-1
[[nodiscard]] bool in_force(const ScimToken& token, Instant now);
[[nodiscard]] Problem no_scim_token();
/// SCIM-2: its last day is after today and within a year; `others` are in force besides it.
[[nodiscard]] Violations check_scim_token(const Date& last_day, const Date& today, int others);

/// Known by this name whatever the capitals.
[[nodiscard]] std::string scim_key(const std::string& user_name);

/// A whole person, as POST and PUT send one. Problems scim.invalid_syntax (SCIM-10),
/// scim.invalid_value (SCIM-5).
[[nodiscard]] Result<ScimDraft> scim_user_in(const ScimValue& body);
/// What PATCH changes of a person. Problems as above, scim.invalid_path (SCIM-4),
/// scim.mutability (SCIM-11), scim.no_target (SCIM-12).
[[nodiscard]] Result<ScimDraft> scim_user_changes(const ScimValue& body);
/// What is kept after `draft` was said about somebody of whom `before` was kept: the name that is
/// shown, or the one written out, or both parts of it; the address, or a user name that is one.
[[nodiscard]] ScimSaid said_now(const ScimDraft& draft, const ScimSaid& before);
/// SCIM-5, CRED-7 and CRED-8: what is wrong with it.
[[nodiscard]] Violations check_said(const ScimSaid& said);

/// Members of a group after PATCH, from those before. Problems as for people; scim.invalid_value
/// (SCIM-5) when a message adds too many at once.
[[nodiscard]] Result<std::set<std::string>> scim_members_after(const ScimValue& body,
                                                               const std::string& group_name,
                                                               const std::set<std::string>& before);
/// The same of a whole group, as PUT sends one.
[[nodiscard]] Result<std::set<std::string>> scim_members_in(const ScimValue& body,
                                                            const std::string& group_name,
                                                            const std::set<std::string>& before);
/// The name of a group that somebody wants to make.
[[nodiscard]] Result<std::string> scim_group_name_in(const ScimValue& body);

/// SCIM-6: `field` belongs to somebody else.
[[nodiscard]] Problem scim_taken(const std::string& field);
/// SCIM-7: groups are those of the operator's table.
[[nodiscard]] Problem scim_groups_are_closed();
/// SCIM-8: members are people whom this provider brought in.
[[nodiscard]] Problem no_scim_member();
/// SCIM-9: somebody was deactivated, so the provider does not sign them in.
[[nodiscard]] Violations scim_deactivated();
}  // namespace werkzaam::access
