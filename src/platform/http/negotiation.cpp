// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/http/negotiation.h"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <optional>
#include <vector>

namespace werkzaam::http {

namespace {

struct Choice {
    std::string name;
    double weight = 1;
};

std::string_view trimmed(std::string_view text) {
    const auto from = text.find_first_not_of(" \t");
    if (from == std::string_view::npos) return {};
    return text.substr(from, text.find_last_not_of(" \t") - from + 1);
}

std::string lower(std::string_view text) {
    std::string out{text};
    for (auto& c : out) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return out;
}

// Takes what is before the next separator off the front of `text`.
std::string_view next(std::string_view& text, char separator) {
    const auto end = std::min(text.find(separator), text.size());
    const auto part = trimmed(text.substr(0, end));
    text = text.substr(std::min(end + 1, text.size()));
    return part;
}

double weight_in(std::string_view parameters) {
    while (!parameters.empty()) {
        const auto parameter = next(parameters, ';');
        if (parameter.size() < 3 || lower(parameter.substr(0, 2)) != "q=") continue;
        double weight = 0;
        std::from_chars(parameter.data() + 2, parameter.data() + parameter.size(), weight);
        return weight;
    }
    return 1;
}

std::vector<Choice> choices(std::string_view header) {
    std::vector<Choice> out;
    while (!header.empty()) {
        auto item = next(header, ',');
        const auto name = lower(next(item, ';'));
        if (!name.empty()) out.push_back({name, weight_in(item)});
    }
    return out;
}

// The weight of the first name that the header says something about.
std::optional<double> weight(const std::vector<Choice>& all, std::vector<std::string> names) {
    for (const auto& name : names)
        for (const auto& choice : all)
            if (choice.name == name) return choice.weight;
    return {};
}

double language_weight(const std::vector<Choice>& all, const std::string& language) {
    double best = 0;
    bool named = false;
    for (const auto& choice : all) {
        if (choice.name != language && choice.name.rfind(language + "-", 0) != 0) continue;
        best = std::max(best, choice.weight);
        named = true;
    }
    return named ? best : weight(all, {"*"}).value_or(0);
}

}  // namespace

std::string media_type(std::string_view content_type) {
    return lower(next(content_type, ';'));
}

bool accepts(std::string_view accept, std::string_view type) {
    const auto all = choices(accept);
    if (all.empty()) return true;
    const auto name = lower(type);
    return weight(all, {name, name.substr(0, name.find('/')) + "/*", "*/*"}).value_or(0) > 0;
}

Language language_of(std::string_view accept_language) {
    const auto all = choices(accept_language);
    return language_weight(all, "en") > language_weight(all, "nl") ? Language::en : Language::nl;
}

bool accepts_encoding(std::string_view accept_encoding, std::string_view coding) {
    return weight(choices(accept_encoding), {std::string(coding)}).value_or(0) > 0;
}

}  // namespace werkzaam::http
