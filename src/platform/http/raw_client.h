// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "platform/http/server.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

#include <string>
#include <thread>
#include <utility>

namespace werkzaam::http {

/// For tests: a server of this dispatcher on a free port of this machine, stopped at the end.
class RunningServer {
public:
    explicit RunningServer(Dispatcher dispatcher, Limits limits = {})
        : server_{std::move(dispatcher), "127.0.0.1", 0, limits}, thread_{[this] {
              server_.run();
          }} {}
    ~RunningServer() { stop_and_wait(); }
    RunningServer(const RunningServer&) = delete;
    RunningServer& operator=(const RunningServer&) = delete;
    [[nodiscard]] int port() const { return server_.port(); }
    void stop() { server_.stop(); }
    void stop_and_wait() {
        server_.stop();
        if (thread_.joinable()) thread_.join();
    }

private:
    Server server_;
    std::thread thread_;
};

/// For tests: a plain TCP connection that sends exactly the bytes it is given.
class RawClient {
public:
    explicit RawClient(int port) : socket_{::socket(AF_INET, SOCK_STREAM, 0)} {
        const timeval patience{10, 0};
        ::setsockopt(socket_, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(static_cast<std::uint16_t>(port));
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        connected_ =
            ::connect(socket_, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
    }
    ~RawClient() { ::close(socket_); }
    RawClient(const RawClient&) = delete;
    RawClient& operator=(const RawClient&) = delete;

    [[nodiscard]] bool connected() const { return connected_; }
    /// False when the other side has closed.
    bool send(const std::string& bytes) {
        std::size_t sent = 0;
        while (sent < bytes.size()) {
            const auto n = ::send(socket_, bytes.data() + sent, bytes.size() - sent, MSG_NOSIGNAL);
            if (n <= 0) return false;
            sent += static_cast<std::size_t>(n);
        }
        return true;
    }
    /// Everything up to the end of the connection.
    std::string read_to_end() {
        std::string all;
        while (read_some(all)) {
        }
        return all;
    }
    /// Head and body of one answer that has a Content-Length.
    std::string read_answer() {
        while (pending_.find("\r\n\r\n") == std::string::npos)
            if (!read_some(pending_)) return std::exchange(pending_, {});
        const auto head = pending_.find("\r\n\r\n") + 4;
        const auto at = pending_.find("Content-Length: ");
        const auto length = at < head ? std::stoul(pending_.substr(at + 16)) : 0;
        while (pending_.size() < head + length && read_some(pending_)) {
        }
        auto answer = pending_.substr(0, head + length);
        pending_.erase(0, head + length);
        return answer;
    }

private:
    bool read_some(std::string& out) {
        char bytes[4096];
        const auto n = ::recv(socket_, bytes, sizeof bytes, 0);
        if (n <= 0) return false;
        out.append(bytes, static_cast<std::size_t>(n));
        return true;
    }
    int socket_;
    bool connected_ = false;
    std::string pending_;
};

/// For tests: sends bytes on a new connection and reads until the server closes it.
inline std::string exchange(int port, const std::string& bytes) {
    RawClient client{port};
    client.send(bytes);
    return client.read_to_end();
}

}  // namespace werkzaam::http
