// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/privacy/disclosure_actions.h"

#include "modules/privacy/disclosure_store.h"
#include "modules/privacy/log_rules.h"

namespace werkzaam::privacy {

void keep_disclosure(Context& context, Disclosure disclosure) {
    disclosure.at = context.clock.now();
    disclosure.id = new_uuid(disclosure.at.microseconds / 1000);
    insert_disclosure(context.tx, disclosure);
    context.audit.record(context.actor,
                         {"disclosure.record", disclosure.id, {}, disclosure.organisation});
}

Result<Page<Disclosure>> search_disclosures(Context& context, const DisclosureQuery& query) {
    auto wrong = check_query(query.from, query.to, query.page, query.page_size);
    if (!wrong.empty()) return invalid("logs.invalid", std::move(wrong));
    return list_disclosures(context.tx, context.scope(ResourceKind::disclosure), query);
}

}  // namespace werkzaam::privacy
