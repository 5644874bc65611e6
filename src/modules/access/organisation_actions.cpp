// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/access/organisation_actions.h"

#include "modules/access/organisation_store.h"

namespace werkzaam::access {

Page<Organisation> find_organisations(Context& context, const std::vector<std::string>& kinds,
                                      const PageRequest& page) {
    return list_organisations(context.tx, context.scope(), kinds, page);
}

Result<Organisation> find_one_organisation(Context& context, const std::string& id) {
    auto found = find_organisation(context.tx, context.scope(), id);
    if (!found) return not_found("organisations.not_found");
    return std::move(*found);
}

}  // namespace werkzaam::access
