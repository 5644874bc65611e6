// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "platform/config/config.h"
#include "platform/oidc/address_rules.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace werkzaam::app {

/// What was asked for on the command line.
struct Options {
    config::Settings settings = {};  ///< Configuration values given as flags.
    std::optional<std::filesystem::path> config_file = {};
    std::string kind = {};                                ///< import: what the file holds
    std::vector<std::string> files = {};                  ///< import, analyse, backup, restore
    bool dry_run = false;                                 ///< import
    std::optional<std::filesystem::path> reference = {};  ///< serve: folder of manifest.toml
    std::optional<std::filesystem::path> web = {};        ///< serve: folder of the web pages
    std::string id = {};  ///< guidance: the card's number or code; provider: its id, or that of a token
    std::string domain = {};
    std::string rating = {};
    std::string by = {};
    std::string reason = {};
    std::string until = {};  ///< provider scim-token add: last day
    std::string key = {};  ///< audit verify: public half of the key that should have signed
};

/// The configuration these options lead to.
[[nodiscard]] Result<config::Configuration> configuration_of(const Options& options);

/// Whether providers on this machine itself may be reached by plain http.
[[nodiscard]] oidc::Loopback loopback_of(const config::Configuration& configuration);

/// Where visitors find the site, with a slash at its end: what is configured, or this machine.
[[nodiscard]] std::string public_address(const config::Configuration& configuration, int port);

}  // namespace werkzaam::app
