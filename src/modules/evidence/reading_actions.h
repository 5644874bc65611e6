// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/context.h"
#include "core/page.h"
#include "core/result.h"
#include "core/text.h"
#include "modules/evidence/frozen_version.h"
#include "modules/evidence/guidance.h"
#include "modules/evidence/study_table.h"

#include <optional>
#include <string>
#include <vector>

namespace werkzaam::evidence {

/// What a visitor asks for: pools of an intervention or element (code or id), on an outcome (its
/// code or id, or a construct); an outcome alone means the pools over all interventions.
struct PoolQuestion {
    std::string intervention = {};
    std::string element = {};
    std::string outcome = {};
    std::optional<bool> reference = {};
};

[[nodiscard]] PoolFilter filter_of(Context& context, const PoolQuestion& question);
[[nodiscard]] Page<Pool> find_pools(Context& context, const PoolQuestion& question,
                                    const PageRequest& page);
/// By id or by "kind:code:construct:metric:collection"; Problem "evidence.pool_not_found".
[[nodiscard]] Result<Pool> read_pool(Context& context, const std::string& id);
/// Newest first, without studies and figures; the words are left out too.
[[nodiscard]] Result<std::vector<PoolVersion>> read_versions(Context& context,
                                                             const std::string& id);
/// Problem "evidence.version_not_found".
[[nodiscard]] Result<PoolVersion> read_version(Context& context, const std::string& id, int number,
                                               Language language);
[[nodiscard]] Result<TextTable> read_study_table(Context& context, const std::string& id,
                                                 int number);
[[nodiscard]] Result<std::string> read_script(Context& context, const std::string& id, int number);

/// Sentences as text in a language; parameters `x_nl` and `x_en` give `x`.
[[nodiscard]] std::vector<SentenceView> in_language(const Sentences& sentences, Language language);
/// A version with its words; a provisional one begins by saying so. `beside` is true when a
/// published version stands in front of it.
[[nodiscard]] PoolVersion shown(const FrozenVersion& frozen, Language language, bool beside);

}  // namespace werkzaam::evidence
