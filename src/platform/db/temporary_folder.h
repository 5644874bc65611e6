// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <string>

namespace werkzaam::db {

/// A folder of its own for each test, removed afterwards.
class InTemporaryFolder : public testing::Test {
protected:
    InTemporaryFolder() {
        auto pattern = (std::filesystem::temp_directory_path() / "werkzaam-XXXXXX").string();
        folder_ = ::mkdtemp(pattern.data());
    }
    ~InTemporaryFolder() override { std::filesystem::remove_all(folder_); }
    [[nodiscard]] const std::filesystem::path& folder() const { return folder_; }

private:
    std::filesystem::path folder_;
};

}  // namespace werkzaam::db
