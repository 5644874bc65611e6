// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/clock.h"
#include "platform/http/identity.h"
#include "platform/http/message.h"
#include "platform/http/router.h"
#include "platform/http/shared_answers.h"
#include "platform/http/storage.h"
#include "platform/http/target.h"

#include <memory>
#include <optional>
#include <string>

namespace werkzaam::http {

/// An answer and the route that gave it ("/v1/interventions/{id}"), which is what the log shows.
struct Outcome {
    Response response;
    std::string route = {};
};

/// Everything below /v1: finds the route, checks what the operation does not take, and runs the
/// handler in one transaction, committed only when the answer is a success.
class Api {
public:
    /// All of them outlive the Api.
    Api(const Router& router, Storage storage, const Clock& clock, Identity identity = {})
        : router_{router},
          storage_{std::move(storage)},
          clock_{clock},
          identity_{std::move(identity)} {}

    /// Throws what the handler throws.
    [[nodiscard]] Outcome handle(const RawRequest& raw) const;
    /// Throws db::Unavailable when the database does not answer.
    void check_storage() const { (void)storage_.read(); }
    /// What may be written now.
    [[nodiscard]] db::Room room() const { return storage_.room(); }
    /// The answer when a write found the disk full: refuses writes for a while.
    [[nodiscard]] Response found_full(Language language) const;

private:
    [[nodiscard]] Outcome routed(const RawRequest& raw, Language language) const;
    [[nodiscard]] Response run(const Route& route, const RawRequest& raw,
                               const Request& request) const;
    class StepsOf;
    [[nodiscard]] Response in_transaction(Access access, const Route& route, const RawRequest& raw,
                                          const Request& request, const Steps::Work& work) const;
    void record_processing(const Operation& operation, const Processing& processing) const;
    [[nodiscard]] Response recorded(const Route& route, const RawRequest& raw,
                                    const Request& request) const;
    [[nodiscard]] Response run_in_steps(const Route& route, const RawRequest& raw,
                                        const Request& request) const;
    [[nodiscard]] Response answered(const Actor& actor, db::Transaction& tx, const Route& route,
                                    const RawRequest& raw, Language language,
                                    const Steps::Work& work) const;
    [[nodiscard]] Response run_as(const Actor& actor, db::Transaction& tx,
                                  const Operation& operation, const RawRequest* repeated,
                                  Language language, const Steps::Work& work) const;
    [[nodiscard]] std::optional<Response> record_read(const Actor& actor,
                                                      const Operation& operation,
                                                      const std::string& object,
                                                      Language language) const;
    [[nodiscard]] std::optional<Response> refuse_haste(const Actor& actor,
                                                       const Operation& operation,
                                                       Language language) const;
    void record_refusal(const Actor& actor, const Operation& operation,
                        const std::string& object) const;
    void seen(const Actor& actor) const;
    [[nodiscard]] bool forged(const Route& route, const RawRequest& raw) const;

    const Router& router_;
    Storage storage_;
    const Clock& clock_;
    Identity identity_;
    std::shared_ptr<SharedAnswers> shared_ = std::make_shared<SharedAnswers>();
};

}  // namespace werkzaam::http
