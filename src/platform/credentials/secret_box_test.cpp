// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/credentials/secret_box.h"

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fstream>
#include <stdexcept>

namespace werkzaam::credentials {
namespace {

TEST(SecretBox, OpensWhatItSealedForTheSamePurpose) {
    const auto box = SecretBox::with_new_key();
    const auto sealed = box.sealed("secret", "authenticator 1");
    EXPECT_EQ(sealed.find("secret"), std::string::npos);
    EXPECT_EQ(box.opened(sealed, "authenticator 1"), "secret");
    EXPECT_EQ(box.opened(sealed, "authenticator 2"), std::nullopt);
    EXPECT_EQ(SecretBox::with_new_key().opened(sealed, "authenticator 1"), std::nullopt);
    EXPECT_NE(box.sealed("secret", "authenticator 1"), sealed);
    EXPECT_EQ(box.opened(box.sealed("", "x"), "x"), "");
}

TEST(SecretBox, OpensNothingThatWasChanged) {
    const auto box = SecretBox::with_new_key();
    const auto sealed = box.sealed("secret", "x");
    for (std::size_t i = 0; i < sealed.size(); ++i) {
        auto changed = sealed;
        changed[i] = changed[i] == 'A' ? 'B' : 'A';
        EXPECT_EQ(box.opened(changed, "x"), std::nullopt) << i;
    }
    EXPECT_EQ(box.opened("", "x"), std::nullopt);
    EXPECT_EQ(box.opened("not base64url!", "x"), std::nullopt);
}

TEST(SecretBox, HashesDifferentlyByKeyAndPurpose) {
    const auto box = SecretBox::with_new_key();
    EXPECT_EQ(box.keyed_hash("a@b.nl", "account"), box.keyed_hash("a@b.nl", "account"));
    EXPECT_NE(box.keyed_hash("a@b.nl", "account"), box.keyed_hash("a@b.nl", "address"));
    EXPECT_NE(box.keyed_hash("a@b.nl", "account"),
              SecretBox::with_new_key().keyed_hash("a@b.nl", "account"));
}

class KeyFile : public testing::Test {
protected:
    ~KeyFile() override { std::filesystem::remove(file_); }
    std::filesystem::path file_ = testing::TempDir() + "werkzaam-key-" + std::to_string(::getpid());
};

TEST_F(KeyFile, IsMadeOnceAndReadableByItsOwnerOnly) {
    const auto sealed = SecretBox::with_key_file(file_).sealed("secret", "x");
    struct stat about {};
    ASSERT_EQ(::stat(file_.c_str(), &about), 0);
    EXPECT_EQ(about.st_mode & 0777, 0600U);
    EXPECT_EQ(SecretBox::with_key_file(file_).opened(sealed, "x"), "secret");
}

TEST_F(KeyFile, IsRefusedWhenOthersMayUseItOrItIsNoKey) {
    (void)SecretBox::with_key_file(file_);
    ::chmod(file_.c_str(), 0640);
    EXPECT_THROW((void)SecretBox::with_key_file(file_), std::runtime_error);
    ::chmod(file_.c_str(), 0600);
    std::ofstream{file_} << "short";
    EXPECT_THROW((void)SecretBox::with_key_file(file_), std::runtime_error);
    EXPECT_THROW((void)SecretBox::with_key_file("/nowhere/key"), std::runtime_error);
}

}  // namespace
}  // namespace werkzaam::credentials
