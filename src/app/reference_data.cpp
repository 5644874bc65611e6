// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/reference_data.h"

#include "app/import_command.h"
#include "platform/log/log.h"

#include <toml++/toml.h>

#include <string>
#include <vector>

namespace werkzaam::app {

namespace {

struct ManifestEntry {
    std::string kind;
    std::string file;
};

Problem bad_manifest(const std::string& reason) {
    return invalid("reference.manifest", {}, {{"reason", reason}});
}

Result<std::vector<ManifestEntry>> entries_of(const std::filesystem::path& manifest) {
    WZ_TRY(const auto text, text_of_file(manifest));
    std::vector<ManifestEntry> entries;
    try {
        const auto toml = toml::parse(text);
        const auto* imports = toml["import"].as_array();
        if (imports == nullptr) return bad_manifest("[[import]]");
        for (const auto& import : *imports) {
            const toml::node_view entry{import};
            entries.push_back(
                {entry["kind"].value_or(std::string{}), entry["file"].value_or(std::string{})});
        }
    } catch (const toml::parse_error& error) {
        return bad_manifest(std::string(error.description()));
    }
    return entries;
}

}  // namespace

std::optional<ReferenceFault> import_reference(DataFolder& data,
                                               const std::filesystem::path& folder) {
    const auto manifest = folder / "manifest.toml";
    const auto entries = entries_of(manifest);
    if (!entries) return ReferenceFault{manifest, entries.error()};
    auto work = Work::writing(data, command_actor);
    for (const auto& [kind, file] : *entries) {
        const auto imported = import_file(work.context(), kind, folder / file);
        if (!imported) return ReferenceFault{folder / file, imported.error()};
        log::info(
            "imported",
            {{"kind", kind}, {"file", file}, {"added", std::to_string(imported->added.size())}});
    }
    work.commit();
    return {};
}

}  // namespace werkzaam::app
