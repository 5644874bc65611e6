// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/http/repeated_requests.h"

#include "core/sha256.h"
#include "platform/credentials/secret_box.h"
#include "platform/db/kept_answer.h"
#include "platform/http/problem_response.h"

#include <algorithm>
#include <charconv>
#include <sstream>

namespace werkzaam::http {

namespace {

constexpr std::size_t shortest_key = 16;
constexpr std::size_t longest_key = 128;
constexpr const char* purpose = "kept answer";
constexpr const char* repeated_header = "Idempotent-Replay";

bool fits(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' ||
           c == '_';
}

// Status, type and headers, one on each line, an empty line, and the body. No header holds a line
// end.
std::string text_of(const Response& response) {
    std::string out = std::to_string(response.status) + "\n" + response.content_type + "\n";
    for (const auto& [name, value] : response.headers) out += name + ":" + value + "\n";
    return out + "\n" + response.body;
}

Response response_of(const std::string& text) {
    Response out;
    const auto head = text.find("\n\n");
    std::istringstream lines{text.substr(0, head)};
    std::string line;
    std::getline(lines, line);
    std::from_chars(line.data(), line.data() + line.size(), out.status);
    std::getline(lines, out.content_type);
    while (std::getline(lines, line)) {
        const auto colon = line.find(':');
        out.headers.emplace_back(line.substr(0, colon), line.substr(colon + 1));
    }
    out.headers.emplace_back(repeated_header, "true");
    out.body = text.substr(head + 2);
    return out;
}

}  // namespace

bool has_fitting_key(const RawRequest& raw) {
    if (!raw.headers.contains(idempotency_header)) return true;
    const auto key = raw.header(idempotency_header);
    return key.size() >= shortest_key && key.size() <= longest_key &&
           std::all_of(key.begin(), key.end(), fits);
}

bool is_repeatable(const RawRequest& raw, const Operation& operation) {
    return operation.method == Method::post && operation.access == Access::writes &&
           raw.headers.contains(idempotency_header);
}

RepeatedRequest::RepeatedRequest(const RawRequest& raw, const Operation& operation,
                                 const Actor& actor)
    : key_{raw.header(idempotency_header)},
      place_{sha256_hex(key_ + "\n" + actor.user.value + "\n" + operation.id)},
      asked_{sha256_hex(raw.target + "\n" + raw.body)} {}

std::optional<Response> RepeatedRequest::answer(db::Transaction& tx, Language language) const {
    const auto kept = db::find_kept_answer(tx, place_);
    if (!kept) return {};
    const auto opened = credentials::SecretBox::with_secret(key_).opened(kept->sealed, purpose);
    if (kept->asked != asked_ || !opened)
        return problem_response(conflict("request.key_used"), language);
    return response_of(*opened);
}

bool RepeatedRequest::keep(db::Transaction& tx, const Response& response, Instant now) const {
    const auto sealed =
        credentials::SecretBox::with_secret(key_).sealed(text_of(response), purpose);
    return db::keep_answer(tx, {place_, asked_, sealed}, now);
}

}  // namespace werkzaam::http
