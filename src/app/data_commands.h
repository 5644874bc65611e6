// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/exit_code.h"
#include "app/options.h"

/// Commands about the data folder and the configuration.
namespace werkzaam::app {

/// `werkzaam backup FILE`: also while the server runs.
[[nodiscard]] ExitCode backup_command(const Options& options);
/// `werkzaam restore FILE`: only while nothing runs in the data folder.
[[nodiscard]] ExitCode restore_command(const Options& options);
/// `werkzaam migrate`: brings the database up to date and says what ran.
[[nodiscard]] ExitCode migrate_command(const Options& options);
/// `werkzaam config check`: prints the configuration that would be used.
[[nodiscard]] ExitCode config_check_command(const Options& options);

}  // namespace werkzaam::app
