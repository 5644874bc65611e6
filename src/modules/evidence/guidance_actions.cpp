// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/evidence/guidance_actions.h"

#include "core/enum_text.h"
#include "modules/evidence/certainty_rules.h"
#include "modules/evidence/certainty_store.h"
#include "modules/evidence/guidance_rules.h"
#include "modules/evidence/pool_actions.h"
#include "modules/evidence/pool_store.h"
#include "platform/text/catalogue.h"

#include <array>

namespace werkzaam::evidence {

namespace {

constexpr std::array domains{CertaintyDomain::risk_of_bias, CertaintyDomain::inconsistency,
                             CertaintyDomain::indirectness, CertaintyDomain::imprecision,
                             CertaintyDomain::publication_bias};

std::string text_in(Language language, const Sentence& sentence) {
    return text::sentence(language, sentence.key, sentence.parameters);
}

DomainJudgement domain_of(CertaintyDomain domain, const FrozenVersion& front,
                          const Judgements& judgements, Language language) {
    const auto proposal = propose(domain, front.pool, front.version);
    DomainJudgement out;
    out.domain = domain;
    out.proposed = proposal.rating;
    out.proposal_reason = text_in(language, proposal.reason);
    if (const auto judged = judgements.find(domain); judged != judgements.end()) {
        out.judged = judged->second.rating;
        out.judged_by = judged->second.by;
        out.judged_at = judged->second.at;
        out.reason = judged->second.reason;
    }
    return out;
}

Certainty certainty_of(const FrozenVersion& front, const Judgements& judgements,
                       Language language) {
    const bool high = starts_high(front.version);
    Certainty out;
    out.level = level_of(high, judgements);
    out.start_reason =
        text::sentence(language, high ? "guidance.start.high" : "guidance.start.low");
    for (const auto domain : domains)
        out.domains.push_back(domain_of(domain, front, judgements, language));
    return out;
}

std::string state_of(const CurrentVersions& current) {
    return current.published ? "published" : "provisional_only";
}

void add_figures(GuidanceCardSummary& summary, const PoolVersion& version) {
    summary.k = static_cast<int>(version.studies.size());
    summary.conclusion = version.conclusion;
    if (!version.figures || version.figures->coefficients.empty()) return;
    const auto& mean = version.figures->coefficients.front();
    summary.estimate = mean.estimate;
    summary.ci_lb = mean.ci_lb;
    summary.ci_ub = mean.ci_ub;
    summary.pi_lb = version.figures->pi_lb;
    summary.pi_ub = version.figures->pi_ub;
}

Judgements judgements_of(Context& context, const FrozenVersion& front) {
    return find_judgements(context.tx, context.scope(), front.pool.id.value, front.version.number);
}

GuidanceCardSummary summary_of(Context& context, const Pool& pool, Language language) {
    const auto current = find_current_versions(context.tx, context.scope(), pool.id.value);
    GuidanceCardSummary out;
    out.pool = pool;
    out.state = state_of(current);
    out.recomputed = current.published && current.provisional;
    const auto* front = current.in_front();
    if (front == nullptr) return out;
    auto version = shown(*front, language, false);
    add_figures(out, version);
    out.sentences = std::move(version.sentences);
    out.certainty = level_of(starts_high(front->version), judgements_of(context, *front));
    return out;
}

Result<Pool> pool_to_change(Context& context, const std::string& id) {
    WZ_TRY([[maybe_unused]] const auto allowed,
           policy::allow(context.actor, Action::approve, {.kind = ResourceKind::guidance}));
    take_turn(context.tx);
    return read_pool(context, id);
}

}  // namespace

Page<GuidanceCardSummary> find_cards(Context& context, const PoolQuestion& question,
                                     const PageRequest& page, Language language) {
    const auto pools = find_pools(context, question, page);
    Page<GuidanceCardSummary> out{{}, pools.page, pools.page_size, pools.total};
    for (const auto& pool : pools.items) out.items.push_back(summary_of(context, pool, language));
    return out;
}

Result<GuidanceCard> read_card(Context& context, const std::string& id, Language language) {
    WZ_TRY(const auto pool, read_pool(context, id));
    const auto current = find_current_versions(context.tx, context.scope(), pool.id.value);
    const auto* front = current.in_front();
    if (front == nullptr) return not_found("evidence.version_not_found");
    GuidanceCard out;
    out.pool = pool;
    out.state = state_of(current);
    out.versions = current.versions;
    if (current.published) out.published = shown(*current.published, language, false);
    if (current.provisional)
        out.provisional = shown(*current.provisional, language, current.published.has_value());
    out.certainty = certainty_of(*front, judgements_of(context, *front), language);
    return out;
}

Result<int> approve(Context& context, const std::string& id, const std::string& by,
                    const std::string& reason) {
    WZ_TRY(const auto pool, pool_to_change(context, id));
    if (auto faults = check_approval(by, reason); !faults.empty())
        return invalid("evidence.approval_invalid", std::move(faults));
    auto current = find_current_versions(context.tx, context.scope(), pool.id.value);
    if (!current.provisional) return conflict("evidence.nothing_to_approve");
    if (current.published) {
        current.published->version.state = VersionState::superseded;
        update_version_state(context.tx, pool.id.value, current.published->version);
    }
    auto& version = current.provisional->version;
    version.state = VersionState::published;
    version.approved_at = iso(context.clock.now());
    version.approved_by = by;
    version.approval_reason = reason;
    update_version_state(context.tx, pool.id.value, version);
    context.audit.record(
        context.actor, {"guidance.approve", "pool/" + pool.id.value + "/versions/" +
                                                std::to_string(version.number)});
    if (pool.subject_kind == SubjectKind::intervention)
        write_summaries(context, {pool.subject_code});
    return version.number;
}

Result<CertaintyLevel> judge(Context& context, const std::string& id, CertaintyDomain domain,
                             Seriousness rating, const std::string& by, const std::string& reason) {
    WZ_TRY(const auto pool, pool_to_change(context, id));
    const Judgement judgement{rating, by, iso(context.clock.now()), reason};
    if (auto faults = check(pool, domain, judgement); !faults.empty())
        return invalid("evidence.judgement_invalid", std::move(faults));
    const auto current = find_current_versions(context.tx, context.scope(), pool.id.value);
    const auto* front = current.in_front();
    if (front == nullptr) return not_found("evidence.version_not_found");
    insert_judgement(context.tx, pool.id.value, front->version.number, domain, judgement);
    context.audit.record(
        context.actor,
        {"guidance.judge", "pool/" + pool.id.value + "/certainty/" + text_of(domain)});
    return level_of(starts_high(front->version), judgements_of(context, *front));
}

}  // namespace werkzaam::evidence
