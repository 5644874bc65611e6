// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/evidence/evidence.h"

#include "core/enum_text.h"
#include "modules/evidence/certainty_rules.h"
#include "modules/evidence/certainty_store.h"
#include "modules/evidence/guidance_actions.h"
#include "modules/evidence/map_actions.h"
#include "modules/evidence/pool_actions.h"
#include "modules/evidence/pool_rules.h"
#include "modules/evidence/pool_store.h"

namespace werkzaam::evidence {

namespace {

class Recomputation : public EvidenceListener {
public:
    Result<Done> evidence_changed(Context& context, const EvidenceChange& change) override {
        return recompute(context, change);
    }
};

GuidanceLine line_of(Context& context, const Pool& pool) {
    const auto current = find_current_versions(context.tx, context.scope(), pool.id.value);
    GuidanceLine out;
    out.id = pool.id.value;
    out.key = pool_key(pool);
    out.state = current.published ? "published" : "provisional_only";
    if (current.published) out.published = current.published->version.number;
    if (current.provisional) out.provisional = current.provisional->version.number;
    if (const auto* front = current.in_front()) {
        out.k = static_cast<int>(front->version.studies.size());
        out.conclusion = front->version.conclusion;
        out.certainty = level_of(
            starts_high(front->version),
            find_judgements(context.tx, context.scope(), pool.id.value, front->version.number));
    }
    return out;
}

}  // namespace

EvidenceListener& listener() {
    static Recomputation recomputation;
    return recomputation;
}

Result<Done> recompute_everything(Context& context) {
    return recompute_all(context);
}

Result<ImportReport> import_syntheses(Context& context, const Table& table) {
    return store_syntheses(context, table);
}

std::vector<GuidanceLine> list_guidance(Context& context, bool to_approve) {
    std::vector<GuidanceLine> out;
    for (const auto& pool : list_pools(context.tx, context.scope(), {}, {1, 1'000'000}).items)
        if (auto line = line_of(context, pool); !to_approve || line.provisional > 0)
            out.push_back(std::move(line));
    return out;
}

Result<GuidanceCard> show_guidance(Context& context, const std::string& id, Language language) {
    return read_card(context, id, language);
}

Result<int> approve_guidance(Context& context, const std::string& id, const std::string& by,
                             const std::string& reason) {
    return approve(context, id, by, reason);
}

Result<CertaintyLevel> judge_guidance(Context& context, const std::string& id,
                                      const std::string& domain, const std::string& rating,
                                      const std::string& by, const std::string& reason) {
    const auto known_domain = enum_from<CertaintyDomain>(domain);
    const auto known_rating = enum_from<Seriousness>(rating);
    if (!known_domain || !known_rating) return invalid("evidence.judgement_invalid");
    return judge(context, id, *known_domain, *known_rating, by, reason);
}

}  // namespace werkzaam::evidence
