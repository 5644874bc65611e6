// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "core/id.h"

#include <boost/uuid/name_generator_sha1.hpp>
#include <boost/uuid/string_generator.hpp>
#include <boost/uuid/uuid.hpp>
#include <boost/uuid/uuid_io.hpp>

#include <random>

namespace werkzaam {

namespace {

// The product's own name space for UUIDv5; must never change, or every shipped record would.
const boost::uuids::uuid name_space =
    boost::uuids::string_generator{}("7d0c1d1e-5d0b-5c43-9f0e-6a2b1f3c8e57");

}  // namespace

std::string new_uuid(std::int64_t milliseconds) {
    thread_local std::random_device device;
    boost::uuids::uuid uuid;
    // 48 bits of time, then random bits with the version (7) and variant (10) marked in them.
    for (int i = 0; i < 6; ++i)
        uuid.data[i] = static_cast<std::uint8_t>(milliseconds >> (40 - 8 * i));
    for (int i = 6; i < 16; ++i) uuid.data[i] = static_cast<std::uint8_t>(device());
    uuid.data[6] = static_cast<std::uint8_t>(0x70 | (uuid.data[6] & 0x0F));
    uuid.data[8] = static_cast<std::uint8_t>(0x80 | (uuid.data[8] & 0x3F));
    return to_string(uuid);
}

std::string stable_uuid(std::string_view kind, std::string_view code) {
    const auto name = std::string(kind) + ":" + std::string(code);
    return to_string(boost::uuids::name_generator_sha1{name_space}(name));
}

}  // namespace werkzaam
