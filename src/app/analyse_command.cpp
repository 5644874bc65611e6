// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/analyse_command.h"

#include "app/import_command.h"
#include "modules/evidence/analysis_http.h"

#include <iostream>
#include <iterator>

namespace werkzaam::app {

namespace {

Result<std::string> request_text(const std::string& file) {
    if (file != "-") return text_of_file(file);
    return std::string{std::istreambuf_iterator<char>{std::cin}, {}};
}

// "landenberger2005.json" is about the case "landenberger2005".
std::string case_of(const std::string& file) {
    const std::filesystem::path path{file};
    return path.extension() == ".json" ? path.stem().string() : path.filename().string();
}

evidence::AnalysisLine line_for(const std::string& file) {
    const auto text = request_text(file);
    if (!text) return {evidence::error_line(case_of(file), text.error()), false};
    const auto folder = std::filesystem::path{file}.parent_path();
    const auto data = [&](const std::string& path) { return table_of_file(folder / path); };
    return evidence::analysis_line(*text, data, case_of(file));
}

}  // namespace

ExitCode analyse_command(const Options& options) {
    bool all_answered = true;
    for (const auto& file : options.files) {
        const auto line = line_for(file);
        std::cout << line.text << '\n' << std::flush;
        all_answered = all_answered && line.answered;
    }
    return all_answered ? ExitCode::done : ExitCode::refused;
}

}  // namespace werkzaam::app
