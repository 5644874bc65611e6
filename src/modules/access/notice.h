// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/date.h"

#include <boost/describe.hpp>

#include <string>
#include <vector>

namespace werkzaam::access {

/// Something about an account that its owner ought to know.
enum class NoticeKind {
    factor_added,
    factor_changed,  ///< also the address with which somebody signs in
    factor_removed,
    recovery_code_used,
    half_sign_in,            ///< the right passphrase, and no second factor after it
    failed_attempts,         ///< three or more, and nobody came in
    sign_in_after_failures,  ///< somebody came in after three or more
    new_address              ///< somebody came in from a network address not seen before
};
BOOST_DESCRIBE_ENUM(NoticeKind, factor_added, factor_changed, factor_removed, recovery_code_used,
                    half_sign_in, failed_attempts, sign_in_after_failures, new_address)

struct AccountNotice {
    Instant at;
    NoticeKind kind = NoticeKind::factor_added;
    std::string means;    ///< passphrase, authenticator, passkey, recovery_code, email...
    std::string address;  ///< Network address; empty: not known any more.
    int attempts = 0;     ///< That failed.
    bool recent =
        false;  ///< Since whoever asks signed in the time before, and not by this session.
};
BOOST_DESCRIBE_STRUCT(AccountNotice, (), (at, kind, means, address, attempts, recent))

/// What stands in an account's own log of signing in, the newest first.
struct AccountNotices {
    std::vector<AccountNotice> items;
};
BOOST_DESCRIBE_STRUCT(AccountNotices, (), (items))

/// One entry of that log: "authentication.<outcome>.<means>".
struct SignInEvent {
    Instant at;
    std::string outcome;
    std::string means;
    std::string session = {};
    std::string address = {};
};

}  // namespace werkzaam::access
