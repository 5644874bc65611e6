// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/access/role_rules.h"

#include "core/invariant.h"

namespace werkzaam::access {

std::set<Permission> permissions_of(Role role) {
    using enum Permission;
    switch (role) {
        case Role::site_administrator:
            return {manage_organisations};
        case Role::organisation_administrator:
            return {read_people, manage_people};
        case Role::rights_reviewer:
            return {read_people, review_rights};
        case Role::knowledge_editor:
            return {read_people, import_records, approve_guidance};
        case Role::protection_officer:
            return {read_people, read_audit, read_disclosures};
        case Role::auditor:
            return {read_audit};
        case Role::policy_adviser:
        case Role::evaluator:
        case Role::assessor:
        case Role::support_officer:
        case Role::network_coordinator:
        case Role::liaison_officer:
        case Role::case_chair:
        case Role::case_partner:
            return {read_people};
    }
    throw BrokenInvariant("a role that does not exist");
}

bool is_privileged(Role role) {
    switch (role) {
        case Role::site_administrator:
        case Role::organisation_administrator:
        case Role::rights_reviewer:
        case Role::knowledge_editor:
        case Role::case_chair:
        case Role::protection_officer:
        case Role::auditor:
            return true;
        default:
            return false;
    }
}

bool may_be_lent(Role role) {
    switch (role) {
        case Role::knowledge_editor:
        case Role::policy_adviser:
        case Role::evaluator:
        case Role::assessor:
        case Role::support_officer:
        case Role::network_coordinator:
        case Role::liaison_officer:
            return true;
        default:
            return false;
    }
}

}  // namespace werkzaam::access
