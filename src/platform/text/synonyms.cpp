// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/text/stem.h"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <vector>

namespace werkzaam::text {

namespace {

using Group = std::vector<std::string_view>;

// Words that the field uses for the same thing. Source: the glossary of this project
// (docs/glossary.md) and the wording of Dutch policy and evaluation reports on radicalisation.
// Only words that somebody who types one also wants to find the other for; broader and narrower
// terms are left apart.
const std::vector<Group>& groups() {
    static const std::vector<Group> all{
        {"jongere", "jongeren", "jeugd", "jeugdige", "jeugdigen", "adolescent", "adolescenten"},
        {"ouder", "ouders", "opvoeder", "opvoeders"},
        {"school", "scholen", "onderwijs", "onderwijsinstelling"},
        {"leerkracht", "leraar", "leraren", "docent", "docenten"},
        {"radicalisering", "radicaal", "radicale", "radicalen"},
        {"extremisme", "extremist", "extremisten", "extremistisch", "extremistische"},
        {"terrorisme", "terrorist", "terroristen", "terroristisch", "terroristische"},
        {"polarisatie", "polair"},
        {"preventie", "preventief", "preventieve"},
        {"repressie", "repressief", "repressieve"},
        {"interventie", "intervenieren"},
        {"evaluatie", "effectonderzoek", "effectmeting"},
        {"effectief", "effectiviteit", "werkzaam", "werkzame", "werkzaamheid"},
        {"weerbaarheid", "weerbaar", "weerbare", "veerkracht", "veerkrachtig"},
        {"gemeente", "gemeenten", "gemeentelijk", "gemeentelijke"},
        {"gezin", "gezinnen", "familie", "families"},
        {"gevangenis", "detentie", "gedetineerde", "gedetineerden", "gevangene", "gevangenen"},
        {"deradicalisering", "disengagement", "uittreding", "exit"},
        {"sleutelpersoon", "sleutelpersonen", "sleutelfiguur", "sleutelfiguren"},
        {"internet", "online", "digitaal", "digitale"},
        {"opleiding", "training", "trainen", "cursus"},
        {"mentor", "mentoren", "mentoraat", "mentoring"},
    };
    return all;
}

std::unordered_map<std::string, std::string> term_by_stem() {
    std::unordered_map<std::string, std::string> out;
    for (const auto& group : groups())
        for (const auto word : group) out.emplace(stem(word), stem(group.front()));
    return out;
}

constexpr std::array<std::string_view, 39> stop_words{
    "aan", "als", "and", "bij", "dat", "de", "den", "der", "des", "deze", "die", "dit", "door",
    "een", "en", "for", "het", "hoe", "in", "is", "met", "naar", "of", "om", "on", "ook", "op",
    "te", "ten", "ter", "the", "to", "tot", "uit", "van", "voor", "wat", "with", "zijn"};

}  // namespace

std::string term_of(std::string_view word) {
    static const auto terms = term_by_stem();
    auto stemmed = stem(word);
    const auto found = terms.find(stemmed);
    return found == terms.end() ? stemmed : found->second;
}

bool is_stop_word(std::string_view word) {
    return std::binary_search(stop_words.begin(), stop_words.end(), word);
}

}  // namespace werkzaam::text
