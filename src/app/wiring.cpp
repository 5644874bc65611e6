// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/wiring.h"

#include "modules/access/access.h"
#include "modules/access/access_http.h"
#include "modules/evaluations/evaluations.h"
#include "modules/evaluations/evaluations_http.h"
#include "modules/evidence/evidence.h"
#include "modules/evidence/evidence_http.h"
#include "modules/interventions/interventions.h"
#include "modules/interventions/interventions_http.h"
#include "modules/privacy/privacy_http.h"

#include <utility>

// Written by the build from each module's migrations/.
namespace werkzaam::access {
db::MigrationFiles migrations();
}
namespace werkzaam::jobs {
db::MigrationFiles migrations();
}
namespace werkzaam::processing {
db::MigrationFiles migrations();
}
namespace werkzaam::privacy {
db::MigrationFiles migrations();
}
namespace werkzaam::interventions {
db::MigrationFiles migrations();
}
namespace werkzaam::evaluations {
db::MigrationFiles migrations();
}
namespace werkzaam::evidence {
db::MigrationFiles migrations();
}

namespace werkzaam::app {

namespace {

using Import = Result<ImportReport> (*)(Context&, const Table&);
using HeardImport = Result<ImportReport> (*)(Context&, const Table&, EvidenceListener&);

// The evidence module hears which results changed.
Importer heard(std::string kind, HeardImport import) {
    return {std::move(kind), [import](Context& context, const Table& table) {
                return import(context, table, evidence::listener());
            }};
}

// What evaluations are about changed: what is pooled may change with it.
Importer recomputing(std::string kind, Import import) {
    return {std::move(kind),
            [import](Context& context, const Table& table) -> Result<ImportReport> {
                WZ_TRY(auto imported, import(context, table));
                if (imported.updated.empty()) return imported;
                WZ_TRY([[maybe_unused]] const auto done, evidence::recompute_everything(context));
                return imported;
            }};
}

}  // namespace

const std::vector<Importer>& importers() {
    static const std::vector<Importer> all{
        {"sources", interventions::import_sources},
        {"municipalities", access::import_municipalities},
        {"municipality-changes", access::import_municipality_changes},
        {"organisations", access::import_organisations},
        {"elements", interventions::import_elements},
        recomputing("interventions", interventions::import_interventions),
        recomputing("outcomes", evaluations::import_outcomes),
        recomputing("moderators", evaluations::import_moderators),
        heard("evaluations", evaluations::import_evaluations),
        heard("effects", evaluations::import_effects),
        {"syntheses", evidence::import_syntheses},
    };
    return all;
}

db::Migrations all_migrations() {
    return {{"db", db::migrations()},
            {"jobs", jobs::migrations()},
            {"access", access::migrations()},
            {"processing", processing::migrations()},
            {"privacy", privacy::migrations()},
            {"interventions", interventions::migrations()},
            {"evaluations", evaluations::migrations()},
            {"evidence", evidence::migrations()}};
}

void add_all_routes(http::Router& router, const http::Contact& contact,
                    access::Accounts& accounts) {
    access::add_routes(router, accounts);
    privacy::add_routes(router);
    interventions::add_routes(router);
    evaluations::add_routes(router);
    evidence::add_routes(router);
    http::add_openapi_route(router, contact);
}

}  // namespace werkzaam::app
