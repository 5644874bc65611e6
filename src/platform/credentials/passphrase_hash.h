// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/result.h"

#include <condition_variable>
#include <cstdint>
#include <functional>
#include <mutex>
#include <string>
#include <string_view>

namespace werkzaam::credentials {

/// What one hash costs. The floor is 19 MiB and two passes (OWASP password storage, Argon2id).
struct HashCost {
    int mebibytes = 19;
    int passes = 2;
    friend bool operator==(const HashCost&, const HashCost&) = default;
};

/// The highest of 19, 32, 46 and 64 MiB whose hash takes at most 150 ms on this machine.
[[nodiscard]] HashCost calibrated();

/// Argon2id with a random salt, in the PHC form that carries its own cost. Throws std::bad_alloc
/// when there is no memory for it.
[[nodiscard]] std::string hash_passphrase(std::string_view normalised, HashCost cost);
/// True when it is the passphrase of the hash. Takes as long for a wrong one.
[[nodiscard]] bool fits(std::string_view normalised, const std::string& hash);
/// True when a hash was made for another cost: hash again when the passphrase is at hand.
[[nodiscard]] bool needs_rehash(const std::string& hash, HashCost cost);
/// A hash that nothing fits, of the same cost as real ones: what is compared when there is no such
/// account, so that the time tells nothing.
[[nodiscard]] const std::string& hash_of_nobody(HashCost cost);

/// Lets a few hashes be computed at a time, so that signing in cannot take all of the machine.
class HashGate {
public:
    HashGate(int at_a_time, int waiting) : free_{at_a_time}, room_{waiting} {}
    /// Runs `work` when it is its turn; Problem "access.busy" (too_many) when too many wait.
    [[nodiscard]] Result<Done> run(const std::function<void()>& work);

private:
    std::mutex mutex_;
    std::condition_variable freed_;
    int free_;
    int room_;
};

}  // namespace werkzaam::credentials
