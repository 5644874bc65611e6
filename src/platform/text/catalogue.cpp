// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/text/catalogue.h"

#include "core/invariant.h"
#include "platform/text/embedded_files.h"
#include "platform/text/sentence_pattern.h"

#include <boost/json/parse.hpp>

#include <map>
#include <memory>

namespace werkzaam::text {

namespace {

using Patterns = std::map<std::string, std::string, std::less<>>;

Patterns read(std::string_view file) {
    Patterns patterns;
    for (const auto& [name, content] : embedded_files()) {
        if (name != file) continue;
        const auto json = boost::json::parse({content.data(), content.size()});
        for (const auto& entry : json.as_object())
            patterns.emplace(entry.key(), entry.value().as_string());
    }
    return patterns;
}

const Patterns& patterns(Language language) {
    static const Patterns dutch = read("nl.json");
    static const Patterns english = read("en.json");
    return language == Language::nl ? dutch : english;
}

using Parsed = std::map<std::string, std::unique_ptr<SentencePattern>, std::less<>>;

const SentencePattern& parsed(Language language, std::string_view key) {
    thread_local Parsed dutch;
    thread_local Parsed english;
    auto& known = language == Language::nl ? dutch : english;
    if (const auto found = known.find(key); found != known.end()) return *found->second;
    const auto& all = patterns(language);
    const auto pattern = all.find(key);
    if (pattern == all.end()) throw BrokenInvariant("no sentence " + std::string(key));
    auto made = std::make_unique<SentencePattern>(language, key, pattern->second);
    return *known.emplace(std::string(key), std::move(made)).first->second;
}

}  // namespace

std::string sentence(Language language, std::string_view key, const Parameters& parameters) {
    return parsed(language, key).filled(parameters);
}

std::string sentence(Language language, const Sentence& sentence_of) {
    return sentence(language, sentence_of.key, sentence_of.parameters);
}

bool has_sentence(std::string_view key) {
    return patterns(Language::nl).contains(key);
}

std::vector<std::string> sentence_keys() {
    std::vector<std::string> keys;
    for (const auto& [key, pattern] : patterns(Language::nl)) keys.push_back(key);
    return keys;
}

}  // namespace werkzaam::text
