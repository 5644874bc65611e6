// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "platform/http/message.h"

#include <chrono>
#include <cstddef>
#include <memory>
#include <stdexcept>
#include <string>

namespace werkzaam::http {

/// What one server takes from its clients. Every deadline is absolute, so that sending slowly does
/// not extend it.
struct Limits {
    std::size_t head = 16 * 1024;                  ///< bytes; 431 above it
    std::size_t body = 8 * 1024 * 1024;            ///< bytes; 413 above it
    std::chrono::milliseconds head_time{10'000};   ///< from the first byte to the empty line
    std::chrono::milliseconds idle_time{15'000};   ///< between two requests
    std::chrono::milliseconds body_time{10'000};   ///< for each window of body_bytes
    std::size_t body_bytes = 5'000;                ///< less than this in one window is too slow
    std::chrono::milliseconds write_time{30'000};  ///< for a whole answer
    std::chrono::milliseconds drain_time{10'000};  ///< for requests in flight when stopping
    std::size_t connections = 2'000;               ///< above it the longest waiting one is closed
    std::size_t requests = 1'000;                  ///< on one connection
    std::size_t queue = 200;  ///< requests that wait for a worker; 503 above it
    std::size_t workers = 4;
};

/// The address is taken or does not exist.
class CannotListen : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// An HTTP/1.1 server: one thread for all connections, several workers for the dispatcher.
class Server {
public:
    /// Listens from now on; port 0 picks a free one. Ignores SIGPIPE in the whole process.
    Server(Dispatcher dispatcher, const std::string& bind, int port, Limits limits = {});
    ~Server();
    Server(const Server&) = delete;
    Server& operator=(const Server&) = delete;

    [[nodiscard]] int port() const;
    /// Serves until `stop`, or with `signals` until SIGTERM or SIGINT; returns when the requests in
    /// flight are answered or their time is over.
    void run(bool signals = false);
    /// May be called from any thread, more than once.
    void stop();

private:
    class Loop;
    std::unique_ptr<Loop> loop_;
};

}  // namespace werkzaam::http
