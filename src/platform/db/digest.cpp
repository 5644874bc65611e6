// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/db/digest.h"

#include "platform/db/sql.h"

#include <sodium.h>

#include <array>
#include <fstream>

namespace werkzaam::db {

namespace {

class Sha256 {
public:
    Sha256() { crypto_hash_sha256_init(&state_); }
    void add(std::string_view part) {
        crypto_hash_sha256_update(&state_, reinterpret_cast<const unsigned char*>(part.data()),
                                  part.size());
    }
    std::string hex() {
        std::array<unsigned char, crypto_hash_sha256_BYTES> hash{};
        crypto_hash_sha256_final(&state_, hash.data());
        std::array<char, 2 * crypto_hash_sha256_BYTES + 1> text{};
        sodium_bin2hex(text.data(), text.size(), hash.data(), hash.size());
        return text.data();
    }

private:
    crypto_hash_sha256_state state_{};
};

}  // namespace

std::string sha256(std::string_view text) {
    Sha256 digest;
    digest.add(text);
    return digest.hex();
}

std::string sha256_of_file(const std::filesystem::path& file) {
    std::ifstream in{file, std::ios::binary};
    Sha256 digest;
    std::array<char, 65536> piece{};
    while (in) {
        in.read(piece.data(), piece.size());
        digest.add({piece.data(), static_cast<std::size_t>(in.gcount())});
    }
    if (!in.eof()) throw Unavailable("cannot read " + file.string());
    return digest.hex();
}

}  // namespace werkzaam::db
