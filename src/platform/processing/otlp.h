// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "platform/processing/processing_log.h"

#include <string>
#include <vector>

namespace werkzaam::processing {

/// Spans as OTLP/HTTP JSON (opentelemetry-proto 1.x, JSON mapping): ids in hexadecimal, nanoseconds
/// as text, attributes dpl.core.* of Logboek Dataverwerkingen 1.0.
[[nodiscard]] std::string otlp_json(const std::vector<Span>& spans, const std::string& version);

}  // namespace werkzaam::processing
