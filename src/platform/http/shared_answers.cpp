// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/http/shared_answers.h"

#include "core/policy_rules.h"

#include <algorithm>

namespace werkzaam::http {

namespace {

bool seen_by_visitors(ResourceKind kind) {
    return policy::could(visitor(), Action::read, kind).permitted;
}

bool same(const Scope::Way& a, const Scope::Way& b) {
    return a.organisations == b.organisations && a.subject == b.subject &&
           a.not_subject == b.not_subject && a.published_only == b.published_only;
}

// The same rows of a kind are read.
bool read_alike(const Actor& one, const Actor& other, ResourceKind kind) {
    const auto a = policy::scope_of(one, Action::read, kind);
    const auto b = policy::scope_of(other, Action::read, kind);
    return a.ceiling() == b.ceiling() &&
           std::equal(a.ways().begin(), a.ways().end(), b.ways().begin(), b.ways().end(), same);
}

std::string key_of(const SharedAnswers::Asked& asked) {
    return std::string(1, asked.language == Language::en ? 'e' : 'n') +
           static_cast<char>('0' + static_cast<int>(asked.assurance)) + asked.day + asked.target;
}

std::size_t size_of(const std::string& key, const Response& response) {
    std::size_t size = key.size() + response.body.size() + sizeof(Response);
    for (const auto& [name, value] : response.headers) size += name.size() + value.size();
    return size;
}

}  // namespace

std::optional<Actor> shared_reader(const Actor& actor) {
    auto reader = visitor();
    reader.assurance = actor.assurance;
    for (int i = 0; i < resource_kinds; ++i) {
        const auto kind = static_cast<ResourceKind>(i);
        if (seen_by_visitors(kind) && !read_alike(actor, reader, kind)) return {};
    }
    return reader;
}

bool changes_what_is_shared(const Operation& operation) {
    return operation.access == Access::writes && seen_by_visitors(operation.need.kind);
}

Response SharedAnswers::find_or_make(const std::string& version, const Asked& asked,
                                     const std::function<Response()>& make) {
    if (asked.target.size() > longest_target) return make();
    const auto key = key_of(asked);
    if (auto found = find(version, key)) return std::move(*found);
    auto made = make();
    if (made.status == 200 && size_of(key, made) <= most_bytes_each) keep(version, key, made);
    return made;
}

std::optional<Response> SharedAnswers::find(const std::string& version, const std::string& key) {
    const std::scoped_lock lock{mutex_};
    if (version != version_) return {};
    const auto found = answers_.find(key);
    if (found == answers_.end()) return {};
    return found->second;
}

// Whoever still reads an older version makes the next one start afresh, which costs time only.
void SharedAnswers::keep(const std::string& version, const std::string& key,
                         const Response& response) {
    const auto size = size_of(key, response);
    const std::scoped_lock lock{mutex_};
    if (version != version_ || bytes_ + size > most_bytes) {
        answers_.clear();
        bytes_ = 0;
        version_ = version;
    }
    if (answers_.emplace(key, response).second) bytes_ += size;
}

}  // namespace werkzaam::http
