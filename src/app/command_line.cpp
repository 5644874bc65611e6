// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/command_line.h"

#include <cstdio>

namespace werkzaam::app {

int run(const std::vector<std::string>& arguments) {
    if (arguments.size() == 2 && arguments[1] == "version") {
        std::puts("werkzaam 0.1.0");
        return static_cast<int>(ExitCode::done);
    }
    return static_cast<int>(ExitCode::usage);
}

}  // namespace werkzaam::app
