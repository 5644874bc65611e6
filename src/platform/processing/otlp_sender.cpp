// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/processing/otlp_sender.h"

#include "core/invariant.h"
#include "platform/log/log.h"
#include "platform/processing/otlp.h"
#include "platform/processing/processing_store.h"

#include <curl/curl.h>

#include <memory>
#include <mutex>
#include <stdexcept>

namespace werkzaam::processing {

namespace {

constexpr int batch = 500;
constexpr long connect_milliseconds = 2000;
constexpr long total_milliseconds = 5000;

struct Releases {
    void operator()(CURL* handle) const { curl_easy_cleanup(handle); }
    void operator()(curl_slist* list) const { curl_slist_free_all(list); }
};

std::size_t drop(char*, std::size_t size, std::size_t count, void*) {
    return size * count;
}

void start_once() {
    static std::once_flag started;
    std::call_once(started, [] { WZ_INVARIANT(curl_global_init(CURL_GLOBAL_DEFAULT) == 0); });
}

bool on_this_machine(const std::string& address) {
    for (const char* start : {"http://127.0.0.1:", "http://localhost:", "http://[::1]:"})
        if (address.starts_with(start)) return true;
    return false;
}

bool posted(const std::string& address, const std::string& body) {
    const std::unique_ptr<CURL, Releases> handle{curl_easy_init()};
    WZ_INVARIANT(handle != nullptr);
    const std::unique_ptr<curl_slist, Releases> headers{
        curl_slist_append(nullptr, "Content-Type: application/json")};
    curl_easy_setopt(handle.get(), CURLOPT_URL, address.c_str());
    curl_easy_setopt(handle.get(), CURLOPT_PROTOCOLS_STR,
                     on_this_machine(address) ? "http" : "https");
    curl_easy_setopt(handle.get(), CURLOPT_PROXY, "");
    curl_easy_setopt(handle.get(), CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(handle.get(), CURLOPT_CONNECTTIMEOUT_MS, connect_milliseconds);
    curl_easy_setopt(handle.get(), CURLOPT_TIMEOUT_MS, total_milliseconds);
    curl_easy_setopt(handle.get(), CURLOPT_SSLVERSION, long{CURL_SSLVERSION_TLSv1_2});
    curl_easy_setopt(handle.get(), CURLOPT_HTTPHEADER, headers.get());
    curl_easy_setopt(handle.get(), CURLOPT_POSTFIELDSIZE_LARGE,
                     static_cast<curl_off_t>(body.size()));
    curl_easy_setopt(handle.get(), CURLOPT_POSTFIELDS, body.c_str());
    curl_easy_setopt(handle.get(), CURLOPT_WRITEFUNCTION, drop);
    const auto code = curl_easy_perform(handle.get());
    long status = 0;
    curl_easy_getinfo(handle.get(), CURLINFO_RESPONSE_CODE, &status);
    if (code == CURLE_OK && status >= 200 && status < 300) return true;
    log::warning("logbook_unreachable",
                 {{"status", std::to_string(status)}, {"reason", curl_easy_strerror(code)}});
    return false;
}

}  // namespace

Post post_to(const std::string& address) {
    if (!address.starts_with("https://") && !on_this_machine(address))
        throw std::runtime_error("the logbook must be at https:// or on this machine: " + address);
    start_once();
    return [address](const std::string& body) { return posted(address, body); };
}

int send_spans(db::Database& database, const Post& post, const std::string& version) {
    int sent = 0;
    for (auto spans = oldest_spans(*database.read(), batch); !spans.empty();
         spans = oldest_spans(*database.read(), batch)) {
        if (!post(otlp_json(spans, version))) return sent;
        const auto tx = database.write();
        for (const auto& span : spans) delete_span(*tx, span.span);
        tx->commit();
        sent += static_cast<int>(spans.size());
    }
    return sent;
}

}  // namespace werkzaam::processing
