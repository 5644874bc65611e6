// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/credentials/passphrase_hash.h"

#include "platform/credentials/sodium_start.h"
#include "platform/credentials/token.h"

#include <sodium.h>

#include <array>
#include <chrono>
#include <map>
#include <new>

namespace werkzaam::credentials {

namespace {

constexpr std::chrono::milliseconds longest{150};
constexpr std::array steps{19, 32, 46, 64};

std::size_t bytes_of(HashCost cost) {
    return static_cast<std::size_t>(cost.mebibytes) << 20U;
}

}  // namespace

std::string hash_passphrase(std::string_view normalised, HashCost cost) {
    start_sodium();
    std::array<char, crypto_pwhash_STRBYTES> out{};
    if (crypto_pwhash_str_alg(out.data(), normalised.data(), normalised.size(),
                              static_cast<unsigned long long>(cost.passes), bytes_of(cost),
                              crypto_pwhash_ALG_ARGON2ID13) != 0)
        throw std::bad_alloc();
    return out.data();
}

bool fits(std::string_view normalised, const std::string& hash) {
    start_sodium();
    return crypto_pwhash_str_verify(hash.c_str(), normalised.data(), normalised.size()) == 0;
}

bool needs_rehash(const std::string& hash, HashCost cost) {
    return crypto_pwhash_str_needs_rehash(
               hash.c_str(), static_cast<unsigned long long>(cost.passes), bytes_of(cost)) != 0;
}

const std::string& hash_of_nobody(HashCost cost) {
    static std::mutex mutex;
    static std::map<int, std::string> hashes;
    const std::lock_guard lock{mutex};
    auto& hash = hashes[cost.mebibytes * 100 + cost.passes];
    if (hash.empty()) hash = hash_passphrase(new_token(), cost);
    return hash;
}

HashCost calibrated() {
    HashCost best;
    for (const int mebibytes : steps) {
        const HashCost cost{mebibytes, best.passes};
        const auto start = std::chrono::steady_clock::now();
        (void)hash_passphrase("calibration", cost);
        if (std::chrono::steady_clock::now() - start > longest) break;
        best = cost;
    }
    return best;
}

Result<Done> HashGate::run(const std::function<void()>& work) {
    {
        std::unique_lock lock{mutex_};
        if (free_ == 0 && room_ == 0) return Problem{Problem::Kind::too_many, "access.busy"};
        --room_;
        freed_.wait(lock, [this] { return free_ > 0; });
        ++room_;
        --free_;
    }
    struct Leave {
        HashGate& gate;
        ~Leave() {
            {
                const std::lock_guard lock{gate.mutex_};
                ++gate.free_;
            }
            gate.freed_.notify_one();
        }
    } leave{*this};
    work();
    return Done{};
}

}  // namespace werkzaam::credentials
