// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/text/stem.h"

#include <libstemmer.h>

#include <algorithm>
#include <array>
#include <memory>
#include <stdexcept>

namespace werkzaam::text {

namespace {

struct Delete {
    void operator()(sb_stemmer* stemmer) const { sb_stemmer_delete(stemmer); }
};

// A stemmer keeps state, so each thread has its own.
sb_stemmer* dutch() {
    thread_local const std::unique_ptr<sb_stemmer, Delete> stemmer{
        sb_stemmer_new("dutch", "UTF_8")};
    if (!stemmer) throw std::runtime_error("the Dutch stemmer is missing");
    return stemmer.get();
}

std::string snowball(std::string_view word) {
    const auto* bytes = reinterpret_cast<const sb_symbol*>(word.data());
    const auto* out = sb_stemmer_stem(dutch(), bytes, static_cast<int>(word.size()));
    if (out == nullptr) throw std::bad_alloc();
    return {reinterpret_cast<const char*>(out),
            static_cast<std::size_t>(sb_stemmer_length(dutch()))};
}

// Verbs on -eren and the nouns made of them, longest first. What is left must keep four letters:
// that leaves "leren", "ouderen" and "relatie" alone.
constexpr std::array<std::string_view, 14> verb_endings{
    "eringen", "erenden", "erende", "eerden", "erend", "eerde",  "ering",
    "aties",   "atoren",  "atie",   "ator",   "eerd",  "eert",   "eren"};
constexpr std::size_t shortest_rest = 4;

std::string_view longest_ending(std::string_view word) {
    std::string_view best;
    for (const auto ending : verb_endings)
        if (word.ends_with(ending) && ending.size() > best.size()) best = ending;
    return best;
}

// "geradicaliseerde" is a form of "radicaliseren".
std::string_view without_participle(std::string_view word, std::string_view ending) {
    const bool participle = ending.starts_with("eerd") && word.starts_with("ge") &&
                            word.size() >= ending.size() + shortest_rest + 2;
    return participle ? word.substr(2) : word;
}

// Plurals and forms that Snowball leaves apart: "theorieen", "interventies", "initiatieven".
std::string basic_form(std::string_view word) {
    std::string out{word};
    for (const std::string_view ending : {"ieve", "ieven", "iviteit"})
        if (word.size() > ending.size() + 2 && word.ends_with(ending))
            return out.replace(out.size() - ending.size(), std::string::npos, "ief");
    if (word.size() > 4 && word.ends_with("ieen")) out.resize(out.size() - 2);
    if (word.size() > 4 && word.ends_with("ies")) out.pop_back();
    return out;
}

}  // namespace

std::string stem(std::string_view word) {
    const auto ending = longest_ending(word);
    if (ending.empty() || word.size() < ending.size() + shortest_rest)
        return snowball(basic_form(word));
    const auto verb = without_participle(word, ending);
    return std::string(verb.substr(0, verb.size() - ending.size()));
}

}  // namespace werkzaam::text
