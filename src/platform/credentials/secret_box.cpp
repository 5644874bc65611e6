// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/credentials/secret_box.h"

#include "core/invariant.h"
#include "platform/credentials/base64url.h"
#include "platform/credentials/sodium_start.h"
#include "platform/credentials/token.h"

#include <fcntl.h>
#include <sodium.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <stdexcept>

namespace werkzaam::credentials {

namespace {

constexpr std::size_t key_bytes = crypto_secretbox_KEYBYTES;

const unsigned char* bytes(std::string_view text) {
    return reinterpret_cast<const unsigned char*>(text.data());
}
unsigned char* bytes(std::string& text) {
    return reinterpret_cast<unsigned char*>(text.data());
}

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

std::string read_key(const std::filesystem::path& path) {
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
void write_new_key(const std::filesystem::path& path) {
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

SecretBox SecretBox::with_key_file(const std::filesystem::path& file) {
    start_sodium();
    if (!std::filesystem::exists(file)) write_new_key(file);
    return SecretBox{read_key(file)};
}

SecretBox SecretBox::with_new_key() {
    return SecretBox{random_bytes(key_bytes)};
}

std::string SecretBox::key_for(std::string_view purpose) const {
    std::string key(key_bytes, 0);
    WZ_INVARIANT(crypto_generichash(bytes(key), key.size(), bytes(purpose), purpose.size(),
                                    bytes(key_), key_.size()) == 0);
    return key;
}

std::string SecretBox::sealed(std::string_view secret, std::string_view purpose) const {
    auto out = random_bytes(crypto_secretbox_NONCEBYTES);
    std::string box(secret.size() + crypto_secretbox_MACBYTES, 0);
    const auto key = key_for(purpose);
    WZ_INVARIANT(crypto_secretbox_easy(bytes(box), bytes(secret), secret.size(), bytes(out),
                                       bytes(key)) == 0);
    return base64url(out + box);
}

std::optional<std::string> SecretBox::opened(std::string_view sealed,
                                             std::string_view purpose) const {
    const auto all = from_base64url(sealed);
    constexpr std::size_t around = crypto_secretbox_NONCEBYTES + crypto_secretbox_MACBYTES;
    if (!all || all->size() < around) return {};
    const std::string_view box{all->data() + crypto_secretbox_NONCEBYTES,
                               all->size() - crypto_secretbox_NONCEBYTES};
    std::string secret(all->size() - around, 0);
    const auto key = key_for(purpose);
    if (crypto_secretbox_open_easy(bytes(secret), bytes(box), box.size(), bytes(*all),
                                   bytes(key)) != 0)
        return {};
    return secret;
}

std::string SecretBox::keyed_hash(std::string_view text, std::string_view purpose) const {
    std::string hash(crypto_generichash_BYTES, 0);
    const auto key = key_for(purpose);
    WZ_INVARIANT(crypto_generichash(bytes(hash), hash.size(), bytes(text), text.size(), bytes(key),
                                    key.size()) == 0);
    return base64url(hash);
}

}  // namespace werkzaam::credentials
