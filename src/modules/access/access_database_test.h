// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/clock.h"
#include "core/context.h"
#include "modules/access/access.h"
#include "platform/db/audit_trail.h"
#include "platform/db/migrate.h"
#include "platform/db/test_database.h"

#include <memory>
#include <string>
#include <vector>

namespace werkzaam::access {

db::MigrationFiles migrations();

/// A migrated database of its own for each test, with a transaction that is never committed.
class InAccessDatabase : public db::InTestDatabase {
protected:
    InAccessDatabase() {
        db::migrate(database_, {{"db", db::migrations()}, {"access", migrations()}}, folder());
        tx_ = database_.write();
        audit_ = std::make_unique<db::StoredAuditTrail>(*tx_, clock_);
    }
    Context context() { return {*tx_, *audit_, operator_, clock_}; }
    /// As somebody who may see nothing.
    Context outsider() { return {*tx_, *audit_, nobody_, clock_}; }
    /// Makes what was done so far visible to others.
    void commit() {
        tx_->commit();
        audit_.reset();
        tx_.reset();
    }

    SystemClock clock_;
    Actor operator_ = operator_of_this_server("operator");
    Actor nobody_ = {};
    db::Database database_{address()};
    std::unique_ptr<db::Transaction> tx_;
    std::unique_ptr<AuditTrail> audit_;
};

/// Two existing municipalities, one that ended, one that ended and shares its name.
inline Table municipality_table() {
    return {{"code", "name", "province_code", "safety_region_code", "valid_from", "valid_to",
             "aliases"},
            {{2, {"GM0518", "'s-Gravenhage", "PV28", "VR15", "", "", "Den Haag"}},
             {3, {"GM1740", "Neder-Betuwe", "PV25", "VR08", "2003-04-01", "", ""}},
             {4, {"GM0003", "Appingedam", "PV20", "", "", "2020-12-31", ""}},
             {5, {"GM0999", "Den Haag", "PV28", "", "1900-01-01", "1950-06-30", ""}}}};
}

inline Table organisation_table() {
    return {{"code", "name", "kind", "former_names", "valid_from", "valid_to"},
            {{2, {"PV28", "Provincie Zuid-Holland", "province", "", "", ""}},
             {3, {"VR15", "Veiligheidsregio Haaglanden", "safety_region", "", "", ""}},
             {4, {"bureau-x", "Bureau X", "research", "Bureau W|Bureau V", "2001-01-01",
                  "2001-01-01"}}}};
}

inline std::vector<std::string> told(const Violations& violations) {
    std::vector<std::string> out;
    for (const auto& v : violations)
        out.push_back(v.rule + " " + v.field + " " + std::to_string(v.line));
    return out;
}

}  // namespace werkzaam::access
