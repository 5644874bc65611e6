// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/evidence/study_table.h"

#include <array>
#include <charconv>
#include <set>

namespace werkzaam::evidence {

namespace {

std::string number(double value) {
    std::array<char, 32> text{};
    const auto result = std::to_chars(text.data(), text.data() + text.size(), value);
    return {text.data(), result.ptr};
}

template <class T>
std::string number(const std::optional<T>& value) {
    return value ? number(static_cast<double>(*value)) : std::string{};
}

std::string joined_codes(const std::vector<std::string>& values) {
    std::string out;
    for (const auto& value : values) out += (out.empty() ? "" : "|") + value;
    return out;
}

std::set<std::string> moderators_of(const PoolVersion& version) {
    std::set<std::string> out;
    for (const auto& study : version.studies)
        for (const auto& [name, value] : study.moderators) out.insert(name);
    return out;
}

}  // namespace

TextTable study_table(const Pool& pool, const PoolVersion& version) {
    TextTable out{{"status", "effect", "evaluation", "label", "year", "country", "metric", "yi",
                   "vi", "n", "weight", "design", "maryland_level", "randomised", "comparison",
                   "independence", "elements"},
                  {}};
    const auto moderators = moderators_of(version);
    for (const auto& name : moderators) out.columns.push_back("moderator_" + name);
    const auto status = version.number == 0 ? std::string("eigen verkenning")
                                            : "versie " + std::to_string(version.number);
    for (std::size_t i = 0; i < version.studies.size(); ++i) {
        const auto& s = version.studies[i];
        const bool weighed = version.figures && i < version.figures->studies.size();
        auto& row = out.rows.emplace_back(std::vector<std::string>{
            status, s.effect_code, s.evaluation_code, s.label, number(s.year), s.country,
            pool.metric, number(s.yi), number(s.vi), number(s.n),
            weighed ? number(version.figures->studies[i].weight) : "", s.design,
            number(s.maryland_level), s.randomised, s.comparison, s.independence,
            joined_codes(s.elements)});
        for (const auto& name : moderators) {
            const auto value = s.moderators.find(name);
            row.push_back(value == s.moderators.end() ? "" : number(value->second));
        }
    }
    return out;
}

}  // namespace werkzaam::evidence
