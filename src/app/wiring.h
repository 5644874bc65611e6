// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/context.h"
#include "core/result.h"
#include "core/table.h"
#include "modules/access/accounts_actions.h"
#include "platform/db/migrate.h"
#include "platform/http/openapi.h"
#include "platform/http/router.h"

#include <functional>
#include <string>
#include <vector>

/// The only place that sees all modules.
namespace werkzaam::app {

/// One kind of file that `werkzaam import` takes.
struct Importer {
    std::string kind;
    std::function<Result<ImportReport>(Context&, const Table&)> run;
};

/// Every kind, in the order in which they build on each other.
[[nodiscard]] const std::vector<Importer>& importers();

/// Every library's migrations, in the order of DEPENDS.
[[nodiscard]] db::Migrations all_migrations();

/// Adds the routes of every module and of the API document. The router outlives its routes, and
/// `accounts` the router.
void add_all_routes(http::Router& router, const http::Contact& contact, access::Accounts& accounts);

}  // namespace werkzaam::app
