// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/id.h"

namespace werkzaam::evaluations {

using EvaluationId = Id<struct EvaluationTag>;
using OutcomeId = Id<struct OutcomeTag>;
using EffectId = Id<struct EffectTag>;

}  // namespace werkzaam::evaluations
