// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/evidence/guidance_rules.h"

namespace werkzaam::evidence {

namespace {

bool blank(const std::string& text) {
    return text.find_first_not_of(" \t\r\n") == std::string::npos;
}

}  // namespace

Violations check_approval(const std::string& by, const std::string& reason) {
    Violations out;
    // APPROVE-1: what is published carries the name of a person and a reason.
    if (blank(by)) out.push_back({"APPROVE-1", "by"});
    if (blank(reason)) out.push_back({"APPROVE-1", "reason"});
    return out;
}

}  // namespace werkzaam::evidence
