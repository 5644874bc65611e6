// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "platform/credentials/passkey.h"

#include <optional>
#include <string_view>

namespace werkzaam::credentials {

/// What is wrong with the JSON in which the browser says what it was asked, and by whom; nothing
/// when it is of that type ("webauthn.get") and agrees with the request. Names it does not know are
/// passed over: browsers add some on purpose.
[[nodiscard]] std::optional<PasskeyFault> fault_of_client_data(std::string_view json,
                                                               std::string_view type,
                                                               const PasskeyRequest& request);

}  // namespace werkzaam::credentials
