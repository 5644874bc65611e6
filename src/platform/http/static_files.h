// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "platform/http/message.h"

#include <filesystem>
#include <map>
#include <string>

namespace werkzaam::http {

/// The files of the web pages, read once and kept in memory, with the compressed forms (.br, .gz)
/// that the build put beside them. Nothing outside the folder can be named: a request is looked up,
/// never turned into a path.
class StaticFiles {
public:
    /// A folder that does not exist serves nothing.
    explicit StaticFiles(const std::filesystem::path& folder);
    /// A GET or HEAD of a file; any other path that accepts HTML and has no extension gets
    /// index.html, because the pages route themselves. Status 404, without a body, otherwise.
    [[nodiscard]] Response answer(const RawRequest& request) const;

private:
    struct File {
        std::string content_type;
        std::string etag;
        std::map<std::string, std::string> forms;  ///< by coding; "" as it is
        bool immutable = false;
    };
    [[nodiscard]] const File* find(const RawRequest& request) const;

    std::map<std::string, File> files_;  ///< by "/assets/index-abc.js"
};

}  // namespace werkzaam::http
