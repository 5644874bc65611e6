// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/audit/head_file.h"

#include "platform/audit/merkle.h"
#include "platform/db/sql.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <fstream>
#include <sstream>

namespace werkzaam::audit {

namespace {

std::string text_of(const HeadLine& line) {
    const auto& head = line.head;
    return (line.restored ? "restored " : "head ") + std::to_string(head.size) + " " + head.root +
           " " + std::to_string(head.at.microseconds) + " " + head.key + " " + head.signature +
           "\n";
}

std::optional<HeadLine> line_of(const std::string& text) {
    std::istringstream in{text};
    std::string kind;
    HeadLine out;
    auto& head = out.head;
    std::string rest;
    if (!(in >> kind >> head.size >> head.root >> head.at.microseconds >> head.key >>
          head.signature) ||
        (in >> rest) || (kind != "head" && kind != "restored") || !hash_of_hex(head.root))
        return {};
    out.restored = kind == "restored";
    return out;
}

[[noreturn]] void fail(const std::filesystem::path& path) {
    throw db::Unavailable(path.string() + ": " + std::strerror(errno));
}

}  // namespace

void HeadFile::append(const HeadLine& line) const {
    const auto text = text_of(line);
    const int file = ::open(path_.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC,
                            S_IRUSR | S_IWUSR | S_IRGRP);
    if (file < 0) fail(path_);
    const bool done =
        ::write(file, text.data(), text.size()) == static_cast<ssize_t>(text.size()) &&
        ::fdatasync(file) == 0;
    ::close(file);
    if (!done) fail(path_);
}

HeadLines HeadFile::read() const {
    HeadLines out;
    if (!std::filesystem::exists(path_)) return out;
    std::ifstream in{path_};
    if (!in) fail(path_);
    std::string text;
    for (int number = 1; std::getline(in, text); ++number) {
        if (auto line = line_of(text))
            out.lines.push_back(std::move(*line));
        else
            out.unreadable.push_back(number);
    }
    return out;
}

}  // namespace werkzaam::audit
