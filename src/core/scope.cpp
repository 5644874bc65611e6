// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "core/scope.h"

#include <algorithm>

namespace werkzaam {

bool Scope::shows(const Resource& row) const {
    if (row.confidentiality > ceiling_) return false;
    return std::any_of(ways_.begin(), ways_.end(), [&](const Way& way) {
        if (way.organisations && !way.organisations->contains(row.organisation)) return false;
        if (way.subject && *way.subject != row.subject) return false;
        if (way.not_subject && *way.not_subject == row.subject) return false;
        return row.published || !way.published_only;
    });
}

}  // namespace werkzaam
