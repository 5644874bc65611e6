// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/data_folder.h"
#include "app/exit_code.h"
#include "app/options.h"
#include "core/result.h"
#include "core/table.h"

#include <filesystem>
#include <string>

namespace werkzaam::app {

/// A file as text, or Problem file.unreadable (kind unavailable).
[[nodiscard]] Result<std::string> text_of_file(const std::filesystem::path& file);

/// Reads a CSV file. Problems: file.unreadable, csv.unreadable.
[[nodiscard]] Result<Table> table_of_file(const std::filesystem::path& file);

/// Imports one file in the transaction of `context`. Problem import.unknown_kind besides those of
/// the file and of the module.
[[nodiscard]] Result<ImportReport> import_file(Context& context, const std::string& kind,
                                               const std::filesystem::path& file);

/// `werkzaam import KIND FILE [--dry-run]`: all or nothing.
[[nodiscard]] ExitCode import_command(const Options& options);

}  // namespace werkzaam::app
