// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/context.h"
#include "core/result.h"

#include <set>
#include <string>

namespace werkzaam {

/// What an import of evaluation results touched.
struct EvidenceChange {
    std::set<std::string> evaluations;  ///< Ids of evaluations that were added or changed.
};

/// Called by the evaluations module, in the same transaction, after results were stored; the
/// evidence module implements it and recomputes the pools it touches. An interface here, because a
/// call from evaluations up to evidence would turn the dependency around.
class EvidenceListener {
public:
    virtual ~EvidenceListener() = default;
    virtual Result<Done> evidence_changed(Context& context, const EvidenceChange& change) = 0;
};

}  // namespace werkzaam
