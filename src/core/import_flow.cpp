// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "core/import_flow.h"

namespace werkzaam {

std::string joined(const std::vector<std::string>& values, char separator) {
    std::string out;
    for (const auto& value : values) {
        if (!out.empty()) out += separator;
        out += value;
    }
    return out;
}

}  // namespace werkzaam
