// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/oidc/curl_transport.h"

#include "core/invariant.h"
#include "platform/log/log.h"

#include <curl/curl.h>

#include <algorithm>
#include <charconv>
#include <memory>
#include <mutex>
#include <string_view>

namespace werkzaam::oidc {

namespace {

constexpr std::size_t most_bytes = 256 * 1024;
constexpr long connect_milliseconds = 2000;
constexpr long total_milliseconds = 5000;

struct Releases {
    void operator()(CURL* handle) const { curl_easy_cleanup(handle); }
    void operator()(curl_slist* list) const { curl_slist_free_all(list); }
};

std::size_t keep_body(char* data, std::size_t size, std::size_t count, void* fetched) {
    auto& body = static_cast<Fetched*>(fetched)->body;
    if (body.size() + size * count > most_bytes) return 0;
    body.append(data, size * count);
    return size * count;
}

// "Cache-Control: public, max-age=3600"
std::size_t keep_age(char* data, std::size_t size, std::size_t count, void* fetched) {
    std::string line{data, size * count};
    std::transform(line.begin(), line.end(), line.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    const auto at = line.find("max-age=");
    if (line.starts_with("cache-control:") && at != std::string::npos) {
        std::int64_t seconds = 0;
        const auto* from = line.data() + at + 8;
        if (std::from_chars(from, line.data() + line.size(), seconds).ec == std::errc{})
            static_cast<Fetched*>(fetched)->max_age = seconds;
    }
    return size * count;
}

void start_once() {
    static std::once_flag started;
    std::call_once(started, [] { WZ_INVARIANT(curl_global_init(CURL_GLOBAL_DEFAULT) == 0); });
}

void limit(CURL* handle, Loopback loopback) {
    curl_easy_setopt(handle, CURLOPT_PROTOCOLS_STR,
                     loopback == Loopback::allowed ? "https,http" : "https");
    curl_easy_setopt(handle, CURLOPT_FOLLOWLOCATION, 0L);
    curl_easy_setopt(handle, CURLOPT_PROXY, "");
    curl_easy_setopt(handle, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(handle, CURLOPT_CONNECTTIMEOUT_MS, connect_milliseconds);
    curl_easy_setopt(handle, CURLOPT_TIMEOUT_MS, total_milliseconds);
    curl_easy_setopt(handle, CURLOPT_SSLVERSION, long{CURL_SSLVERSION_TLSv1_2});
    curl_easy_setopt(handle, CURLOPT_SSL_VERIFYPEER, 1L);
    curl_easy_setopt(handle, CURLOPT_SSL_VERIFYHOST, 2L);
}

}  // namespace

CurlTransport::CurlTransport(Loopback loopback) : loopback_{loopback} {
    start_once();
}

Result<Fetched> CurlTransport::fetch(const std::string& address, const std::string& at) {
    return exchange(address, at, nullptr);
}

Result<Fetched> CurlTransport::post(const std::string& address, const std::string& at,
                                    const std::string& form) {
    return exchange(address, at, &form);
}

Result<Fetched> CurlTransport::exchange(const std::string& address, const std::string& at,
                                        const std::string* form) {
    WZ_INVARIANT(check_issuer_address(at, loopback_).empty() && is_at(address, at));
    const std::unique_ptr<CURL, Releases> handle{curl_easy_init()};
    WZ_INVARIANT(handle != nullptr);
    limit(handle.get(), loopback_);
    std::unique_ptr<curl_slist, Releases> headers{
        curl_slist_append(nullptr, "Accept: application/json")};
    Fetched out;
    curl_easy_setopt(handle.get(), CURLOPT_URL, address.c_str());
    curl_easy_setopt(handle.get(), CURLOPT_HTTPHEADER, headers.get());
    curl_easy_setopt(handle.get(), CURLOPT_WRITEFUNCTION, keep_body);
    curl_easy_setopt(handle.get(), CURLOPT_WRITEDATA, &out);
    curl_easy_setopt(handle.get(), CURLOPT_HEADERFUNCTION, keep_age);
    curl_easy_setopt(handle.get(), CURLOPT_HEADERDATA, &out);
    if (form != nullptr) {
        curl_easy_setopt(handle.get(), CURLOPT_POSTFIELDSIZE_LARGE,
                         static_cast<curl_off_t>(form->size()));
        curl_easy_setopt(handle.get(), CURLOPT_POSTFIELDS, form->c_str());
    }
    const auto code = curl_easy_perform(handle.get());
    long status = 0;
    curl_easy_getinfo(handle.get(), CURLINFO_RESPONSE_CODE, &status);
    if (code != CURLE_OK) {
        log::warning("provider_unreachable",
                     {{"issuer", at}, {"reason", curl_easy_strerror(code)}});
        return unreachable();
    }
    out.status = static_cast<int>(status);
    return out;
}

}  // namespace werkzaam::oidc
