// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/processing/otlp.h"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>

namespace werkzaam::processing {

namespace {

namespace json = boost::json;

json::object attribute(const char* key, const std::string& value) {
    return {{"key", key}, {"value", json::object{{"stringValue", value}}}};
}

std::string nanoseconds(std::int64_t milliseconds) {
    return std::to_string(milliseconds) + "000000";
}

json::object span_object(const Span& span) {
    json::array attributes{attribute("dpl.core.processing_activity_id", span.activity)};
    if (!span.subject.empty()) {
        attributes.push_back(attribute("dpl.core.data_subject_id", span.subject));
        attributes.push_back(attribute("dpl.core.data_subject_id_type", span.subject_type));
    }
    json::object out{{"traceId", span.trace},
                     {"spanId", span.span},
                     {"name", span.name},
                     {"kind", 1},
                     {"startTimeUnixNano", nanoseconds(span.started)},
                     {"endTimeUnixNano", nanoseconds(span.ended)},
                     {"attributes", std::move(attributes)},
                     {"status", json::object{{"code", static_cast<int>(span.status)}}}};
    if (!span.parent.empty()) out["parentSpanId"] = span.parent;
    return out;
}

}  // namespace

std::string otlp_json(const std::vector<Span>& spans, const std::string& version) {
    json::array all;
    for (const auto& span : spans) all.push_back(span_object(span));
    const json::object scope{{"scope", json::object{{"name", "werkzaam"}}},
                             {"spans", std::move(all)}};
    const json::object resource{
        {"resource",
         json::object{{"attributes", json::array{attribute("service.name", "werkzaam"),
                                                 attribute("service.version", version)}}}},
        {"scopeSpans", json::array{scope}}};
    return json::serialize(json::object{{"resourceSpans", json::array{resource}}});
}

}  // namespace werkzaam::processing
