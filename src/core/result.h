// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/problem.h"

#include <utility>
#include <variant>

namespace werkzaam {

/// A value, or the Problem that stood in its way. Same member names as C++23 `std::expected`,
/// which g++ 12 offers only outside C++20 mode; this type can later become an alias for it.
template <class T>
class [[nodiscard]] Result {
public:
    Result(T value) : state_{std::in_place_index<0>, std::move(value)} {}
    Result(Problem problem) : state_{std::in_place_index<1>, std::move(problem)} {}

    [[nodiscard]] bool has_value() const noexcept { return state_.index() == 0; }
    explicit operator bool() const noexcept { return has_value(); }
    T& operator*() & { return std::get<0>(state_); }
    const T& operator*() const& { return std::get<0>(state_); }
    T&& operator*() && { return std::get<0>(std::move(state_)); }
    T* operator->() { return &std::get<0>(state_); }
    const T* operator->() const { return &std::get<0>(state_); }
    [[nodiscard]] const Problem& error() const& { return std::get<1>(state_); }
    [[nodiscard]] Problem&& error() && { return std::get<1>(std::move(state_)); }

private:
    std::variant<T, Problem> state_;
};

/// For Result<Done>: it worked and there is nothing to hand back.
struct Done {};

#define WZ_JOIN_(a, b) a##b
#define WZ_JOIN(a, b) WZ_JOIN_(a, b)
#define WZ_TRY_(tmp, declaration, expression) \
    auto tmp = (expression);                  \
    if (!tmp) return std::move(tmp).error();  \
    declaration = *std::move(tmp)
/// Declares a variable from a Result, or returns its Problem to the caller.
#define WZ_TRY(declaration, expression) \
    WZ_TRY_(WZ_JOIN(wz_try_, __COUNTER__), declaration, expression)

}  // namespace werkzaam
