// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/actor.h"
#include "core/import_flow.h"
#include "core/page.h"
#include "modules/evaluations/evaluation.h"
#include "platform/db/transaction.h"

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace werkzaam::evaluations {

/// Which evaluations a list shows. Empty members do not limit.
struct EvaluationFilter {
    std::string intervention;  ///< code
    std::string element;       ///< code
    std::string outcome;       ///< code or id
    std::string construct;
    std::vector<std::string> kinds;
    std::vector<std::string> directions;
    std::optional<bool> reference;  ///< only the worked examples, or only the others
    std::set<std::string> ids;      ///< only these
};

/// Evaluations by year (the newest first) and title, with their outcomes and links but without
/// effects. Names of interventions, elements and sources are left empty: they belong to another
/// module.
[[nodiscard]] Page<Evaluation> list_evaluation_page(db::Transaction& tx, const Scope& scope,
                                                    const EvaluationFilter& filter,
                                                    const PageRequest& page);
/// By id or code.
[[nodiscard]] std::optional<Evaluation> find_evaluation(db::Transaction& tx, const Scope& scope,
                                                        const std::string& id);
[[nodiscard]] StoredRows find_stored_evaluations(db::Transaction& tx, const Scope& scope);
/// `interventions` and `sources` by code.
void upsert_evaluation(db::Transaction& tx, const Evaluation& evaluation,
                       const std::vector<std::string>& interventions,
                       const std::vector<std::string>& sources, const std::string& fingerprint);

}  // namespace werkzaam::evaluations
