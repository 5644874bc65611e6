// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/credentials/sodium_start.h"

#include "core/invariant.h"

#include <sodium.h>

namespace werkzaam::credentials {

void start_sodium() {
    static const int started = sodium_init();
    WZ_INVARIANT(started >= 0);
}

}  // namespace werkzaam::credentials
