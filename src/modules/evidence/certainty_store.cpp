// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/evidence/certainty_store.h"

#include "core/enum_text.h"
#include "platform/db/sql.h"

namespace werkzaam::evidence {

using Text = std::string;

Judgements find_judgements(db::Transaction& tx, const Scope& scope, const std::string& pool,
                           int version) {
    Judgements out;
    // In order of number, so that the newest of a domain is what stays.
    for (const auto& [domain, rating, by, at, reason] : db::select<Text, Text, Text, Text, Text>(
             tx,
             "SELECT domain, rating, judged_by, judged_at, reason FROM certainty_judgement WHERE "
             ":1 = 1 AND pool = :2 AND version = :3 ORDER BY number",
             {scope.published(), pool, version}))
        out[stored_enum<CertaintyDomain>(domain)] = {stored_enum<Seriousness>(rating), by, at,
                                                     reason};
    return out;
}

void insert_judgement(db::Transaction& tx, const std::string& pool, int version,
                      CertaintyDomain domain, const Judgement& judgement) {
    db::execute(tx,
                "INSERT INTO certainty_judgement (pool, domain, number, rating, judged_by, "
                "judged_at, reason, version) SELECT :1, :2, count(*) + 1, :3, :4, :5, :6, :7 FROM "
                "certainty_judgement WHERE pool = :1 AND domain = :2",
                {pool, text_of(domain), text_of(judgement.rating), judgement.by, judgement.at,
                 judgement.reason, version});
}

}  // namespace werkzaam::evidence
