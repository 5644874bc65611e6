// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/exit_code.h"
#include "app/options.h"

namespace werkzaam::app {

/// `werkzaam administrator invite`: prints a link for an administrator of the installation, who is
/// invited nowhere else (MEMB-3). Links given before work no more.
[[nodiscard]] ExitCode administrator_invite_command(const Options& options);

}  // namespace werkzaam::app
