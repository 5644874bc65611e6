// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "modules/evidence/guidance.h"

#include <map>
#include <string>

namespace werkzaam::evidence {

/// A person's judgement of a domain of certainty.
struct Judgement {
    Seriousness rating = Seriousness::not_serious;
    std::string by;
    std::string at;  ///< instant, ISO 8601
    std::string reason;
};
using Judgements = std::map<CertaintyDomain, Judgement>;

}  // namespace werkzaam::evidence
