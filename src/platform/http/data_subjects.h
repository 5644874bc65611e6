// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/audit.h"
#include "core/processing.h"
#include "platform/http/message.h"
#include "platform/http/router.h"

#include <string>
#include <vector>

/// Which processing of personal data an operation is, and whose data it touched.
/// Source: Logboek Dataverwerkingen 1.0; docs/processing-register.md.
namespace werkzaam::http {

/// The key of the entry in the register of processing activities; empty: no personal data. By the
/// kind of what is asked for, so that no operation about people can be without.
[[nodiscard]] std::string activity_of(const Operation& operation);

/// Hears from the audit trail whom a change is about, and tells it by whose lent rights it was made.
class HearingAudit : public AuditTrail {
public:
    HearingAudit(AuditTrail& trail, const Need& need) : trail_{trail}, need_{need} {}
    void record(const Actor& actor, const AuditEvent& event) override;
    /// Adds them, and whoever asks about themselves, to what an answer concerns.
    void add_to(Response& response, const Operation& operation, const Actor& actor) const;

private:
    AuditTrail& trail_;
    Need need_;
    std::vector<DataSubject> heard_ = {};
};

/// What a request did with personal data, from its answer; each person once.
[[nodiscard]] Processing processing_of(const RawRequest& raw, const Operation& operation,
                                       const Response& response);

}  // namespace werkzaam::http
