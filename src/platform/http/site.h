// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "platform/http/api.h"
#include "platform/http/openapi.h"
#include "platform/http/static_files.h"

namespace werkzaam::http {

/// Everything one address serves: the API below /v1, /healthz, /.well-known/security.txt and the
/// web pages. Catches whatever a request throws, once: 503 when the database does not answer, else
/// 500 with an incident number that the log has too. Writes the access log, without query, address
/// or browser.
class Site {
public:
    /// `clock` outlives the site.
    Site(Api api, StaticFiles files, const Clock& clock, Contact contact);
    [[nodiscard]] Response answer(const RawRequest& request) const;

private:
    [[nodiscard]] Outcome outcome(const RawRequest& request) const;
    [[nodiscard]] Outcome caught(const RawRequest& request) const;
    [[nodiscard]] Outcome page(const RawRequest& request) const;
    [[nodiscard]] Response security_txt() const;
    [[nodiscard]] Response health() const;

    Api api_;
    StaticFiles files_;
    const Clock& clock_;
    Contact contact_;
};

}  // namespace werkzaam::http
