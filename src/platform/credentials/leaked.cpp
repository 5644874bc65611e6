// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/credentials/leaked.h"

#include "core/sha256.h"
#include "platform/credentials/leaked.gen.h"

#include <algorithm>
#include <iterator>
#include <string>

namespace werkzaam::credentials {

bool is_leaked(std::string_view lower_case) {
    const auto hash = std::stoull(sha256_hex(lower_case).substr(0, 16), nullptr, 16);
    return std::binary_search(std::begin(leaked_hashes), std::end(leaked_hashes), hash);
}

std::size_t number_of_leaked() {
    return std::size(leaked_hashes);
}

}  // namespace werkzaam::credentials
