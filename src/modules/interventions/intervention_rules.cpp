// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/interventions/intervention_rules.h"

#include "core/import_rules.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace werkzaam::interventions {

namespace {

bool capital(const std::string& word) {
    const auto first = static_cast<unsigned char>(word.front());
    // A letter outside ASCII (É, Ö) may be a capital; UTF-8 starts those with 0xC3 and 0x80-0x9E.
    return std::isupper(first) || (first == 0xC3 && word.size() > 1 &&
                                   static_cast<unsigned char>(word[1]) <= 0x9E);
}

bool particle(const std::string& word) {
    static constexpr std::array<std::string_view, 12> particles = {
        "van", "de", "der", "den", "el", "al", "ben", "bin", "ten", "ter", "te", "von"};
    return std::find(particles.begin(), particles.end(), word) != particles.end();
}

std::size_t digits(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(
        text.begin(), text.end(), [](unsigned char character) { return std::isdigit(character); }));
}

}  // namespace

std::vector<std::string> missing_blocks(const Intervention& i) {
    std::vector<std::string> missing;
    const auto need = [&](bool filled, const char* block) {
        if (!filled) missing.emplace_back(block);
    };
    need(!i.target_groups.empty(), "target_group");
    need(!i.goal.nl.empty(), "goal");
    need(!i.approach.nl.empty(), "approach");
    need(!i.expertise.nl.empty(), "expertise");
    need(!i.quality_control.nl.empty(), "quality_control");
    need(!i.preconditions.nl.empty(), "preconditions");
    need(i.cost_band != CostBand::unknown || !i.cost_text.nl.empty(), "cost");
    return missing;
}

Violations check(const Intervention& intervention, int line) {
    Violations violations;
    // INT-1: ready for assessment means that all seven blocks are filled in.
    if (intervention.status == InterventionStatus::ready_for_assessment)
        for (const auto& block : missing_blocks(intervention))
            violations.push_back({"INT-1", "status", {{"block", block}}, line});
    // INT-2: the youngest age is not above the oldest.
    if (intervention.age_min && intervention.age_max &&
        *intervention.age_max < *intervention.age_min)
        violations.push_back({"INT-2", "age_max", {}, line});
    // INT-3: a recognition that says when it was given also says where that stands.
    for (const auto& recognition : intervention.recognitions)
        if (recognition.awarded_on && !recognition.source)
            violations.push_back({"INT-3", "recognitions", {{"level", recognition.level}}, line});
    return violations;
}

void date_recognition(Recognition& recognition, const Date& today) {
    // Five years from the award; the last six months are announced.
    if (!recognition.awarded_on) return;
    // Five years, of which the last six months are announced.
    recognition.expires_on = add_months(*recognition.awarded_on, 60);
    if (*recognition.expires_on < today)
        recognition.state = RecognitionState::expired;
    else if (add_months(*recognition.expires_on, -6) <= today)
        recognition.state = RecognitionState::expires_soon;
    else
        recognition.state = RecognitionState::in_force;
}

bool looks_like_a_name(std::string_view typed, bool something_found) {
    if (typed.find('@') != std::string_view::npos || digits(typed) >= 8) return true;
    if (something_found) return false;
    const auto words = split(typed, ' ');
    if (words.size() < 2) return false;
    const auto capitals = std::count_if(words.begin(), words.end(), capital);
    return capitals >= 2 && std::all_of(words.begin(), words.end(), [](const auto& word) {
               return capital(word) || particle(word);
           });
}

}  // namespace werkzaam::interventions
