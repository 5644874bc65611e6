// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/exit_code.h"
#include "app/options.h"
#include "core/clock.h"
#include "platform/audit/sealer.h"
#include "platform/config/config.h"
#include "platform/db/database.h"

#include <filesystem>
#include <memory>

namespace werkzaam::app {

/// Where the signed heads go besides the database.
[[nodiscard]] std::filesystem::path head_file_of(const config::Configuration& configuration);
/// Seals the audit log with the key of this data folder.
[[nodiscard]] std::unique_ptr<audit::Sealer> sealer_of(const config::Configuration& configuration,
                                                       db::Database& database, const Clock& clock);

/// `werkzaam audit verify`: checks the whole log; prints what it found. Exit refused when anything
/// is not in order.
[[nodiscard]] ExitCode audit_verify_command(const Options& options);
/// `werkzaam audit key`: prints the public half of the key, to be kept elsewhere.
[[nodiscard]] ExitCode audit_key_command(const Options& options);

}  // namespace werkzaam::app
