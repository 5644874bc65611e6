// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/db/sight.h"

#include "platform/db/sql.h"

#include <string>

namespace werkzaam::db {

void narrow(Transaction& transaction, const Sight& sight) {
    if (engine_of(transaction) == Engine::sqlite) return;
    std::string organisations;
    for (const auto& organisation : sight.organisations)
        organisations += (organisations.empty() ? "" : ",") + organisation.value;
    (void)select<std::string, std::string, std::string, std::string>(
        transaction,
        "SELECT set_config('werkzaam.sees', 'some', true), set_config('werkzaam.person', :1, true), "
        "set_config('werkzaam.organisations', :2, true), set_config('werkzaam.founds', :3, true)",
        {sight.person.value, organisations, sight.founds ? "yes" : "no"});
}

}  // namespace werkzaam::db
