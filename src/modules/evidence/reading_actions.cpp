// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/evidence/reading_actions.h"

#include "core/id.h"
#include "modules/evaluations/evaluations.h"
#include "modules/evidence/pool_store.h"
#include "modules/evidence/r_script.h"
#include "platform/text/catalogue.h"

namespace werkzaam::evidence {

namespace {

constexpr std::string_view dutch = "_nl";

/// Adds `x` for every pair `x_nl`, `x_en`; Dutch where there is no English.
Parameters localised(const Parameters& parameters, Language language) {
    auto out = parameters;
    for (const auto& [name, value] : parameters) {
        if (!name.ends_with(dutch)) continue;
        const auto base = name.substr(0, name.size() - dutch.size());
        const auto english = parameters.find(base + "_en");
        const bool use_english =
            language == Language::en && english != parameters.end() && !english->second.empty();
        out[base] = use_english ? english->second : value;
    }
    return out;
}

/// The construct of an outcome given by code or id; anything else is taken for a construct.
std::string construct_of(Context& context, const std::string& outcome) {
    for (const bool reference : {false, true})
        for (const auto& evaluation : evaluations::list_evaluations(context, reference))
            for (const auto& measured : evaluation.outcomes)
                if (measured.code == outcome || measured.id.value == outcome)
                    return measured.construct;
    return outcome;
}

Result<FrozenVersion> read_frozen(Context& context, const std::string& id, int number) {
    WZ_TRY(const auto pool, read_pool(context, id));
    auto frozen = find_version(context.tx, context.scope(), pool.id.value, number);
    if (!frozen) return not_found("evidence.version_not_found");
    return *std::move(frozen);
}

}  // namespace

PoolFilter filter_of(Context& context, const PoolQuestion& question) {
    PoolFilter filter;
    filter.reference = question.reference;
    if (!question.intervention.empty()) {
        filter.kind = SubjectKind::intervention;
        filter.subject = question.intervention;
    } else if (!question.element.empty()) {
        filter.kind = SubjectKind::element;
        filter.subject = question.element;
    } else if (!question.outcome.empty()) {
        filter.kind = SubjectKind::outcome;
    }
    if (!question.outcome.empty()) filter.construct = construct_of(context, question.outcome);
    return filter;
}

Page<Pool> find_pools(Context& context, const PoolQuestion& question, const PageRequest& page) {
    return list_pools(context.tx, context.scope(), filter_of(context, question), page);
}

Result<Pool> read_pool(Context& context, const std::string& id) {
    auto pool = find_pool(context.tx, context.scope(), id);
    if (!pool && id.find(':') != std::string::npos)
        pool = find_pool(context.tx, context.scope(), stable_uuid("pool", id));
    if (!pool) return not_found("evidence.pool_not_found");
    return *std::move(pool);
}

Result<std::vector<PoolVersion>> read_versions(Context& context, const std::string& id) {
    WZ_TRY(const auto pool, read_pool(context, id));
    return list_versions(context.tx, context.scope(), pool.id.value);
}

Result<PoolVersion> read_version(Context& context, const std::string& id, int number,
                                 Language language) {
    WZ_TRY(const auto frozen, read_frozen(context, id, number));
    return shown(frozen, language, frozen.version.difference.has_value());
}

Result<TextTable> read_study_table(Context& context, const std::string& id, int number) {
    WZ_TRY(const auto frozen, read_frozen(context, id, number));
    return study_table(frozen.pool, frozen.version);
}

Result<std::string> read_script(Context& context, const std::string& id, int number) {
    WZ_TRY(const auto frozen, read_frozen(context, id, number));
    return r_script(frozen.pool, frozen.version);
}

std::vector<SentenceView> in_language(const Sentences& sentences, Language language) {
    std::vector<SentenceView> out;
    for (const auto& sentence : sentences)
        out.push_back({sentence.key, text::sentence(language, sentence.key,
                                                    localised(sentence.parameters, language))});
    return out;
}

PoolVersion shown(const FrozenVersion& frozen, Language language, bool beside) {
    auto out = frozen.version;
    Sentences sentences;
    if (out.number > 0 && out.state == VersionState::provisional)
        sentences.push_back(
            {beside ? "guidance.provisional.beside" : "guidance.provisional.first", {}});
    sentences.insert(sentences.end(), frozen.sentences.begin(), frozen.sentences.end());
    out.sentences = in_language(sentences, language);
    out.warnings = in_language(frozen.warnings, language);
    for (auto& study : out.left_out) study.reason = text::sentence(language, "rule." + study.rule);
    return out;
}

}  // namespace werkzaam::evidence
