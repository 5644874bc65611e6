// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/actor.h"
#include "modules/evidence/judgement.h"

#include <string>

namespace werkzaam::db {
class Transaction;
}

namespace werkzaam::evidence {

/// The newest judgement of every domain that a person judged on this version of a pool.
[[nodiscard]] Judgements find_judgements(db::Transaction& tx, const Scope& scope,
                                         const std::string& pool, int version);
/// Adds a judgement on a version; earlier ones stay.
void insert_judgement(db::Transaction& tx, const std::string& pool, int version,
                      CertaintyDomain domain, const Judgement& judgement);

}  // namespace werkzaam::evidence
