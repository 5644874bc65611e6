// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <stdexcept>
#include <string>

namespace werkzaam {

/// Our own mistake: something the code promises did not hold. Caught once, at the top; nothing is
/// committed.
class BrokenInvariant : public std::logic_error {
public:
    using std::logic_error::logic_error;
};

}  // namespace werkzaam

/// Holds in every build, release included.
#define WZ_INVARIANT(condition)                                                             \
    do {                                                                                    \
        if (!(condition))                                                                   \
            throw ::werkzaam::BrokenInvariant(std::string(__FILE__) + ":" +                 \
                                              std::to_string(__LINE__) + ": " #condition);  \
    } while (false)
