// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "core/invariant.h"
#include "modules/evidence/analysis_http.h"
#include "platform/text/catalogue.h"

#include <boost/json/serialize.hpp>
#include <boost/json/string.hpp>

#include <charconv>
#include <cmath>

namespace werkzaam::evidence {
namespace {

namespace json = boost::json;

void write_number(std::string& out, double value) {
    if (std::isinf(value)) {
        out += value > 0 ? "\"Infinity\"" : "\"-Infinity\"";
        return;
    }
    WZ_INVARIANT(!std::isnan(value));
    char buffer[40];
    // Adding zero turns -0 into 0.
    const auto end = std::to_chars(buffer, buffer + sizeof buffer, value + 0.0,
                                   std::chars_format::general, 17).ptr;
    out.append(buffer, end);
}

void write(std::string& out, const std::string& text) {
    out += json::serialize(json::string(text));
}
void write(std::string& out, std::int64_t value) {
    out += std::to_string(value);
}
void write(std::string& out, const std::optional<double>& value) {
    if (value)
        write_number(out, *value);
    else
        out += "null";
}

template <class Items, class Each>
void write_joined(std::string& out, char open, const Items& items, char close, Each each) {
    out += open;
    bool first = true;
    for (const auto& item : items) {
        if (!first) out += ',';
        first = false;
        each(item);
    }
    out += close;
}

void write(std::string& out, const Numbers& values) {
    write_joined(out, '[', values, ']', [&](const auto& value) { write(out, value); });
}
void write(std::string& out, const std::vector<bool>& values) {
    write_joined(out, '[', values, ']', [&](bool value) { out += value ? "true" : "false"; });
}
template <class T>
void write(std::string& out, const std::vector<std::pair<std::string, T>>& values) {
    write_joined(out, '{', values, '}', [&](const auto& entry) {
        write(out, entry.first);
        out += ':';
        write(out, entry.second);
    });
}

void write_warnings(std::string& out, const std::vector<AnalysisWarning>& warnings,
                    Language language) {
    write_joined(out, '[', warnings, ']', [&](const AnalysisWarning& warning) {
        out += "{\"code\":";
        write(out, warning.code);
        out += ",\"text\":";
        write(out, text::sentence(language, "evidence.analysis_warning." + warning.code,
                                  warning.parameters));
        out += '}';
    });
}

/// A problem as one English sentence, each fault with its place.
std::string in_english(const Problem& problem) {
    std::string out = text::sentence(Language::en, "problem." + problem.code, problem.parameters);
    for (const Violation& violation : problem.violations) {
        out += out.empty() ? "" : " ";
        if (!violation.field.empty()) out += violation.field + ": ";
        out += text::sentence(Language::en, "rule." + violation.rule, violation.parameters);
        if (!out.ends_with('.')) out += '.';
    }
    return out;
}

}  // namespace

std::string json_from_answer(const std::string& case_name, const AnalysisAnswer& answer,
                             Language language) {
    std::string out = "{\"case\":";
    write(out, case_name);
    out += ",\"result\":";
    write_joined(out, '{', answer.fields, '}', [&](const AnalysisField& field) {
        write(out, field.name);
        out += ':';
        std::visit([&](const auto& value) { write(out, value); }, field.value);
    });
    out += ",\"warnings\":";
    write_warnings(out, answer.warnings, language);
    out += '}';
    return out;
}

std::string error_line(const std::string& case_name, const Problem& problem) {
    std::string out = "{\"case\":";
    write(out, case_name);
    out += ",\"error\":";
    write(out, in_english(problem));
    out += '}';
    return out;
}

}  // namespace werkzaam::evidence
