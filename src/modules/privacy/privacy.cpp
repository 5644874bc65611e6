// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/privacy/privacy.h"

#include "modules/privacy/disclosure_actions.h"

#include <utility>

namespace werkzaam::privacy {

void record_disclosure(Context& context, Disclosure disclosure) {
    keep_disclosure(context, std::move(disclosure));
}

}  // namespace werkzaam::privacy
