// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/credentials/cbor_size.h"

#include <cstdint>

namespace werkzaam::credentials {

namespace {

enum Major : unsigned { bytes_kind = 2, text_kind = 3, array_kind = 4, map_kind = 5, tag_kind = 6 };

// How an item begins: its kind, its number (value, length or count), and the bytes that takes.
struct Head {
    unsigned major = 0;
    std::uint64_t number = 0;
    std::size_t size = 1;
};

std::optional<Head> head_of(std::string_view bytes) {
    if (bytes.empty()) return {};
    const unsigned first = static_cast<unsigned char>(bytes[0]);
    const unsigned info = first & 31U;
    Head out{first >> 5U, info, 1};
    if (info < 24) return out;
    if (info > 27) return {};  // reserved, or without a length
    const std::size_t more = std::size_t{1} << (info - 24);
    if (bytes.size() <= more) return {};
    out.number = 0;
    for (const char c : bytes.substr(1, more))
        out.number = out.number << 8U | static_cast<unsigned char>(c);
    out.size += more;
    return out;
}

}  // namespace

std::optional<std::size_t> cbor_size(std::string_view bytes, int levels) {
    const auto head = head_of(bytes);
    if (!head || levels < 1 || head->major == tag_kind) return {};
    std::size_t size = head->size;
    if (head->major < bytes_kind || head->major > map_kind) return size;
    // Every item takes a byte or more.
    if (head->number > bytes.size() - size) return {};
    const auto number = static_cast<std::size_t>(head->number);
    if (head->major == bytes_kind || head->major == text_kind) return size + number;
    for (std::size_t left = head->major == map_kind ? 2 * number : number; left > 0; --left) {
        const auto item = cbor_size(bytes.substr(size), levels - 1);
        if (!item) return {};
        size += *item;
    }
    return size;
}

}  // namespace werkzaam::credentials
