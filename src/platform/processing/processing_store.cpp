// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/processing/processing_store.h"

#include "platform/db/sql.h"

#include <cstdint>

namespace werkzaam::processing {

void insert_span(db::Transaction& tx, const Span& span) {
    db::execute(tx,
                "INSERT INTO processing_record (span, trace, parent, status, name, activity, "
                "subject, subject_type, processor, started, ended) VALUES (:1, :2, :3, :4, :5, :6, "
                ":7, :8, '', :9, :10)",
                {span.span, span.trace, span.parent, static_cast<int>(span.status), span.name,
                 span.activity, span.subject, span.subject_type, span.started, span.ended});
}

std::vector<Span> oldest_spans(db::Transaction& tx, int most) {
    using Text = std::string;
    std::vector<Span> out;
    for (auto& [span, trace, parent, status, name, activity, subject, type, started, ended] :
         db::select<Text, Text, Text, int, Text, Text, Text, Text, std::int64_t, std::int64_t>(
             tx,
             "SELECT span, trace, parent, status, name, activity, subject, subject_type, started, "
             "ended FROM processing_record ORDER BY started, span LIMIT :1",
             {most}))
        out.push_back({span, trace, parent, static_cast<ProcessingStatus>(status), name, activity,
                       subject, type, started, ended});
    return out;
}

void delete_span(db::Transaction& tx, const std::string& span) {
    db::execute(tx, "DELETE FROM processing_record WHERE span = :1", {span});
}

}  // namespace werkzaam::processing
