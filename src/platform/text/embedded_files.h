// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string_view>
#include <utility>
#include <vector>

namespace werkzaam::text {

/// The files of i18n/ as the build put them into the program: name and content.
[[nodiscard]] std::vector<std::pair<std::string_view, std::string_view>> embedded_files();

}  // namespace werkzaam::text
