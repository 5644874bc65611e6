// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/import_command.h"

#include "app/report.h"
#include "app/wiring.h"
#include "platform/csv/csv.h"
#include "platform/db/sql.h"
#include "platform/text/catalogue.h"

#include <algorithm>
#include <fstream>
#include <iostream>
#include <iterator>

namespace werkzaam::app {

namespace {

Problem unreadable(const std::filesystem::path& file) {
    return {Problem::Kind::unavailable, "file.unreadable", {}, {{"file", file.string()}}};
}

Problem unknown_kind(const std::string& kind) {
    std::string known;
    for (const auto& importer : importers()) known += (known.empty() ? "" : ", ") + importer.kind;
    return invalid("import.unknown_kind", {}, {{"kind", kind}, {"known", known}});
}

}  // namespace

Result<std::string> text_of_file(const std::filesystem::path& file) {
    if (std::filesystem::is_directory(file)) return unreadable(file);
    std::ifstream in{file, std::ios::binary};
    if (!in) return unreadable(file);
    std::string text{std::istreambuf_iterator<char>{in}, {}};
    if (in.bad()) return unreadable(file);
    return text;
}

Result<Table> table_of_file(const std::filesystem::path& file) {
    WZ_TRY(const auto text, text_of_file(file));
    return csv::parse(text);
}

Result<ImportReport> import_file(Context& context, const std::string& kind,
                                 const std::filesystem::path& file) {
    const auto importer = std::find_if(importers().begin(), importers().end(),
                                       [&](const Importer& one) { return one.kind == kind; });
    if (importer == importers().end()) return unknown_kind(kind);
    WZ_TRY([[maybe_unused]] const auto allowed,
           policy::allow(context.actor, Action::import_records, {}));
    WZ_TRY(const auto table, table_of_file(file));
    // Imports build on what is stored: one after the other, and none beside an approval.
    db::lock(context.tx, "records");
    return importer->run(context, table);
}

ExitCode import_command(const Options& options) {
    const auto& file = options.files.front();
    const auto refused = [&](const Problem& problem) {
        std::cerr << report(problem, file);
        return exit_code_of(problem);
    };
    const auto configuration = configuration_of(options);
    if (!configuration) return refused(configuration.error());
    const auto data = DataFolder::open(*configuration);
    if (!data) return refused(data.error());
    auto work = Work::writing(**data, command_actor);
    const auto imported = import_file(work.context(), options.kind, file);
    if (!imported) return refused(imported.error());
    if (!options.dry_run) work.commit();
    std::cout << report(*imported);
    if (options.dry_run) std::cout << text::sentence(Language::nl, "import.dry_run") << "\n";
    return ExitCode::done;
}

}  // namespace werkzaam::app
