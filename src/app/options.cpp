// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/options.h"

namespace werkzaam::app {

Result<config::Configuration> configuration_of(const Options& options) {
    return config::load(options.config_file, config::environment_settings(), options.settings);
}

}  // namespace werkzaam::app
