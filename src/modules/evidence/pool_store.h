// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/actor.h"
#include "core/page.h"
#include "modules/evidence/frozen_version.h"

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace werkzaam::db {
class Transaction;
}

namespace werkzaam::evidence {

/// By id; nothing when it does not exist or may not be seen.
[[nodiscard]] std::optional<Pool> find_pool(db::Transaction& tx, const Scope& scope,
                                            const std::string& id);
/// Pools that fit, by name of subject and construct.
[[nodiscard]] Page<Pool> list_pools(db::Transaction& tx, const Scope& scope,
                                    const PoolFilter& filter, const PageRequest& page);
/// Ids of pools whose newest version drew on one of these evaluations.
[[nodiscard]] std::set<std::string> find_pools_with(db::Transaction& tx, const Scope& scope,
                                                    const std::set<std::string>& evaluations);

/// Interventions (codes) under which one of these evaluations was counted last.
[[nodiscard]] std::set<std::string> find_counting_interventions(
    db::Transaction& tx, const Scope& scope, const std::set<std::string>& evaluations);

[[nodiscard]] std::optional<FrozenVersion> find_version(db::Transaction& tx, const Scope& scope,
                                                        const std::string& pool, int number);
[[nodiscard]] CurrentVersions find_current_versions(db::Transaction& tx, const Scope& scope,
                                                    const std::string& pool);
/// All versions of a pool, newest first, without studies, left-out studies and figures.
[[nodiscard]] std::vector<PoolVersion> list_versions(db::Transaction& tx, const Scope& scope,
                                                     const std::string& pool);

/// Waits until nobody else changes records, and keeps others waiting until the end of the
/// transaction: versions and judgements follow from what was read before.
void take_turn(db::Transaction& tx);

/// Adds the pool or brings its record up to date.
void save_pool(db::Transaction& tx, const Pool& pool);
void save_pool_evaluations(db::Transaction& tx, const std::string& pool,
                           const std::set<std::string>& evaluations);
void save_counted_evaluations(db::Transaction& tx, const std::string& intervention,
                              const std::set<std::string>& evaluations);
/// Adds a version in the state it has.
void insert_version(db::Transaction& tx, const FrozenVersion& frozen);
/// Moves a version on; the approval is written when the state is published.
void update_version_state(db::Transaction& tx, const std::string& pool, const PoolVersion& version);

}  // namespace werkzaam::evidence
