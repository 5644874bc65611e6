// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/guidance_command.h"

#include "app/data_folder.h"
#include "app/report.h"
#include "modules/evidence/evidence.h"
#include "platform/reflect/json.h"

#include <functional>
#include <iostream>
#include <memory>

namespace werkzaam::app {

namespace {

ExitCode refused(const Problem& problem) {
    std::cerr << report(problem);
    return exit_code_of(problem);
}

Result<std::unique_ptr<DataFolder>> existing_data_of(const Options& options) {
    WZ_TRY(const auto configuration, configuration_of(options));
    return DataFolder::open_existing(configuration);
}

// What to print.
using Answer = std::function<Result<std::string>(Context&)>;

ExitCode answer_in(Work work, const Answer& answer) {
    const auto text = answer(work.context());
    if (!text) return refused(text.error());
    work.commit();
    std::cout << *text;
    return ExitCode::done;
}

// Reads while others write.
ExitCode read(const Options& options, const Answer& answer) {
    const auto data = existing_data_of(options);
    if (!data) return refused(data.error());
    return answer_in(Work::reading(**data), answer);
}

ExitCode decide(const Options& options, const Answer& answer) {
    const auto data = existing_data_of(options);
    if (!data) return refused(data.error());
    return answer_in(Work::writing(**data, options.by), answer);
}

std::string text_of(const evidence::GuidanceLine& line) {
    return line.id + "  " + line.key + "  " + line.state + "  v" + std::to_string(line.published) +
           " -> v" + std::to_string(line.provisional) + "  k=" + std::to_string(line.k) + "  " +
           reflect::enum_text(line.conclusion) + "  " + reflect::enum_text(line.certainty) + "\n";
}

std::string text_of(const std::string& title, const evidence::PoolVersion& version) {
    auto out = title + " " + std::to_string(version.number) + " (" + version.computed_at + ")\n";
    for (const auto& sentence : version.sentences) out += "  " + sentence.text + "\n";
    for (const auto& warning : version.warnings) out += "  ! " + warning.text + "\n";
    return out;
}

std::string text_of(const evidence::GuidanceCard& card) {
    std::string out = card.state + "\n";
    if (card.published) out += text_of("published", *card.published);
    if (card.provisional) out += text_of("provisional", *card.provisional);
    out += "certainty: " + reflect::enum_text(card.certainty.level) + "\n";
    for (const auto& domain : card.certainty.domains) {
        const auto& rating = domain.judged ? domain.judged : domain.proposed;
        out += "  " + reflect::enum_text(domain.domain) + ": " +
               (rating ? reflect::enum_text(*rating) : "-") +
               (domain.judged ? " (" + domain.judged_by + ": " + domain.reason + ")" : "") + "\n";
    }
    return out;
}

}  // namespace

ExitCode guidance_list_command(const Options& options) {
    return read(options, [](Context& context) -> Result<std::string> {
        std::string out;
        for (const auto& line : evidence::list_guidance(context, false)) out += text_of(line);
        return out;
    });
}

ExitCode guidance_show_command(const Options& options) {
    return read(options, [&](Context& context) -> Result<std::string> {
        WZ_TRY(const auto card, evidence::show_guidance(context, options.id, Language::nl));
        return text_of(card);
    });
}

ExitCode guidance_approve_command(const Options& options) {
    return decide(options, [&](Context& context) -> Result<std::string> {
        WZ_TRY(const auto version,
               evidence::approve_guidance(context, options.id, options.by, options.reason));
        return "published: version " + std::to_string(version) + "\n";
    });
}

ExitCode guidance_judge_command(const Options& options) {
    return decide(options, [&](Context& context) -> Result<std::string> {
        WZ_TRY(const auto level,
               evidence::judge_guidance(context, options.id, options.domain, options.rating,
                                        options.by, options.reason));
        return "certainty: " + reflect::enum_text(level) + "\n";
    });
}

}  // namespace werkzaam::app
