// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/http/data_subjects.h"

#include "core/policy_rules.h"
#include "platform/http/trace.h"

#include <algorithm>

namespace werkzaam::http {

std::string activity_of(const Operation& operation) {
    switch (operation.need.kind) {
        case ResourceKind::person:
        case ResourceKind::membership:
        case ResourceKind::invitation:
        case ResourceKind::rights_review:
        case ResourceKind::delegation:
            return "people-and-rights";
        case ResourceKind::session:
        case ResourceKind::factor:
            return "signing-in";
        case ResourceKind::audit_entry:
        case ResourceKind::disclosure:
            return "accountability";
        case ResourceKind::knowledge:
        case ResourceKind::guidance:
        case ResourceKind::organisation:
            return {};
    }
    return {};
}

void HearingAudit::record(const Actor& actor, const AuditEvent& event) {
    auto noted = event;
    noted.lent = policy::lent_for(actor, need_.action,
                                  {.kind = need_.kind,
                                   .organisation = event.organisation,
                                   .subject = event.subject});
    trail_.record(actor, noted);
    if (!event.subject.value.empty()) heard_.push_back({"person", event.subject.value});
}

void HearingAudit::add_to(Response& response, const Operation& operation,
                          const Actor& actor) const {
    response.concerns.insert(response.concerns.end(), heard_.begin(), heard_.end());
    const auto& need = operation.need;
    const bool about_oneself = need.own || need.kind == ResourceKind::factor;
    if (about_oneself && response.status < 400 && !actor.user.value.empty())
        response.concerns.push_back({"person", actor.user.value});
}

Processing processing_of(const RawRequest& raw, const Operation& operation,
                         const Response& response) {
    auto trace = trace_of(raw);
    Processing out{std::move(trace.id), std::move(trace.parent), operation.id,
                   activity_of(operation)};
    // A wrong request is no failure of the processing (the standard: Unset).
    out.status = response.status < 400   ? ProcessingStatus::ok
                 : response.status < 500 ? ProcessingStatus::unset
                                         : ProcessingStatus::error;
    out.subjects = response.concerns;
    std::sort(out.subjects.begin(), out.subjects.end());
    out.subjects.erase(std::unique(out.subjects.begin(), out.subjects.end()), out.subjects.end());
    return out;
}

}  // namespace werkzaam::http
