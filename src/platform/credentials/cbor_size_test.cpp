// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/credentials/cbor_size.h"

#include <gtest/gtest.h>
#include <sodium.h>

#include <string>
#include <vector>

namespace werkzaam::credentials {
namespace {

std::string from_hex(const std::string& hex) {
    std::string out(hex.size() / 2, '\0');
    EXPECT_EQ(sodium_hex2bin(reinterpret_cast<unsigned char*>(out.data()), out.size(), hex.data(),
                             hex.size(), nullptr, nullptr, nullptr),
              0);
    return out;
}

// RFC 8949, appendix A.
const std::vector<std::string> published{
    "00",
    "17",
    "1818",
    "1903e8",
    "1a000f4240",
    "1bffffffffffffffff",
    "20",
    "3903e7",
    "f93c00",
    "fa47c35000",
    "fb7e37e43c8800759c",
    "f4",
    "f6",
    "f8ff",
    "40",
    "4401020304",
    "60",
    "6449455446",
    "80",
    "83010203",
    "8301820203820405",
    "98190102030405060708090a0b0c0d0e0f101112131415161718181819",
    "a0",
    "a201020304",
    "a26161016162820203",
    "826161a161626163"};

TEST(CborSize, MeasuresThePublishedExamples) {
    for (const auto& hex : published) {
        const auto item = from_hex(hex);
        EXPECT_EQ(cbor_size(item), item.size()) << hex;
        EXPECT_EQ(cbor_size(item + "rest"), item.size()) << hex;
        for (std::size_t size = 0; size < item.size(); ++size)
            EXPECT_FALSE(cbor_size(item.substr(0, size))) << hex << " " << size;
    }
}

TEST(CborSize, RefusesWhatClaimsMoreThanThereIs) {
    const std::string much(4000, '\0');
    for (const char* hex :
         {"9ab18f0a1c", "9b0000000100000000", "bab18f0a1c", "bb8000000000000000",
          "bbffffffffffffffff", "5affffffff", "7bffffffffffffffff", "990fa1", "590fa1", "b907d1"})
        EXPECT_FALSE(cbor_size(from_hex(hex) + much)) << hex;
    for (const char* hex : {"990fa0", "590fa0", "b907d0"})
        EXPECT_EQ(cbor_size(from_hex(hex) + much), 4003U) << hex;
}

TEST(CborSize, RefusesWhatCtapForbids) {
    for (const char* hex : {"9fff", "bfff", "5f42010243030405ff", "7fff", "ff", "1c", "1d", "1e",
                            "c11a514b67b0", "d74401020304"})
        EXPECT_FALSE(cbor_size(from_hex(hex))) << hex;
    // Whatever follows: reserved numbers have no length that could be read.
    const std::string much(200, '\0');
    for (int first = 0; first < 256; ++first) {
        if ((first & 31) <= 27) continue;
        EXPECT_FALSE(cbor_size(static_cast<char>(first) + much)) << first;
    }
}

TEST(CborSize, RefusesDeepNests) {
    EXPECT_EQ(cbor_size(from_hex("81818100")), 4U);
    EXPECT_FALSE(cbor_size(from_hex("8181818100")));
    EXPECT_FALSE(cbor_size(std::string(100'000, '\x81')));
}

}  // namespace
}  // namespace werkzaam::credentials
