// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace werkzaam::stats {

/// Why a computation is refused: the quantity asked for is not defined for this input.
enum class RefusalCode {
    no_effects,             ///< no study at all
    unequal_lengths,        ///< estimates, variances or moderators differ in length
    not_finite,             ///< an estimate, variance or moderator is infinite or not a number
    variance_not_positive,  ///< a sampling variance is zero or negative
    level_out_of_range,     ///< the confidence level is not strictly between 0 and 1
    no_columns,             ///< neither an intercept nor a usable moderator is left
    too_few_effects,        ///< more parameters than studies
    has_moderators,         ///< defined for the model without moderators only
    order_invalid,          ///< an order of studies that names a study twice or not at all
    scale_out_of_range,     ///< numbers so large or small that doubles cannot hold the answer
    too_many_iterations,    ///< more permutations or steps asked for than the limit
};

/// The refusal in words a reader of the result can act on, in English; callers translate by code.
struct Refusal {
    RefusalCode code;
    std::string text;
    std::vector<std::string> columns;  ///< the columns concerned, where there are any
};

/// Either the result or the refusal. NaN and infinities never leave this library: what is
/// undefined inside a result is an empty std::optional.
template <class T>
class [[nodiscard]] Answer {
public:
    Answer(T value) : held_(std::move(value)) {}
    Answer(Refusal refusal) : held_(std::move(refusal)) {}

    [[nodiscard]] bool has_value() const { return held_.index() == 0; }
    explicit operator bool() const { return has_value(); }
    [[nodiscard]] const T& value() const { return std::get<0>(held_); }
    [[nodiscard]] T& value() { return std::get<0>(held_); }
    [[nodiscard]] const Refusal& refusal() const { return std::get<1>(held_); }
    const T* operator->() const { return &value(); }
    const T& operator*() const { return value(); }

private:
    std::variant<T, Refusal> held_;
};

}  // namespace werkzaam::stats
