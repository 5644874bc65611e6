// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/oidc/curl_transport.h"

#include "core/invariant.h"
#include "platform/log/log.h"

#include <arpa/inet.h>
#include <gtest/gtest.h>
#include <sys/socket.h>
#include <unistd.h>

#include <atomic>
#include <cstdlib>
#include <string>
#include <thread>

namespace werkzaam::oidc {
namespace {

/// Answers one connection with what it is given, and keeps what it was asked.
class OneAnswer {
public:
    explicit OneAnswer(std::string answer) : answer_{std::move(answer)} {
        listening_ = socket(AF_INET, SOCK_STREAM, 0);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t length = sizeof address;
        auto* any = reinterpret_cast<sockaddr*>(&address);
        EXPECT_EQ(bind(listening_, any, length), 0);
        EXPECT_EQ(listen(listening_, 4), 0);
        EXPECT_EQ(getsockname(listening_, any, &length), 0);
        at = "http://127.0.0.1:" + std::to_string(ntohs(address.sin_port));
        thread_ = std::thread{[this] { serve(); }};
    }
    ~OneAnswer() {
        shutdown(listening_, SHUT_RDWR);
        close(listening_);
        thread_.join();
    }
    OneAnswer(const OneAnswer&) = delete;
    OneAnswer& operator=(const OneAnswer&) = delete;

    std::string at;
    std::string asked = {};
    std::atomic<int> connections{0};

private:
    void serve() {
        for (int open = accept(listening_, nullptr, nullptr); open >= 0;
             open = accept(listening_, nullptr, nullptr)) {
            ++connections;
            char buffer[4096];
            const auto got = read(open, buffer, sizeof buffer);
            if (got > 0) asked.append(buffer, static_cast<std::size_t>(got));
            std::size_t sent = 0;
            while (sent < answer_.size()) {
                const auto n =
                    send(open, answer_.data() + sent, answer_.size() - sent, MSG_NOSIGNAL);
                if (n <= 0) break;
                sent += static_cast<std::size_t>(n);
            }
            close(open);
        }
    }

    std::string answer_;
    int listening_ = -1;
    std::thread thread_;
};

std::string answer(const std::string& head, const std::string& body) {
    return "HTTP/1.1 " + head + "\r\nContent-Length: " + std::to_string(body.size()) +
           "\r\nConnection: close\r\n\r\n" + body;
}

class Curl : public testing::Test {
protected:
    Curl() { log::start(log::Level::error); }
    CurlTransport transport_{Loopback::allowed};
};

TEST_F(Curl, an_answer_and_how_long_it_may_be_kept) {
    OneAnswer server{answer("200 OK\r\nCache-Control: public, max-age=120", "{}")};
    const auto got = transport_.fetch(server.at + "/keys", server.at);
    ASSERT_TRUE(got);
    EXPECT_EQ(got->status, 200);
    EXPECT_EQ(got->body, "{}");
    EXPECT_EQ(got->max_age, 120);
    EXPECT_TRUE(server.asked.starts_with("GET /keys HTTP/1.1\r\n")) << server.asked;
}

TEST_F(Curl, a_form_is_posted_as_one) {
    OneAnswer server{answer("200 OK", "{}")};
    ASSERT_TRUE(transport_.post(server.at + "/token", server.at, "code=a&x=%26"));
    EXPECT_NE(server.asked.find("\r\nContent-Type: application/x-www-form-urlencoded\r\n"),
              std::string::npos);
    EXPECT_NE(server.asked.find("code=a&x=%26"), std::string::npos);
}

TEST_F(Curl, V10_2_1_V13_2_4_a_redirect_is_an_answer_and_is_not_followed) {
    OneAnswer elsewhere{answer("200 OK", "{}")};
    OneAnswer server{answer("302 Found\r\nLocation: " + elsewhere.at + "/", "")};
    const auto got = transport_.fetch(server.at + "/", server.at);
    ASSERT_TRUE(got);
    EXPECT_EQ(got->status, 302);
    EXPECT_EQ(elsewhere.connections, 0);
}

TEST_F(Curl, an_answer_that_is_too_long_is_none) {
    OneAnswer server{answer("200 OK", std::string(256 * 1024 + 1, 'a'))};
    EXPECT_FALSE(transport_.fetch(server.at + "/", server.at));
    OneAnswer longest{answer("200 OK", std::string(256 * 1024, 'a'))};
    EXPECT_TRUE(transport_.fetch(longest.at + "/", longest.at));
}

TEST_F(Curl, a_proxy_of_the_environment_is_not_used) {
    OneAnswer proxy{answer("200 OK", "proxy")};
    OneAnswer server{answer("200 OK", "server")};
    setenv("http_proxy", proxy.at.c_str(), 1);
    const auto got = transport_.fetch(server.at + "/", server.at);
    unsetenv("http_proxy");
    ASSERT_TRUE(got);
    EXPECT_EQ(got->body, "server");
}

TEST_F(Curl, V13_2_4_nothing_else_than_the_host_of_the_issuer_is_connected_to) {
    OneAnswer server{answer("200 OK", "{}")};
    EXPECT_THROW((void)transport_.fetch(server.at + "/", "http://127.0.0.1:1"), BrokenInvariant);
    EXPECT_THROW((void)transport_.fetch("file:///etc/passwd", "file:///etc/passwd"),
                 BrokenInvariant);
    CurlTransport outside{Loopback::refused};
    EXPECT_THROW((void)outside.fetch(server.at + "/", server.at), BrokenInvariant);
    EXPECT_EQ(server.connections, 0);
}

}  // namespace
}  // namespace werkzaam::oidc
