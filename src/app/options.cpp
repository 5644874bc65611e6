// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/options.h"

namespace werkzaam::app {

Result<config::Configuration> configuration_of(const Options& options) {
    return config::load(options.config_file, config::environment_settings(), options.settings);
}

oidc::Loopback loopback_of(const config::Configuration& configuration) {
    return configuration.loopback_providers ? oidc::Loopback::allowed : oidc::Loopback::refused;
}

std::string public_address(const config::Configuration& configuration, int port) {
    auto address = configuration.public_url;
    if (address.empty()) address = "http://localhost:" + std::to_string(port);
    return address.ends_with('/') ? address : address + "/";
}

}  // namespace werkzaam::app
