// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "platform/http/api.h"
#include "platform/http/openapi.h"
#include "platform/http/static_files.h"

#include <functional>
#include <string>
#include <vector>

namespace werkzaam::http {

/// Another API below a path of its own ("/scim/v2"), with problems in its own form.
struct Mount {
    std::string path;
    std::function<Outcome(const RawRequest&)> answer;
    std::function<Response(Response)> in_its_form;
};

/// Everything one address serves: the API below /v1, other APIs, /healthz, /.well-known/security.txt and the
/// web pages. Catches whatever a request throws, once: 503 when the database does not answer, else
/// 500 with an incident number that the log has too. Writes the access log, without query, address
/// or browser.
class Site {
public:
    /// `clock` outlives the site.
    Site(Api api, StaticFiles files, const Clock& clock, Contact contact,
         std::vector<Mount> mounts = {});
    [[nodiscard]] Response answer(const RawRequest& request) const;

private:
    [[nodiscard]] Outcome outcome(const RawRequest& request) const;
    [[nodiscard]] Outcome caught(const RawRequest& request) const;
    [[nodiscard]] Outcome page(const RawRequest& request) const;
    [[nodiscard]] Response security_txt() const;
    [[nodiscard]] Response health() const;
    /// The other API that a request is for, or nothing.
    [[nodiscard]] const Mount* mount_of(const RawRequest& request) const;

    Api api_;
    StaticFiles files_;
    const Clock& clock_;
    Contact contact_;
    std::vector<Mount> mounts_;
};

}  // namespace werkzaam::http
