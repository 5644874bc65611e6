// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "stats/meta/permutation.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <random>

#include "stats/meta/permutation_lanes.h"
#include "stats/meta/pool.h"

namespace werkzaam::stats {
namespace {

constexpr std::int64_t most_permutations = 1 << 20;
constexpr double tie = 1e-9;  // statistics this close, relative, are equal but for rounding

using Column = std::vector<double>;
using Order = std::vector<std::size_t>;

__extension__ using Wide = unsigned __int128;

// A number below n, each equally likely; the standard distributions differ between libraries.
// Divisions by the same n come down to a multiplication.
class Below {
public:
    explicit Below(std::size_t n)
        : n_(n), limit_(most - most % n), reciprocal_(n > 1 ? most / n : most) {}

    std::size_t draw(std::mt19937_64& random) const {
        std::uint64_t drawn = random();
        while (drawn >= limit_) drawn = random();
        const auto quotient = static_cast<std::uint64_t>(Wide{drawn} * reciprocal_ >> 64);
        std::uint64_t rest = drawn - quotient * n_;
        while (rest >= n_) rest -= n_;  // the quotient can be one or two too low
        return static_cast<std::size_t>(rest);
    }

private:
    static constexpr std::uint64_t most = std::mt19937_64::max();
    std::uint64_t n_, limit_, reciprocal_;
};

// Counts how often each statistic is at least as far from zero as the observed one. A statistic
// that is undefined counts, which errs on the safe side.
class Tally {
public:
    explicit Tally(const Pooled& observed)
        : observed_(observed), counts_(observed.coefficients.size()) {}

    void add(const PermutedStatistics& permuted) {
        ++total_;
        for (std::size_t j = 0; j < counts_.size(); ++j)
            counts_[j] += as_far(permuted.stat[j], observed_.coefficients[j].stat);
        if (observed_.QM)
            omnibus_ += as_far(permuted.stat[1] * permuted.stat[1], observed_.QM->stat);
    }

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

// The ways to permute a data set: an order is one number per study, `count` of them exist.
class SignFlips {
public:
    SignFlips(const Effects& effects, const PoolOptions& options)
        : effects_(effects), options_(options), signs_(effects.yi.size()), yi_(signs_.size()) {}

    std::optional<std::int64_t> count() const {
        if (signs_.size() > 20) return std::nullopt;
        return std::int64_t{1} << signs_.size();
    }
    void go_to(std::int64_t number) {
        for (std::size_t i = 0; i < signs_.size(); ++i)
            signs_[i] = static_cast<std::size_t>(number >> i & 1);
    }
    void draw(std::mt19937_64& random) {
        for (std::size_t& sign : signs_) sign = coin_.draw(random);
    }
    const Order& order() const { return signs_; }
    void put(PermutationLanes& lanes, std::size_t lane) const { lanes.flip(lane, signs_); }

    Answer<Pooled> fit(const Order& signs) {
        for (std::size_t i = 0; i < yi_.size(); ++i)
            yi_[i] = signs[i] != 0 ? -effects_.yi[i] : effects_.yi[i];
        return pool({yi_, effects_.vi, {}}, options_);
    }

private:
    const Effects& effects_;
    const PoolOptions& options_;
    Order signs_;
    Column yi_;
    Below coin_{2};
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
            below_.emplace_back(i + 1);
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
    void go_to(std::int64_t number) {
        if (number > 0) std::ranges::next_permutation(rows_);
    }
    void draw(std::mt19937_64& random) {
        for (std::size_t i = rows_.size(); i > 1; --i)
            std::swap(rows_[i - 1], rows_[below_[i - 1].draw(random)]);
    }
    const Order& order() const { return rows_; }
    void put(PermutationLanes& lanes, std::size_t lane) const { lanes.shuffle(lane, rows_); }

    Answer<Pooled> fit(const Order& rows) {
        for (std::size_t j = 0; j < columns_.size(); ++j)
            for (std::size_t i = 0; i < rows_.size(); ++i)
                columns_[j][i] = effects_.moderators[j].values[rows[i]];
        return pool({effects_.yi, effects_.vi, moderators_}, options_);
    }

    const Effects& effects_;
    const PoolOptions& options_;
    Order rows_;
    std::vector<Below> below_;  // entry i: below i + 1
    std::vector<Column> columns_;
    std::vector<Moderator> moderators_;
};

template <class Permutations>
void add_in_full(Permutations& permutations, const Order& order, Tally& counts) {
    const Answer<Pooled> pooled = permutations.fit(order);
    counts.add(pooled ? *pooled : Pooled{});
}

// Collects permutations until there are eight, fits these side by side and counts them.
template <class Permutations>
class Batch {
public:
    Batch(const Design& design, const PoolOptions& options, Permutations& permutations,
          Tally& counts)
        : lanes_(design, options), permutations_(permutations), counts_(counts) {}

    void add() {
        permutations_.put(lanes_, filled_);
        orders_[filled_++] = permutations_.order();
        if (filled_ == orders_.size()) finish();
    }

    /// Counts what is left; lanes that were not filled again hold old permutations.
    void finish() {
        if (filled_ == 0) return;
        const auto fitted = lanes_.fit();
        for (std::size_t lane = 0; lane < filled_; ++lane)
            if (fitted[lane].sure)
                counts_.add(fitted[lane]);
            else
                add_in_full(permutations_, orders_[lane], counts_);
        filled_ = 0;
    }

private:
    PermutationLanes lanes_;
    Permutations& permutations_;
    Tally& counts_;
    std::array<Order, simd::lane_count> orders_;
    std::size_t filled_ = 0;
};

// Calls `each` after moving to every permutation, except the observed one when drawing.
template <class Permutations, class Each>
void go_through(Permutations& permutations, std::int64_t count, const PermutationOptions& options,
                Each each) {
    std::mt19937_64 random(options.seed);
    for (std::int64_t i = options.exact ? 0 : 1; i < count; ++i) {
        options.exact ? permutations.go_to(i) : permutations.draw(random);
        each();
    }
}

template <class Permutations>
Answer<PermutationTest> tally(Permutations permutations, const Effects& effects,
                              const Pooled& observed, const PoolOptions& pooling,
                              const PermutationOptions& options) {
    const auto count = options.exact ? permutations.count() : std::optional(options.iterations);
    if (!count || *count < 1 || *count > most_permutations) return too_many();
    Tally counts(observed);
    if (!options.exact) counts.add(observed);
    const Answer<Design> design = prepare(effects, pooling.intercept);
    if (design && PermutationLanes::suit(*design, pooling)) {
        Batch batch(*design, pooling, permutations, counts);
        go_through(permutations, *count, options, [&] { batch.add(); });
        batch.finish();
    } else {
        go_through(permutations, *count, options,
                   [&] { add_in_full(permutations, permutations.order(), counts); });
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
    if (effects.moderators.empty())
        return tally(SignFlips(effects, lean), effects, *observed, lean, permutation);
    return tally(RowShuffles(effects, lean), effects, *observed, lean, permutation);
}

}  // namespace werkzaam::stats
