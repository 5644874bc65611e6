// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/date.h"
#include "core/id.h"
#include "core/text.h"

#include <boost/describe.hpp>

#include <optional>
#include <string>

namespace werkzaam::access {

/// Somebody with an account. What is not needed to sign in and to be recognised by colleagues is
/// not kept.
struct Person {
    UserId id;
    std::string name;   ///< As colleagues know them.
    std::string email;  ///< In lower case; how somebody signs in.
    Language language = Language::nl;
    Instant created_at;
    std::optional<Instant> left_at;  ///< Since then nothing can be done with the account.
};
BOOST_DESCRIBE_STRUCT(Person, (), (id, name, email, language, created_at, left_at))

}  // namespace werkzaam::access
