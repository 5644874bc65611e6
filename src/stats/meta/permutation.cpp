// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "stats/meta/permutation.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <random>

#include "stats/meta/pool.h"

namespace werkzaam::stats {
namespace {

constexpr std::int64_t most_permutations = 1 << 20;
constexpr double tie = 1e-9;  // statistics this close, relative, are equal but for rounding

using Column = std::vector<double>;

// A number below n, each equally likely; the standard distributions differ between libraries.
std::size_t below(std::size_t n, std::mt19937_64& random) {
    const std::uint64_t limit = random.max() - random.max() % n;
    std::uint64_t draw = random();
    while (draw >= limit) draw = random();
    return static_cast<std::size_t>(draw % n);
}

// Counts how often each statistic is at least as far from zero as the observed one. A statistic
// that is undefined counts, which errs on the safe side.
class Tally {
public:
    explicit Tally(const Pooled& observed)
        : observed_(observed), counts_(observed.coefficients.size()) {}

    void add(const Pooled& permuted) {
        ++total_;
        const bool comparable = permuted.coefficients.size() == counts_.size();
        for (std::size_t j = 0; j < counts_.size(); ++j)
            counts_[j] += !comparable ||
                          as_far(permuted.coefficients[j].stat, observed_.coefficients[j].stat);
        const auto statistic = [](const Pooled& pooled) {
            return pooled.QM ? std::optional(pooled.QM->stat) : std::nullopt;
        };
        omnibus_ += as_far(statistic(permuted), statistic(observed_));
    }

    PermutationTest result() const {
        PermutationTest test;
        test.permutations = total_;
        const auto share = [&](std::int64_t count) {
            return static_cast<double>(count) / static_cast<double>(total_);
        };
        for (std::size_t j = 0; j < counts_.size(); ++j) {
            test.coefficient_names.push_back(observed_.coefficients[j].name);
            test.pval.push_back(share(counts_[j]));
        }
        if (observed_.QM) test.QMp = share(omnibus_);
        return test;
    }

private:
    static bool as_far(std::optional<double> permuted, std::optional<double> observed) {
        if (!permuted || !observed) return true;
        return std::abs(*permuted) >= std::abs(*observed) * (1.0 - tie);
    }

    const Pooled& observed_;
    std::vector<std::int64_t> counts_;
    std::int64_t omnibus_ = 0;
    std::int64_t total_ = 0;
};

Refusal too_many() {
    return {RefusalCode::too_many_iterations,
            "Between one and 1,048,576 permutations are possible; draw them at random instead of "
            "going through all.",
            {}};
}

class SignFlips {
public:
    SignFlips(const Effects& effects, const PoolOptions& options)
        : effects_(effects), options_(options), yi_(effects.yi.begin(), effects.yi.end()) {}

    std::optional<std::int64_t> count() const {
        if (yi_.size() > 20) return std::nullopt;
        return std::int64_t{1} << yi_.size();
    }
    Answer<Pooled> all(std::int64_t number) {
        return fit([&](std::size_t i) { return (number >> i & 1) != 0; });
    }
    Answer<Pooled> draw(std::mt19937_64& random) {
        return fit([&](std::size_t) { return below(2, random) == 1; });
    }

private:
    template <class Flips>
    Answer<Pooled> fit(Flips flips) {
        for (std::size_t i = 0; i < yi_.size(); ++i)
            yi_[i] = flips(i) ? -effects_.yi[i] : effects_.yi[i];
        return pool({yi_, effects_.vi, {}}, options_);
    }

    const Effects& effects_;
    const PoolOptions& options_;
    Column yi_;
};

// Studies with the same moderator values are interchangeable: rows_ numbers the distinct ones.
class RowShuffles {
public:
    RowShuffles(const Effects& effects, const PoolOptions& options)
        : effects_(effects), options_(options) {
        std::map<Column, std::size_t> first;
        for (std::size_t i = 0; i < effects.yi.size(); ++i) {
            Column row;
            for (const Moderator& moderator : effects.moderators)
                row.push_back(moderator.values[i]);
            rows_.push_back(first.try_emplace(row, i).first->second);
        }
        columns_.resize(effects.moderators.size(), Column(rows_.size()));
        for (std::size_t j = 0; j < columns_.size(); ++j)
            moderators_.push_back({effects.moderators[j].name, columns_[j]});
        std::ranges::sort(rows_);
    }

    std::optional<std::int64_t> count() const {
        double logarithm = std::lgamma(static_cast<double>(rows_.size()) + 1.0);
        for (std::size_t i = 0; i < rows_.size();) {
            const auto same = static_cast<std::size_t>(std::ranges::count(rows_, rows_[i]));
            logarithm -= std::lgamma(static_cast<double>(same) + 1.0);
            i += same;
        }
        if (logarithm > std::log(static_cast<double>(most_permutations))) return std::nullopt;
        return std::llround(std::exp(logarithm));
    }
    Answer<Pooled> all(std::int64_t number) {
        if (number > 0) std::ranges::next_permutation(rows_);
        return fit();
    }
    Answer<Pooled> draw(std::mt19937_64& random) {
        for (std::size_t i = rows_.size(); i > 1; --i)
            std::swap(rows_[i - 1], rows_[below(i, random)]);
        return fit();
    }

private:
    Answer<Pooled> fit() {
        for (std::size_t j = 0; j < columns_.size(); ++j)
            for (std::size_t i = 0; i < rows_.size(); ++i)
                columns_[j][i] = effects_.moderators[j].values[rows_[i]];
        return pool({effects_.yi, effects_.vi, moderators_}, options_);
    }

    const Effects& effects_;
    const PoolOptions& options_;
    std::vector<std::size_t> rows_;
    std::vector<Column> columns_;
    std::vector<Moderator> moderators_;
};

template <class Permutations>
Answer<PermutationTest> tally(Permutations permutations, const Pooled& observed,
                              const PermutationOptions& options) {
    const auto count = options.exact ? permutations.count() : std::optional(options.iterations);
    if (!count || *count < 1 || *count > most_permutations) return too_many();
    std::mt19937_64 random(options.seed);
    Tally counts(observed);
    if (!options.exact) counts.add(observed);
    for (std::int64_t i = options.exact ? 0 : 1; i < *count; ++i) {
        const Answer<Pooled> pooled =
            options.exact ? permutations.all(i) : permutations.draw(random);
        counts.add(pooled ? *pooled : Pooled{});
    }
    return counts.result();
}

}  // namespace

Answer<PermutationTest> permutation_test(const Effects& effects, const PoolOptions& options,
                                         const PermutationOptions& permutation) {
    PoolOptions lean = options;
    lean.prediction_interval = lean.tau2_interval = lean.r2 = lean.weights = false;
    const Answer<Pooled> observed = pool(effects, lean);
    if (!observed) return observed.refusal();
    if (effects.moderators.empty()) return tally(SignFlips(effects, lean), *observed, permutation);
    return tally(RowShuffles(effects, lean), *observed, permutation);
}

}  // namespace werkzaam::stats
