// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/db/tar.h"

#include "platform/db/durable_file.h"
#include "platform/db/sql.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdio>
#include <optional>

namespace werkzaam::db {

namespace {

constexpr std::size_t block = 512;
using Block = std::array<char, block>;

// Where a field stands in the header block (POSIX.1-1988, ustar).
struct Field {
    std::size_t at;
    std::size_t size;
};
constexpr Field name_field{0, 100};
constexpr Field mode_field{100, 8};
constexpr Field owner_field{108, 8};
constexpr Field group_field{116, 8};
constexpr Field size_field{124, 12};
constexpr Field time_field{136, 12};
constexpr Field checksum_field{148, 8};
constexpr std::size_t type_at = 156;
constexpr Field magic_field{257, 8};

void put(Block& header, Field field, std::string_view text) {
    std::copy(text.begin(), text.end(), header.begin() + static_cast<std::ptrdiff_t>(field.at));
}

void put_octal(Block& header, Field field, std::uintmax_t number) {
    std::array<char, 24> digits{};
    std::snprintf(digits.data(), digits.size(), "%0*jo", static_cast<int>(field.size - 1), number);
    put(header, field, digits.data());
}

unsigned checksum(Block header) {
    std::fill_n(header.begin() + checksum_field.at, checksum_field.size, ' ');
    unsigned sum = 0;
    for (const char c : header) sum += static_cast<unsigned char>(c);
    return sum;
}

void check_name(std::string_view name) {
    const auto plain = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               c == '.' || c == '_' || c == '-' || c == '/';
    };
    const bool inside = !name.empty() && name.front() != '/' && name.back() != '/' &&
                        name.find("..") == std::string_view::npos;
    if (!inside || !std::all_of(name.begin(), name.end(), plain))
        throw BadArchive("a name is not allowed");
}

Block header_of(const std::string& name, std::uintmax_t size) {
    check_name(name);  // what could not be unpacked is not packed
    if (name.size() > name_field.size || size >= (std::uintmax_t{1} << 33))
        throw Unavailable(name + ": too long or too large for the archive");
    Block header{};
    put(header, name_field, name);
    put_octal(header, mode_field, 0600);
    put_octal(header, owner_field, 0);
    put_octal(header, group_field, 0);
    put_octal(header, size_field, size);
    put_octal(header, time_field, 0);
    header[type_at] = '0';
    put(header, magic_field, std::string_view("ustar\00000", 8));
    put_octal(header, {checksum_field.at, checksum_field.size - 1}, checksum(header));
    header[checksum_field.at + checksum_field.size - 1] = ' ';
    return header;
}

std::string_view text_in(const Block& header, Field field) {
    const std::string_view all{header.data() + field.at, field.size};
    return all.substr(0, all.find_first_of(std::string_view("\0 ", 2)));
}

std::uintmax_t octal_in(const Block& header, Field field) {
    const auto text = text_in(header, field);
    std::uintmax_t number = 0;
    const auto [end, failure] =
        std::from_chars(text.data(), text.data() + text.size(), number, 8);
    if (failure != std::errc{} || end != text.data() + text.size())
        throw BadArchive("a header is damaged");
    return number;
}

void check_header(const Block& header) {
    if (text_in(header, magic_field) != "ustar") throw BadArchive("it is no tar archive");
    if (octal_in(header, checksum_field) != checksum(header) || header[type_at] != '0')
        throw BadArchive("a header is damaged");
}

bool all_zero(const Block& header) {
    return std::all_of(header.begin(), header.end(), [](char c) { return c == 0; });
}

std::optional<Block> next_header(std::istream& in) {
    Block header{};
    if (!in.read(header.data(), header.size())) throw BadArchive("the archive is cut off");
    if (all_zero(header)) return {};
    check_header(header);
    return header;
}

void copy_content(std::istream& in, std::ostream& out, std::uintmax_t size) {
    Block piece{};
    for (auto left = size; left > 0;) {
        const auto part = std::min<std::uintmax_t>(left, block);
        if (!in.read(piece.data(), block)) throw BadArchive("the archive is cut off");
        out.write(piece.data(), static_cast<std::streamsize>(part));
        left -= part;
    }
}

void unpack_one(std::istream& in, const Block& header, const std::filesystem::path& folder) {
    const auto name = text_in(header, name_field);
    check_name(name);
    const auto target = folder / name;
    std::filesystem::create_directories(target.parent_path());
    if (std::filesystem::exists(target)) throw BadArchive("a file stands in it twice");
    std::ofstream out{target, std::ios::binary};
    copy_content(in, out, octal_in(header, size_field));
    out.close();
    if (!out) throw Unavailable("cannot write " + target.string());
}

}  // namespace

TarWriter::TarWriter(const std::filesystem::path& file)
    : file_{file}, out_{file, std::ios::binary | std::ios::trunc} {
    if (!out_) throw Unavailable("cannot write " + file.string());
}

void TarWriter::write(std::string_view bytes) {
    if (!out_.write(bytes.data(), static_cast<std::streamsize>(bytes.size())))
        throw Unavailable("cannot write " + file_.string());
}

void TarWriter::pad(std::uintmax_t size) {
    const Block zeros{};
    if (size % block != 0) write({zeros.data(), block - size % block});
}

void TarWriter::add_file(const std::string& name, const std::filesystem::path& source) {
    const auto size = std::filesystem::file_size(source);
    const auto header = header_of(name, size);
    write({header.data(), header.size()});
    std::ifstream in{source, std::ios::binary};
    std::array<char, 65536> piece{};
    std::uintmax_t copied = 0;
    while (in.read(piece.data(), piece.size()), in.gcount() > 0) {
        write({piece.data(), static_cast<std::size_t>(in.gcount())});
        copied += static_cast<std::uintmax_t>(in.gcount());
    }
    if (copied != size) throw Unavailable(source.string() + " changed while it was copied");
    pad(size);
}

void TarWriter::add_text(const std::string& name, std::string_view content) {
    const auto header = header_of(name, content.size());
    write({header.data(), header.size()});
    write(content);
    pad(content.size());
}

void TarWriter::finish() {
    const std::array<char, 2 * block> end{};
    write({end.data(), end.size()});
    out_.close();
    if (!out_) throw Unavailable("cannot write " + file_.string());
    sync_to_disk(file_);
}

void unpack_tar(const std::filesystem::path& archive, const std::filesystem::path& folder) {
    std::ifstream in{archive, std::ios::binary};
    if (!in) throw Unavailable("cannot read " + archive.string());
    while (const auto header = next_header(in)) unpack_one(in, *header, folder);
}

}  // namespace werkzaam::db
