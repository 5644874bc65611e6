// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/violation.h"

#include <string>
#include <utility>

namespace werkzaam {

/// Why something that was asked for could not be done, in a form the asker can act on.
struct Problem {
    /// Each kind has one HTTP status (platform/http/problem_response.h).
    enum class Kind {
        invalid,
        unauthenticated,
        forbidden,
        not_found,
        conflict,
        precondition_failed,
        too_large,
        too_many,
        unavailable
    };
    Kind kind;
    std::string code;            ///< Stable: "interventions.not_found"; text: `problem.<code>`.
    Violations violations = {};  ///< What to change; only for Kind::invalid.
    Parameters parameters = {};  ///< Values for the text.
};

inline Problem invalid(std::string code, Violations violations = {}, Parameters parameters = {}) {
    return {Problem::Kind::invalid, std::move(code), std::move(violations), std::move(parameters)};
}
inline Problem forbidden(std::string code) {
    return {Problem::Kind::forbidden, std::move(code)};
}
inline Problem not_found(std::string code, Parameters parameters = {}) {
    return {Problem::Kind::not_found, std::move(code), {}, std::move(parameters)};
}
inline Problem conflict(std::string code, Parameters parameters = {}) {
    return {Problem::Kind::conflict, std::move(code), {}, std::move(parameters)};
}

}  // namespace werkzaam
