// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/processing/otlp.h"
#include "platform/processing/otlp_sender.h"
#include "platform/processing/processing_log.h"
#include "platform/processing/processing_store.h"

#include "platform/db/migrate.h"
#include "platform/db/sql.h"
#include "platform/db/test_database.h"

#include <gtest/gtest.h>
#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/parse.hpp>

#include <set>
#include <thread>

namespace werkzaam::processing {

db::MigrationFiles migrations();

namespace {

Processing of_people(std::vector<DataSubject> subjects) {
    Processing out{std::string(32, 'a'), std::string(16, 'b'), "listMemberships",
                   "people-and-rights"};
    out.status = ProcessingStatus::ok;
    out.started = 1'800'000'000'001;
    out.ended = 1'800'000'000'004;
    out.subjects = std::move(subjects);
    return out;
}

std::string text_at(const boost::json::object& object, const char* key) {
    return std::string{object.at(key).as_string()};
}

class Logbook : public db::InTestDatabase {
protected:
    Logbook() {
        db::migrate(database, {{"db", db::migrations()}, {"processing", migrations()}}, folder());
    }
    std::vector<Span> kept() { return oldest_spans(*database.read(), 1000); }

    db::Database database{address(), 4};
    credentials::SecretBox box = credentials::SecretBox::with_new_key();
    ProcessingLog log{database, box};
};

TEST_F(Logbook, OnePersonIsOneSpanWithoutTheirId) {
    log.record(of_people({{"person", "anna"}}));
    const auto spans = kept();
    ASSERT_EQ(spans.size(), 1U);
    const auto& span = spans[0];
    EXPECT_EQ(span.trace, std::string(32, 'a'));
    EXPECT_EQ(span.parent, std::string(16, 'b'));
    EXPECT_EQ(span.span.size(), 16U);
    EXPECT_EQ(span.activity, "urn:werkzaam:processing-activity:people-and-rights:1");
    EXPECT_EQ(span.subject_type, "urn:werkzaam:data-subject:person");
    EXPECT_EQ(span.subject.find("anna"), std::string::npos);
    EXPECT_EQ(span.status, ProcessingStatus::ok);
    EXPECT_EQ(span.ended - span.started, 3);
}

TEST_F(Logbook, SeveralPeopleAreSpansBelowOne) {
    log.record(of_people({{"person", "anna"}, {"person", "bert"}, {"invitation", "anna"}}));
    const auto spans = kept();
    ASSERT_EQ(spans.size(), 4U);
    std::set<std::string> subjects;
    std::string root;
    for (const auto& span : spans)
        if (span.subject.empty()) root = span.span;
    for (const auto& span : spans) {
        if (span.span == root) continue;
        EXPECT_EQ(span.parent, root);
        subjects.insert(span.subject);
    }
    EXPECT_EQ(subjects.size(), 3U) << "a person and an invitation with one id are not the same";
}

TEST_F(Logbook, ThePseudonymIsTheSameEachTimeAndOfThisInstallationOnly) {
    log.record(of_people({{"person", "anna"}}));
    log.record(of_people({{"person", "anna"}}));
    const auto spans = kept();
    EXPECT_EQ(spans[0].subject, spans[1].subject);
    EXPECT_NE(spans_of(of_people({{"person", "anna"}}), credentials::SecretBox::with_new_key())[0]
                  .subject,
              spans[0].subject);
}

TEST_F(Logbook, ManyAtTheSameMomentAreAllKept) {
    std::vector<std::thread> recording;
    for (int i = 0; i < 8; ++i)
        recording.emplace_back([this, i] {
            for (int n = 0; n < 20; ++n)
                log.record(of_people({{"person", std::to_string(100 * i + n)}}));
        });
    for (auto& thread : recording) thread.join();
    std::set<std::string> subjects;
    for (const auto& span : kept()) subjects.insert(span.subject);
    EXPECT_EQ(subjects.size(), 160U);
}

TEST_F(Logbook, WhoeverCannotRecordIsTold) {
    {
        const auto tx = database.write();
        db::run_script(*tx, "ALTER TABLE processing_record RENAME TO elsewhere");
        tx->commit();
    }
    EXPECT_THROW(log.record(of_people({{"person", "anna"}})), std::exception);
    {
        const auto tx = database.write();
        db::run_script(*tx, "ALTER TABLE elsewhere RENAME TO processing_record");
        tx->commit();
    }
    log.record(of_people({{"person", "anna"}}));
    EXPECT_EQ(kept().size(), 1U);
}

TEST_F(Logbook, WhatTheOtherLogbookConfirmedGoesAndTheRestStays) {
    for (int i = 0; i < 3; ++i) log.record(of_people({{"person", std::to_string(i)}}));
    int asked = 0;
    EXPECT_EQ(send_spans(
                  database, [&](const std::string&) { return ++asked > 1; }, "1"),
              0);
    EXPECT_EQ(kept().size(), 3U);
    std::string body;
    EXPECT_EQ(send_spans(
                  database,
                  [&](const std::string& sent) {
                      body = sent;
                      return true;
                  },
                  "1"),
              3);
    EXPECT_TRUE(kept().empty());
    const auto resource = boost::json::parse(body).at("resourceSpans").at(0);
    const auto& spans = resource.at("scopeSpans").at(0).at("spans").as_array();
    ASSERT_EQ(spans.size(), 3U);
    const auto& span = spans[0].as_object();
    EXPECT_EQ(text_at(span, "traceId"), std::string(32, 'a'));
    EXPECT_EQ(text_at(span, "startTimeUnixNano"), "1800000000001000000");
    EXPECT_EQ(span.at("status").at("code").as_int64(), 1);
    const auto& attributes = span.at("attributes").as_array();
    EXPECT_EQ(text_at(attributes[0].as_object(), "key"), "dpl.core.processing_activity_id");
    EXPECT_EQ(text_at(attributes[1].as_object(), "key"), "dpl.core.data_subject_id");
}

TEST(OtlpSender, SendsToThisMachineOrByTlsOnly) {
    EXPECT_NO_THROW((void)post_to("https://log.example/v1/traces"));
    EXPECT_NO_THROW((void)post_to("http://127.0.0.1:4318/v1/traces"));
    EXPECT_THROW((void)post_to("http://log.example/v1/traces"), std::runtime_error);
    EXPECT_THROW((void)post_to("http://127.0.0.1.evil.example/"), std::runtime_error);
    EXPECT_THROW((void)post_to("file:///etc/passwd"), std::runtime_error);
}

}  // namespace
}  // namespace werkzaam::processing
