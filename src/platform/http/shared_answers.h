// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/actor.h"
#include "platform/http/message.h"
#include "platform/http/router.h"

#include <cstddef>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <unordered_map>

namespace werkzaam::http {

/// Whom an answer that is the same for everybody is made for: a visitor, as sure of who they are as
/// `actor` but without a name, a session or an organisation. Nothing when `actor` may see other rows
/// of what visitors see than a visitor does, and so needs an answer of their own.
[[nodiscard]] std::optional<Actor> shared_reader(const Actor& actor);

/// True when what an operation changes can be part of what visitors see. Only the kinds of which
/// visitors see no row are left out.
[[nodiscard]] bool changes_what_is_shared(const Operation& operation);

/// Answers that are the same for everybody for whom `shared_reader` gives the same reader, kept
/// while the data they are made of have the same version (platform/db/shared_version.h). They were
/// made for somebody without a name, so none can hold what only somebody in particular may see.
/// Thread-safe.
class SharedAnswers {
public:
    /// What an answer depends on besides the data.
    struct Asked {
        std::string target;  ///< path and query as they were sent
        Language language = Language::nl;
        Assurance assurance = Assurance::none;
        std::string day;  ///< UTC
    };
    static constexpr std::size_t most_bytes = std::size_t{32} << 20U;
    static constexpr std::size_t most_bytes_each = std::size_t{1} << 20U;
    static constexpr std::size_t longest_target = 512;

    /// The kept answer, or what `make` answers: kept when it is a success and small enough.
    [[nodiscard]] Response find_or_make(const std::string& version, const Asked& asked,
                                        const std::function<Response()>& make);

private:
    [[nodiscard]] std::optional<Response> find(const std::string& version, const std::string& key);
    void keep(const std::string& version, const std::string& key, const Response& response);

    std::mutex mutex_;
    std::string version_;
    std::size_t bytes_ = 0;
    std::unordered_map<std::string, Response> answers_;
};

}  // namespace werkzaam::http
