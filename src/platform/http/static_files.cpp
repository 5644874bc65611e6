// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/http/static_files.h"

#include "core/id.h"
#include "platform/http/negotiation.h"
#include "platform/http/target.h"

#include <algorithm>
#include <fstream>
#include <sstream>

namespace werkzaam::http {

namespace fs = std::filesystem;

namespace {

std::string content(const fs::path& file) {
    std::ifstream in{file, std::ios::binary};
    std::ostringstream out;
    out << in.rdbuf();
    return out.str();
}

// Nothing for a file of a kind that pages are not made of: it is not served.
std::string content_type(const std::string& extension) {
    static const std::map<std::string, std::string> types = {
        {".html", "text/html; charset=utf-8"},
        {".js", "text/javascript; charset=utf-8"},
        {".css", "text/css; charset=utf-8"},
        {".json", "application/json"},
        {".svg", "image/svg+xml"},
        {".png", "image/png"},
        {".ico", "image/x-icon"},
        {".webp", "image/webp"},
        {".woff2", "font/woff2"},
        {".txt", "text/plain; charset=utf-8"},
        {".csv", "text/csv; charset=utf-8"},
        {".pdf", "application/pdf"},
        {".map", "application/json"},
        {".webmanifest", "application/manifest+json"}};
    const auto found = types.find(extension);
    return found == types.end() ? std::string{} : found->second;
}

bool is_compressed(const fs::path& file) {
    return file.extension() == ".br" || file.extension() == ".gz";
}

bool has_extension(const std::string& path) {
    return path.find('.', path.rfind('/')) != std::string::npos;
}

// The best form that the browser takes: brotli, then gzip.
std::string coding_for(const std::map<std::string, std::string>& forms,
                       const std::string& accept_encoding) {
    for (const auto* coding : {"br", "gzip"})
        if (forms.contains(coding) && accepts_encoding(accept_encoding, coding)) return coding;
    return {};
}

bool names_etag(const std::string& if_none_match, const std::string& etag) {
    return if_none_match == "*" || if_none_match.find(etag) != std::string::npos;
}

}  // namespace

StaticFiles::StaticFiles(const fs::path& folder) {
    if (!fs::is_directory(folder)) return;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        if (!entry.is_regular_file() || is_compressed(entry.path())) continue;
        const auto path = "/" + fs::relative(entry.path(), folder).generic_string();
        File file{content_type(entry.path().extension().string()), {}, {}};
        if (file.content_type.empty()) continue;
        file.forms[""] = content(entry.path());
        for (const auto& [extension, coding] : {std::pair{".br", "br"}, std::pair{".gz", "gzip"}})
            if (fs::exists(entry.path().string() + extension))
                file.forms[coding] = content(entry.path().string() + extension);
        file.etag = stable_uuid("file", file.forms[""]);
        file.immutable = path.rfind("/assets/", 0) == 0;
        files_.emplace(path, std::move(file));
    }
}

const StaticFiles::File* StaticFiles::find(const RawRequest& request) const {
    const auto path = request.target.substr(0, request.target.find('?'));
    auto found = files_.find(percent_decoded(path, false).value_or(path));
    const bool page = found == files_.end() && !has_extension(path) &&
                      accepts(request.header("accept"), "text/html");
    if (page) found = files_.find("/index.html");
    return found == files_.end() ? nullptr : &found->second;
}

Response StaticFiles::answer(const RawRequest& request) const {
    Response response;
    const auto* file = find(request);
    if (file == nullptr) {
        response.status = 404;
        return response;
    }
    const auto coding = coding_for(file->forms, request.header("accept-encoding"));
    const auto etag = "\"" + file->etag + (coding.empty() ? "" : "-" + coding) + "\"";
    response.content_type = file->content_type;
    response.headers = {
        {"ETag", etag},
        {"Vary", "Accept-Encoding"},
        {"Cache-Control", file->immutable ? "public, max-age=31536000, immutable" : "no-cache"}};
    if (!coding.empty()) response.headers.emplace_back("Content-Encoding", coding);
    if (names_etag(request.header("if-none-match"), etag))
        response.status = 304;
    else
        response.body = file->forms.at(coding);
    return response;
}

}  // namespace werkzaam::http
