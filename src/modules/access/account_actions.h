// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/context.h"
#include "core/result.h"
#include "modules/access/account.h"
#include "modules/access/accounts_actions.h"

namespace werkzaam::access {

/// Changes one's own name and address. With a new address all other sessions end, and who tries
/// addresses of others has to wait, so that nobody finds out who has an account. Problems:
/// account.not_found, account.invalid (CRED-7, CRED-8, SIGN-8), sign_in.wait; both to be
/// remembered.
[[nodiscard]] Result<Account> change_account(Context& context, const Accounts& accounts,
                                             const AccountChange& wanted);

}  // namespace werkzaam::access
