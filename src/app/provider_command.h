// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/exit_code.h"
#include "app/options.h"

namespace werkzaam::app {

/// `werkzaam provider add FILE`: sets an identity provider up from a JSON file (docs/providers.md)
/// and prints what the other side has to know. With "-" the file is stdin.
[[nodiscard]] ExitCode provider_add_command(const Options& options);
/// `werkzaam provider list`: the same of all of them.
[[nodiscard]] ExitCode provider_list_command(const Options& options);
/// `werkzaam provider remove ID`: ends it with its sessions and the roles that it gave.
[[nodiscard]] ExitCode provider_remove_command(const Options& options);

/// `werkzaam provider scim-token add ID [--until DAY]`: a token with which a provider tells who comes
/// and leaves (SCIM), shown this once.
[[nodiscard]] ExitCode scim_token_add_command(const Options& options);
/// `werkzaam provider scim-token list ID`: those of a provider, without the tokens themselves.
[[nodiscard]] ExitCode scim_token_list_command(const Options& options);
/// `werkzaam provider scim-token end ID`: ends a token.
[[nodiscard]] ExitCode scim_token_end_command(const Options& options);

}  // namespace werkzaam::app
