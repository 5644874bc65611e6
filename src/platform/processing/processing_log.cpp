// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/processing/processing_log.h"

#include "core/invariant.h"
#include "platform/credentials/token.h"
#include "platform/processing/processing_store.h"

#include <utility>

namespace werkzaam::processing {

namespace {

constexpr std::size_t span_bytes = 8;

std::string new_span() {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string out;
    for (const char c : credentials::random_bytes(span_bytes)) {
        const auto byte = static_cast<unsigned char>(c);
        out += digits[byte >> 4U];
        out += digits[byte & 15U];
    }
    return out;
}

}  // namespace

std::string activity_uri(const std::string& key) {
    return "urn:werkzaam:processing-activity:" + key + ":1";
}

std::vector<Span> spans_of(const Processing& processing, const credentials::SecretBox& box) {
    std::vector<Span> out;
    const auto add = [&](const std::string& parent, const DataSubject* subject) {
        Span span{new_span(),
                  processing.trace,
                  parent,
                  processing.status,
                  processing.name,
                  activity_uri(processing.activity),
                  {},
                  {},
                  processing.started,
                  processing.ended};
        if (subject != nullptr) {
            span.subject = box.keyed_hash(subject->type + ":" + subject->id, "data subject");
            span.subject_type = "urn:werkzaam:data-subject:" + subject->type;
        }
        out.push_back(std::move(span));
    };
    if (processing.subjects.size() == 1) {
        add(processing.parent, &processing.subjects.front());
        return out;
    }
    add(processing.parent, nullptr);
    const auto root = out.front().span;
    for (const auto& subject : processing.subjects) add(root, &subject);
    return out;
}

// Whoever finds nobody writing writes for all who wait; the others wait for that.
void ProcessingLog::record(const Processing& processing) {
    auto spans = spans_of(processing, box_);
    std::unique_lock lock{mutex_};
    for (auto& span : spans) waiting_.push_back(std::move(span));
    const auto mine = ++last_;
    while (done_ < mine) {
        if (writing_)
            written_.wait(lock);
        else
            write_waiting(lock);
    }
    if (failure_ && mine >= failed_from_ && mine <= failed_to_) std::rethrow_exception(failure_);
}

void ProcessingLog::write_waiting(std::unique_lock<std::mutex>& lock) {
    writing_ = true;
    const auto batch = std::exchange(waiting_, {});
    const auto from = done_ + 1;
    const auto to = last_;
    lock.unlock();
    std::exception_ptr failure;
    try {
        const auto tx = database_.write();
        for (const auto& span : batch) insert_span(*tx, span);
        tx->commit();
    } catch (...) {
        failure = std::current_exception();
    }
    lock.lock();
    writing_ = false;
    done_ = to;
    if (failure) {
        failure_ = failure;
        failed_from_ = from;
        failed_to_ = to;
    }
    written_.notify_all();
}

}  // namespace werkzaam::processing
