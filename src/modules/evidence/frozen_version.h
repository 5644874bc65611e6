// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/text.h"
#include "modules/evidence/pool.h"

#include <optional>
#include <string>

namespace werkzaam::evidence {

/// A version as it is kept: the question as it stood, the result, and the words as keys with their
/// values, so that it can be read in both languages for as long as it exists.
struct FrozenVersion {
    Pool pool;
    PoolVersion version;  ///< without texts
    Sentences sentences;
    Sentences warnings;
};

/// The version that visitors see first, and the newer one nobody assessed yet.
struct CurrentVersions {
    std::optional<FrozenVersion> published;
    std::optional<FrozenVersion> provisional;
    int versions = 0;
    /// The published version, or the provisional one when nothing was published.
    [[nodiscard]] const FrozenVersion* in_front() const {
        if (published) return &*published;
        return provisional ? &*provisional : nullptr;
    }
};

/// Which pools are asked for. `subject` and `construct` are codes or ids; empty: any.
struct PoolFilter {
    std::optional<SubjectKind> kind = {};
    std::string subject = {};
    std::string construct = {};
    std::optional<bool> reference = {};
};

}  // namespace werkzaam::evidence
