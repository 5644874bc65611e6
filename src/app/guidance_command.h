// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/exit_code.h"
#include "app/options.h"

/// Reading guidance and deciding about it, on the server itself.
namespace werkzaam::app {

/// `werkzaam guidance list`: one line for each card.
[[nodiscard]] ExitCode guidance_list_command(const Options& options);
/// `werkzaam guidance show ID`: one card in words.
[[nodiscard]] ExitCode guidance_show_command(const Options& options);
/// `werkzaam guidance approve ID --by NAME --reason TEXT`: puts the recomputed version in front.
[[nodiscard]] ExitCode guidance_approve_command(const Options& options);
/// `werkzaam guidance judge ID --domain D --rating R --by NAME --reason TEXT`: records a person's
/// judgement of one domain of certainty.
[[nodiscard]] ExitCode guidance_judge_command(const Options& options);

}  // namespace werkzaam::app
