// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/id.h"

namespace werkzaam::interventions {

using InterventionId = Id<struct InterventionTag>;
using ElementId = Id<struct ElementTag>;
using SourceId = Id<struct SourceTag>;

}  // namespace werkzaam::interventions
