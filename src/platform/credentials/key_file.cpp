// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/credentials/key_file.h"

#include "platform/credentials/token.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <stdexcept>

namespace werkzaam::credentials {

namespace {

class File {
public:
    explicit File(int descriptor) : descriptor_{descriptor} {}
    ~File() {
        if (descriptor_ >= 0) ::close(descriptor_);
    }
    File(const File&) = delete;
    File& operator=(const File&) = delete;
    [[nodiscard]] bool open() const { return descriptor_ >= 0; }
    [[nodiscard]] int descriptor() const { return descriptor_; }

private:
    int descriptor_;
};

[[noreturn]] void refuse(const std::filesystem::path& file, const char* why) {
    throw std::runtime_error("key file " + file.string() + ": " + why);
}

std::string read_key(const std::filesystem::path& path, std::size_t key_bytes) {
    const File file{::open(path.c_str(), O_RDONLY | O_CLOEXEC)};
    struct stat about {};
    if (!file.open() || ::fstat(file.descriptor(), &about) != 0) refuse(path, "cannot be read");
    if ((about.st_mode & (S_IRWXG | S_IRWXO)) != 0)
        refuse(path, "others than its owner may use it; chmod 600");
    std::string key(key_bytes + 1, 0);
    if (::read(file.descriptor(), key.data(), key.size()) != static_cast<ssize_t>(key_bytes))
        refuse(path, "is not a key");
    key.resize(key_bytes);
    return key;
}

// Written beside its place and then linked there, so that two programs that start at once use one
// key and a half-written one is never seen.
void write_new_key(const std::filesystem::path& path, std::size_t key_bytes) {
    const auto beside = path.string() + "." + std::to_string(::getpid());
    const auto key = random_bytes(key_bytes);
    {
        const File file{
            ::open(beside.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, S_IRUSR | S_IWUSR)};
        if (!file.open() ||
            ::write(file.descriptor(), key.data(), key.size()) != static_cast<ssize_t>(key_bytes) ||
            ::fsync(file.descriptor()) != 0)
            refuse(path, "cannot be written");
    }
    const bool linked = ::link(beside.c_str(), path.c_str()) == 0 || errno == EEXIST;
    ::unlink(beside.c_str());
    if (!linked) refuse(path, "cannot be written");
}

}  // namespace

std::string read_or_make_key_file(const std::filesystem::path& file, std::size_t bytes) {
    if (!std::filesystem::exists(file)) write_new_key(file, bytes);
    return read_key(file, bytes);
}

}  // namespace werkzaam::credentials
