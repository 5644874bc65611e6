// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/http/server.h"

#include "platform/http/raw_client.h"

#include <gtest/gtest.h>

#include <condition_variable>
#include <csignal>
#include <future>
#include <mutex>

namespace werkzaam::http {
namespace {

using namespace std::chrono_literals;

Response echo(const RawRequest& request) {
    Response response;
    response.body = request.method + " " + request.target + " " + request.body;
    return response;
}

std::string get(const std::string& target) {
    return "GET " + target + " HTTP/1.1\r\nHost: a\r\n\r\n";
}

std::string post(std::size_t length, const std::string& more = "") {
    return "POST / HTTP/1.1\r\nHost: a\r\n" + more + "Content-Length: " + std::to_string(length) +
           "\r\n\r\n";
}

bool is(const std::string& answer, int status) {
    return answer.rfind("HTTP/1.1 " + std::to_string(status) + " ", 0) == 0;
}

// Lets requests wait until the test opens it.
class Gate {
public:
    void wait() {
        std::unique_lock lock{mutex_};
        ++waiting_;
        changed_.notify_all();
        changed_.wait(lock, [&] { return open_; });
    }
    void await(int waiting) {
        std::unique_lock lock{mutex_};
        changed_.wait(lock, [&] { return waiting_ >= waiting; });
    }
    void open() {
        const std::lock_guard lock{mutex_};
        open_ = true;
        changed_.notify_all();
    }

private:
    std::mutex mutex_;
    std::condition_variable changed_;
    int waiting_ = 0;
    bool open_ = false;
};

TEST(Server, AnswersSeveralRequestsOnOneConnection) {
    const RunningServer server{echo};
    RawClient client{server.port()};
    client.send(get("/a") + get("/b?c=d"));
    EXPECT_NE(client.read_answer().find("GET /a "), std::string::npos);
    EXPECT_NE(client.read_answer().find("GET /b?c=d "), std::string::npos);
}

TEST(Server, NamesNoProgramInItsAnswers) {
    const RunningServer server{echo};
    RawClient client{server.port()};
    client.send(get("/"));
    const auto answer = client.read_answer();
    EXPECT_EQ(answer.find("Server:"), std::string::npos);
    EXPECT_NE(answer.find("Date: "), std::string::npos);
}

TEST(Server, AnswersHeadWithTheLengthOfTheBodyAndNoBody) {
    const RunningServer server{echo};
    const auto answer =
        exchange(server.port(), "HEAD / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
    EXPECT_TRUE(is(answer, 200));
    EXPECT_NE(answer.find("Content-Length: 7\r\n"), std::string::npos) << answer;
    EXPECT_EQ(answer.substr(answer.size() - 4), "\r\n\r\n");
}

TEST(Server, ReadsChunkedBodies) {
    const RunningServer server{echo};
    RawClient client{server.port()};
    client.send(
        "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n"
        "3\r\nabc\r\nA\r\n0123456789\r\n0\r\n\r\n");
    EXPECT_NE(client.read_answer().find("POST / abc0123456789"), std::string::npos);
}

TEST(Server, TellsACarefulClientToGoOn) {
    const RunningServer server{echo};
    RawClient client{server.port()};
    client.send(post(3, "Expect: 100-continue\r\n"));
    EXPECT_TRUE(is(client.read_answer(), 100));
    client.send("abc");
    EXPECT_NE(client.read_answer().find("POST / abc"), std::string::npos);
}

TEST(Server, TakesABodyOfExactlyTheLimitAndNotOneByteMore) {
    Limits limits;
    limits.body = 1000;
    const RunningServer server{[](const RawRequest&) { return Response{}; }, limits};
    RawClient client{server.port()};
    client.send(post(1000) + std::string(1000, 'x'));
    EXPECT_TRUE(is(client.read_answer(), 200));
    const auto answer = exchange(server.port(), post(1001) + std::string(1001, 'x'));
    EXPECT_TRUE(is(answer, 413)) << answer;
    EXPECT_NE(answer.find("Connection: close"), std::string::npos);
    const auto chunked = exchange(
        server.port(), "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n3e9\r\n" +
                           std::string(1001, 'x') + "\r\n0\r\n\r\n");
    EXPECT_TRUE(is(chunked, 413)) << chunked;
}

TEST(Server, LetsAClientThatSendsFarTooMuchReadWhy) {
    const RunningServer server{echo};
    const auto size = 10UL * 1024 * 1024;
    EXPECT_TRUE(is(exchange(server.port(), post(size) + std::string(size, 'x')), 413));
}

TEST(Server, RefusesAHeadAboveItsLimit) {
    const RunningServer server{echo};
    const auto head = [](std::size_t fill) {
        return "GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\nX: " + std::string(fill, 'y') +
               "\r\n\r\n";
    };
    const auto fill = 16 * 1024 - head(0).size();
    EXPECT_TRUE(is(exchange(server.port(), head(fill)), 200));
    EXPECT_TRUE(is(exchange(server.port(), head(fill + 1)), 431));
}

TEST(Server, CutsOffWhoSendsTooSlowly) {
    Limits limits;
    limits.head_time = 300ms;
    limits.body_time = 300ms;
    const RunningServer server{echo, limits};
    const auto start = std::chrono::steady_clock::now();
    EXPECT_EQ(exchange(server.port(), "GET / HTTP/1.1\r\nHost"), "");
    EXPECT_EQ(exchange(server.port(), post(100) + "x"), "");
    EXPECT_EQ(exchange(server.port(), ""), "");
    EXPECT_LT(std::chrono::steady_clock::now() - start, 5s);
}

TEST(Server, DoesNotGiveMoreTimeForEveryByte) {
    Limits limits;
    limits.head_time = 400ms;
    const RunningServer server{echo, limits};
    RawClient client{server.port()};
    const auto start = std::chrono::steady_clock::now();
    while (client.send("G") && std::chrono::steady_clock::now() - start < 5s)
        std::this_thread::sleep_for(50ms);
    EXPECT_LT(std::chrono::steady_clock::now() - start, 3s);
}

TEST(Server, AnswersOthersWhileManyAreSlow) {
    const RunningServer server{echo};
    std::vector<std::unique_ptr<RawClient>> slow;
    for (int i = 0; i < 30; ++i) {
        slow.push_back(std::make_unique<RawClient>(server.port()));
        ASSERT_TRUE(slow.back()->send(i % 2 == 0 ? "GET / HT" : post(100) + "x"));
    }
    for (int i = 0; i < 20; ++i) {
        RawClient client{server.port()};
        client.send(get("/"));
        EXPECT_TRUE(is(client.read_answer(), 200));
    }
}

TEST(Server, MakesRoomByClosingWhoWaitedLongest) {
    Limits limits;
    limits.connections = 3;
    const RunningServer server{echo, limits};
    RawClient first{server.port()};
    first.send(get("/"));
    (void)first.read_answer();
    RawClient second{server.port()};
    second.send("GET / HT");
    RawClient third{server.port()};
    third.send("GET / HT");
    std::this_thread::sleep_for(100ms);
    RawClient fourth{server.port()};
    fourth.send(get("/"));
    EXPECT_TRUE(is(fourth.read_answer(), 200));
    EXPECT_EQ(first.read_to_end(), "") << "closed between two requests";
    third.send("TP/1.1\r\nHost: a\r\n\r\n");
    EXPECT_TRUE(is(third.read_answer(), 200));
}

TEST(Server, RefusesWhatDoesNotFitInTheQueue) {
    Gate gate;
    Limits limits;
    limits.workers = 1;
    limits.queue = 2;
    RunningServer server{[&](const RawRequest&) {
                             gate.wait();
                             return Response{};
                         },
                         limits};
    RawClient working{server.port()};
    working.send(get("/"));
    gate.await(1);
    RawClient queued{server.port()};
    queued.send(get("/"));
    std::this_thread::sleep_for(200ms);
    RawClient refused{server.port()};
    refused.send(get("/"));
    const auto answer = refused.read_answer();
    EXPECT_TRUE(is(answer, 503)) << answer;
    EXPECT_NE(answer.find("Retry-After: 1"), std::string::npos);
    gate.open();
    EXPECT_TRUE(is(working.read_answer(), 200));
    EXPECT_TRUE(is(queued.read_answer(), 200));
}

TEST(Server, FinishesRequestsInFlightWhenStopping) {
    Gate gate;
    RunningServer server{[&](const RawRequest&) {
        gate.wait();
        return Response{};
    }};
    RawClient idle{server.port()};
    RawClient working{server.port()};
    working.send(get("/"));
    gate.await(1);
    server.stop();
    EXPECT_EQ(idle.read_to_end(), "");
    gate.open();
    const auto answer = working.read_to_end();
    EXPECT_TRUE(is(answer, 200));
    EXPECT_NE(answer.find("Connection: close"), std::string::npos);
    server.stop_and_wait();
    EXPECT_FALSE(RawClient{server.port()}.connected());
}

TEST(Server, StopsOnASignal) {
    Server server{echo, "127.0.0.1", 0};
    auto running = std::async(std::launch::async, [&] { server.run(true); });
    RawClient client{server.port()};
    client.send(get("/"));
    ASSERT_TRUE(is(client.read_answer(), 200));
    ASSERT_EQ(std::raise(SIGTERM), 0);
    EXPECT_EQ(running.wait_for(5s), std::future_status::ready);
}

TEST(Server, SurvivesClientsThatLeave) {
    const RunningServer server{[](const RawRequest&) {
        Response response;
        response.body = std::string(4 * 1024 * 1024, 'x');
        return response;
    }};
    for (int i = 0; i < 20; ++i) RawClient{server.port()}.send(get("/"));
    RawClient client{server.port()};
    client.send(get("/"));
    EXPECT_TRUE(is(client.read_answer(), 200));
}

TEST(Server, SaysWhenItCannotListen) {
    const Server first{echo, "127.0.0.1", 0};
    EXPECT_THROW((Server{echo, "127.0.0.1", first.port()}), CannotListen);
    EXPECT_THROW((Server{echo, "not an address", 0}), CannotListen);
}

TEST(Server, NeverLetsAValueBecomeAHeader) {
    const RunningServer server{[](const RawRequest&) {
        Response response;
        response.headers.emplace_back("X-Value", "a\r\nX-Injected: b");
        return response;
    }};
    RawClient client{server.port()};
    client.send(get("/"));
    EXPECT_EQ(client.read_answer().find("X-Injected"), std::string::npos);
}

}  // namespace
}  // namespace werkzaam::http
