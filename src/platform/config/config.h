// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/result.h"

#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <string>

namespace werkzaam::config {

/// How this installation runs. Names in the file are the member names.
struct Configuration {
    int port = 8080;  ///< 0 picks a free one.
    std::string bind = "127.0.0.1";
    std::filesystem::path data = "var";  ///< Database, files and backups.
    std::string db = "sqlite";     ///< Or postgres://user:password@host:port/name.
    std::string db_owner = {};     ///< postgres://... of the tables' owner; empty: as db.
    std::string db_audit = {};     ///< postgres://... of who writes the audit trail; empty: as db.
    std::filesystem::path audit_heads = {};  ///< Second place of the audit log's signed heads; empty:
                                              ///< audit-heads.txt in the data folder.
    std::string processing_log = {};  ///< Where records of processing go (OTLP/HTTP JSON); empty: they
                                      ///< stay in the database.
    std::string public_url = {};  ///< Shown address; empty: http://localhost:<port>.
    std::set<std::string> trusted_proxy = {};  ///< Addresses whose X-Forwarded-For is believed.
    int requests_per_minute = 1200;  ///< Of one person; 0: as many as they like.
    bool loopback_providers = false;  ///< Identity providers on this machine, by plain http.
    std::string log_level = "info";
    std::string operator_name = {};
    std::string operator_url = {};
    std::string operator_email = {};
};

/// Values by name, as a flag, variable or file gives them.
using Settings = std::map<std::string, std::string>;

/// Flag over environment (WERKZAAM_ + upper case) over file (flat TOML) over default. Problem
/// "config.invalid" with every unknown key or variable and every value that does not fit.
[[nodiscard]] Result<Configuration> load(const std::optional<std::filesystem::path>& file,
                                         const Settings& environment, const Settings& flags);

/// The WERKZAAM_... variables of this process.
[[nodiscard]] Settings environment_settings();

}  // namespace werkzaam::config
