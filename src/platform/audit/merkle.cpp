// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/audit/merkle.h"

#include <openssl/evp.h>

#include <bit>
#include <new>

namespace werkzaam::audit {

namespace {

constexpr std::string_view digits = "0123456789abcdef";

}  // namespace

// The algorithm is fetched once: asking OpenSSL for it by name at each hash takes longer than the
// hash itself.
struct Hasher::Digest {
    Digest() {
        if (algorithm == nullptr || context == nullptr) throw std::bad_alloc{};
    }
    ~Digest() {
        EVP_MD_CTX_free(context);
        EVP_MD_free(algorithm);
    }
    Digest(const Digest&) = delete;
    Digest& operator=(const Digest&) = delete;
    Hash finished() {
        Hash out{};
        EVP_DigestFinal_ex(context, out.data(), nullptr);
        return out;
    }
    EVP_MD* algorithm = EVP_MD_fetch(nullptr, "SHA256", nullptr);
    EVP_MD_CTX* context = EVP_MD_CTX_new();
};

std::string hex_of(const Hash& hash) {
    std::string out;
    out.reserve(2 * hash.size());
    for (const auto byte : hash) {
        out += digits[byte >> 4U];
        out += digits[byte & 15U];
    }
    return out;
}

std::optional<Hash> hash_of_hex(std::string_view hex) {
    Hash out{};
    if (hex.size() != 2 * out.size()) return {};
    for (std::size_t i = 0; i < out.size(); ++i) {
        const auto high = digits.find(hex[2 * i]);
        const auto low = digits.find(hex[2 * i + 1]);
        if (high == std::string_view::npos || low == std::string_view::npos) return {};
        out[i] = static_cast<unsigned char>(high * 16 + low);
    }
    return out;
}

Hasher::Hasher() : digest_{std::make_unique<Digest>()} {}
Hasher::~Hasher() = default;
Hasher::Hasher(Hasher&&) noexcept = default;
Hasher& Hasher::operator=(Hasher&&) noexcept = default;

Hash Hasher::leaf(std::string_view bytes) {
    constexpr unsigned char prefix = 0;
    EVP_DigestInit_ex2(digest_->context, digest_->algorithm, nullptr);
    EVP_DigestUpdate(digest_->context, &prefix, 1);
    EVP_DigestUpdate(digest_->context, bytes.data(), bytes.size());
    return digest_->finished();
}

Hash Hasher::node(const Hash& left, const Hash& right) {
    constexpr unsigned char prefix = 1;
    EVP_DigestInit_ex2(digest_->context, digest_->algorithm, nullptr);
    EVP_DigestUpdate(digest_->context, &prefix, 1);
    EVP_DigestUpdate(digest_->context, left.data(), left.size());
    EVP_DigestUpdate(digest_->context, right.data(), right.size());
    return digest_->finished();
}

// A new leaf closes as many subtrees as the size has ones at its low end.
void Tree::append(Hasher& hasher, const Hash& leaf) {
    auto top = leaf;
    for (int i = std::countr_one(static_cast<std::uint64_t>(size_)); i > 0; --i) {
        top = hasher.node(complete_.back(), top);
        complete_.pop_back();
    }
    complete_.push_back(top);
    ++size_;
}

Hash Tree::root(Hasher& hasher) const {
    if (complete_.empty()) {
        Hash out{};
        EVP_Q_digest(nullptr, "SHA256", nullptr, "", 0, out.data(), nullptr);
        return out;
    }
    auto top = complete_.back();
    for (auto it = complete_.rbegin() + 1; it != complete_.rend(); ++it)
        top = hasher.node(*it, top);
    return top;
}

}  // namespace werkzaam::audit
