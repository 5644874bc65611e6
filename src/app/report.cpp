// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/report.h"

#include "platform/text/catalogue.h"

namespace werkzaam::app {

namespace {

// A violation with a line and no file to name is about the file in its field.
std::string place(const Violation& violation, const std::string& file) {
    const bool names_file = file.empty() && violation.line > 0;
    std::string out = names_file ? violation.field : file;
    if (violation.line > 0) out += ":" + std::to_string(violation.line);
    if (!out.empty()) out += ": ";
    if (!names_file && !violation.field.empty()) out += violation.field + ": ";
    return out;
}

// A problem that its module gave no text still has to be told.
std::string text_of(const std::string& key, const Parameters& parameters) {
    return text::has_sentence(key) ? text::sentence(Language::nl, key, parameters) : key;
}

}  // namespace

std::string report(const Problem& problem, const std::string& file) {
    std::string out;
    for (const auto& violation : problem.violations)
        out +=
            place(violation, file) + text_of("rule." + violation.rule, violation.parameters) + "\n";
    return out + text_of("problem." + problem.code, problem.parameters) + "\n";
}

std::string report(const ImportReport& import) {
    auto out = text::sentence(Language::nl, "import.summary",
                              {{"kind", import.kind},
                               {"added", std::to_string(import.added.size())},
                               {"updated", std::to_string(import.updated.size())},
                               {"unchanged", std::to_string(import.unchanged.size())}}) +
               "\n";
    for (const auto& code : import.updated)
        out += text::sentence(Language::nl, "import.updated", {{"code", code}}) + "\n";
    return out;
}

ExitCode exit_code_of(const Problem& problem) {
    return problem.kind == Problem::Kind::unavailable ? ExitCode::outside_failure
                                                      : ExitCode::refused;
}

}  // namespace werkzaam::app
