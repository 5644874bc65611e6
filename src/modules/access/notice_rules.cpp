// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/access/notice_rules.h"

#include "modules/access/session_rules.h"

#include <algorithm>
#include <optional>
#include <set>

namespace werkzaam::access {

namespace {

bool comes_in(const SignInEvent& event) {
    return event.outcome == "success";
}

std::optional<NoticeKind> change_of(const std::string& outcome) {
    if (outcome == "factor_added") return NoticeKind::factor_added;
    if (outcome == "factor_changed") return NoticeKind::factor_changed;
    if (outcome == "factor_removed") return NoticeKind::factor_removed;
    return {};
}

// Goes through the log once and notes what is to be told.
class Reader {
public:
    Reader(const std::vector<SignInEvent>& events, Instant now) : events_{events}, now_{now} {}

    std::vector<AccountNotice> read() {
        for (std::size_t i = 0; i < events_.size(); ++i) {
            const auto& event = events_[i];
            if (const auto kind = change_of(event.outcome)) tell(event, *kind);
            if (event.outcome == "failure") {
                ++failures_;
                last_failure_ = &event;
            }
            if (event.outcome == "first_factor" && !finished(i))
                tell(event, NoticeKind::half_sign_in);
            if (comes_in(event)) came_in(event);
        }
        if (failures_ >= suspicious_failures)
            tell(*last_failure_, NoticeKind::failed_attempts, failures_);
        return std::move(out_);
    }

private:
    void tell(const SignInEvent& event, NoticeKind kind, int attempts = 0) {
        out_.push_back({event.at, kind, event.means, event.address, attempts, false});
    }
    // Somebody came in while the step was open, or still may.
    [[nodiscard]] bool finished(std::size_t place) const {
        const auto until = after(events_[place].at, step_time);
        if (now_ < until) return true;
        return std::any_of(
            events_.begin() + static_cast<std::ptrdiff_t>(place), events_.end(),
            [&](const SignInEvent& later) { return comes_in(later) && later.at < until; });
    }
    void came_in(const SignInEvent& event) {
        if (failures_ >= suspicious_failures)
            tell(event, NoticeKind::sign_in_after_failures, failures_);
        if (event.means == "recovery_code") tell(event, NoticeKind::recovery_code_used);
        if (!seen_.empty() && !event.address.empty() && !seen_.contains(event.address))
            tell(event, NoticeKind::new_address);
        if (!event.address.empty()) seen_.insert(event.address);
        failures_ = 0;
    }

    const std::vector<SignInEvent>& events_;
    Instant now_;
    std::vector<AccountNotice> out_ = {};
    std::set<std::string> seen_ = {};
    int failures_ = 0;
    const SignInEvent* last_failure_ = nullptr;
};

// When whoever asks came in the time before; nothing when they did not.
std::optional<Instant> time_before(const std::vector<SignInEvent>& events,
                                   const std::string& session) {
    std::optional<Instant> out;
    for (const auto& event : events) {
        if (comes_in(event) && event.session == session) break;
        if (comes_in(event)) out = event.at;
    }
    return out;
}

bool done_here(const std::vector<SignInEvent>& events, const std::string& session,
               const AccountNotice& notice) {
    return std::any_of(events.begin(), events.end(), [&](const SignInEvent& event) {
        return event.at == notice.at && event.session == session && change_of(event.outcome);
    });
}

}  // namespace

std::vector<AccountNotice> notices_of(const std::vector<SignInEvent>& events,
                                      const std::string& session, Instant now) {
    auto out = Reader{events, now}.read();
    const auto before = time_before(events, session);
    for (auto& notice : out)
        notice.recent = before && notice.at > *before && !done_here(events, session, notice);
    std::stable_sort(out.begin(), out.end(),
                     [](const auto& one, const auto& other) { return one.at > other.at; });
    return out;
}

}  // namespace werkzaam::access
