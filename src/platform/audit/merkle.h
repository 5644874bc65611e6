// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// The tree of hashes over the audit log. Source: RFC 9162 (Certificate Transparency 2.0), 2.1.1.
namespace werkzaam::audit {

using Hash = std::array<unsigned char, 32>;

[[nodiscard]] std::string hex_of(const Hash& hash);
/// Nothing when it is not 64 lower-case hexadecimal digits.
[[nodiscard]] std::optional<Hash> hash_of_hex(std::string_view hex);

/// Hashes of leaves and nodes. Not thread-safe: one for each thread.
class Hasher {
public:
    Hasher();
    ~Hasher();
    Hasher(Hasher&&) noexcept;
    Hasher& operator=(Hasher&&) noexcept;
    /// SHA-256 of 0x00 and the bytes.
    [[nodiscard]] Hash leaf(std::string_view bytes);
    /// SHA-256 of 0x01, left and right.
    [[nodiscard]] Hash node(const Hash& left, const Hash& right);

private:
    struct Digest;
    std::unique_ptr<Digest> digest_;
};

/// A tree that only grows: holds the roots of its complete subtrees, so that adding a leaf and
/// asking for the root cost no more than the height of the tree.
class Tree {
public:
    void append(Hasher& hasher, const Hash& leaf);
    [[nodiscard]] std::int64_t size() const { return size_; }
    /// Of no leaves: SHA-256 of nothing (RFC 9162, 2.1.1).
    [[nodiscard]] Hash root(Hasher& hasher) const;

private:
    std::vector<Hash> complete_ = {};  // largest subtree first
    std::int64_t size_ = 0;
};

}  // namespace werkzaam::audit
