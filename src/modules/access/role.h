// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <boost/describe.hpp>

namespace werkzaam::access {

/// What somebody is in an organisation, for a period. Roles are how people think about rights; the
/// program asks for permissions only (role_rules.h says which a role holds).
enum class Role {
    site_administrator,          ///< functioneel beheerder of the installation; sees no content
    organisation_administrator,  ///< manages the people of the organisation; sees no content
    rights_reviewer,             ///< confirms every year or quarter what people may do
    knowledge_editor,            ///< kennisredacteur: imports, approves guidance
    policy_adviser,              ///< beleidsadviseur
    evaluator,
    assessor,         ///< beoordelaar at a ministry
    support_officer,  ///< adviseur of a training or support body
    network_coordinator,
    liaison_officer,     ///< parliamentary liaison
    case_chair,          ///< casusregisseur
    case_partner,        ///< partner at the case table
    protection_officer,  ///< functionaris gegevensbescherming
    auditor
};
BOOST_DESCRIBE_ENUM(Role, site_administrator, organisation_administrator, rights_reviewer,
                    knowledge_editor, policy_adviser, evaluator, assessor, support_officer,
                    network_coordinator, liaison_officer, case_chair, case_partner,
                    protection_officer, auditor)

}  // namespace werkzaam::access
