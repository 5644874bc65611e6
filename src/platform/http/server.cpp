// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
// The only source that sees Boost.Beast and Asio, which cost seconds of compiling. Coroutines are
// stackful (asio::spawn): g++ 12 miscompiles C++20 coroutines (docs/decisions/0004-http.md).
#include "platform/http/server.h"

#include "platform/http/fiber_stack.h"
#include "platform/http/head_check.h"
#include "platform/http/problem_response.h"
#include "platform/http/security_headers.h"

#include <boost/asio/detached.hpp>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/spawn.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/thread_pool.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/read.hpp>
#include <boost/beast/http/status.hpp>
#include <boost/beast/http/string_body.hpp>

#include <sys/resource.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <csignal>
#include <ctime>
#include <list>
#include <optional>

namespace werkzaam::http {

namespace asio = boost::asio;
namespace beast = boost::beast;
using asio::ip::tcp;
using error_code = boost::system::error_code;
using SteadyClock = std::chrono::steady_clock;
using Yield = asio::yield_context;
using Parser = beast::http::request_parser<beast::http::string_body>;

namespace {

enum class State { idle, reading_head, reading_body, working, writing };

// One connection, as the loop sees it. Only the loop's thread touches it.
struct Connection {
    Connection(tcp::socket socket, std::size_t head_limit)
        : stream{std::move(socket)}, buffer{head_limit} {}
    void enter(State next) {
        state = next;
        since = SteadyClock::now();
    }
    // Address of the other side, without its port.
    [[nodiscard]] std::string peer() const {
        error_code gone;
        const auto end = stream.socket().remote_endpoint(gone);
        return gone ? std::string{} : end.address().to_string();
    }
    beast::tcp_stream stream;
    beast::flat_buffer buffer;
    State state = State::idle;
    SteadyClock::time_point since = SteadyClock::now();
    std::size_t requests = 0;
};
using Connections = std::list<std::shared_ptr<Connection>>;

// What reading gave: a request, a refusal to send before closing, or neither when the client left.
struct Reading {
    std::optional<RawRequest> request = {};
    std::optional<Refusal> refused = {};
    bool keep_alive = false;
};

std::string_view received(const beast::flat_buffer& buffer) {
    return {static_cast<const char*>(buffer.data().data()), buffer.size()};
}

Refusal refusal_of(const error_code& why) {
    if (why == beast::http::error::body_limit) return Refusal::body_too_large;
    return Refusal::malformed;
}

// There is nobody to send a refusal to: the client left, or was cut off for being too slow.
bool is_gone(const error_code& why) {
    return why == beast::error::timeout || why == asio::error::eof ||
           why == asio::error::connection_reset || why == asio::error::operation_aborted ||
           why == asio::error::bad_descriptor || why == beast::http::error::end_of_stream ||
           why == beast::http::error::partial_message;
}

std::string lower(beast::string_view text) {
    std::string out{text.data(), text.size()};
    for (auto& c : out) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return out;
}

RawRequest request_of(const Parser& parser) {
    const auto& message = parser.get();
    RawRequest raw;
    raw.method = std::string(message.method_string());
    raw.target = std::string(message.target());
    for (const auto& field : message) {
        auto& value = raw.headers[lower(field.name_string())];
        value += (value.empty() ? "" : ", ") + std::string(field.value());
    }
    return raw;
}

std::string http_date() {
    const std::time_t now = std::time(nullptr);
    std::tm utc{};
    gmtime_r(&now, &utc);
    std::array<char, 40> text{};
    std::strftime(text.data(), text.size(), "%a, %d %b %Y %H:%M:%S GMT", &utc);
    return text.data();
}

bool has_line_end(const std::string& text) {
    return text.find_first_of("\r\n") != std::string::npos;
}

std::string head_of(const Response& response, bool keep_alive) {
    const auto status = static_cast<unsigned>(response.status);
    const bool has_body = response.status != 204 && response.status != 304;
    std::string out =
        "HTTP/1.1 " + std::to_string(status) + " " +
        std::string(beast::http::obsolete_reason(static_cast<beast::http::status>(status))) +
        "\r\nDate: " + http_date() + "\r\n";
    if (has_body)
        out += "Content-Type: " + response.content_type +
               "\r\nContent-Length: " + std::to_string(response.body.size()) + "\r\n";
    for (const auto& [name, value] : response.headers)
        if (!has_line_end(name) && !has_line_end(value)) out += name + ": " + value + "\r\n";
    out += keep_alive ? "Connection: keep-alive\r\n\r\n" : "Connection: close\r\n\r\n";
    return out;
}

Response refused(Refusal why) {
    auto response = refusal(why, Language::nl);
    secure_api(response);
    return response;
}

// Every connection needs a file; the usual soft limit of 1024 is less than we promise to keep.
void allow_many_files() {
    rlimit files{};
    if (::getrlimit(RLIMIT_NOFILE, &files) != 0) return;
    files.rlim_cur = files.rlim_max;
    ::setrlimit(RLIMIT_NOFILE, &files);
}

void refuse_chunk_extensions(std::uint64_t, beast::string_view extensions, error_code& why) {
    if (!extensions.empty()) why = beast::http::error::bad_chunk_extension;
}

}  // namespace

// Everything that runs on the I/O thread.
class Server::Loop {
public:
    Loop(Dispatcher dispatcher, const tcp::endpoint& endpoint, Limits limits)
        : dispatcher_{std::move(dispatcher)},
          limits_{limits},
          acceptor_{io_, endpoint},
          pool_{limits.workers} {}

    [[nodiscard]] int port() const { return port_; }
    void run(bool signals);
    void stop() {
        asio::post(io_, [this] { begin_stopping(); });
    }

private:
    void accept_all(const Yield& yield);
    bool make_room();
    void serve(const std::shared_ptr<Connection>& connection, const Yield& yield);
    void refuse_and_close(Connection& connection, Refusal why, const Yield& yield);
    bool answer_one(Connection& connection, const Yield& yield);
    Reading read(Connection& connection, const Yield& yield);
    std::size_t read_head(Connection& connection, error_code& why, const Yield& yield);
    error_code read_body(Connection& connection, Parser& parser, const Yield& yield);
    Response work(RawRequest request, const Yield& yield);
    bool write(Connection& connection, const Response& response, bool head_only, bool keep_alive,
               const Yield& yield);
    void linger(Connection& connection, const Yield& yield);
    void begin_stopping();
    void end_when_drained();

    Dispatcher dispatcher_;
    Limits limits_;
    asio::io_context io_{1};
    tcp::acceptor acceptor_;
    int port_ = acceptor_.local_endpoint().port();
    asio::steady_timer drain_timer_{io_};
    std::optional<asio::signal_set> signals_;
    Connections connections_;
    bool stopping_ = false;
    std::atomic<std::size_t> queued_ = 0;
    asio::thread_pool pool_;
};

void Server::Loop::run(bool signals) {
    if (signals) {
        signals_.emplace(io_, SIGTERM, SIGINT);
        signals_->async_wait([this](const error_code& why, int) {
            if (!why) begin_stopping();
        });
    }
    asio::spawn(
        io_, std::allocator_arg, FiberStack{}, [this](const Yield& yield) { accept_all(yield); },
        asio::detached);
    io_.run();
    pool_.join();
}

void Server::Loop::accept_all(const Yield& yield) {
    while (!stopping_) {
        error_code why;
        tcp::socket socket{io_};
        acceptor_.async_accept(socket, yield[why]);
        if (stopping_) return;
        if (why) {
            // No file left for a connection: wait for one to close instead of spinning.
            asio::steady_timer pause{io_, std::chrono::milliseconds(50)};
            pause.async_wait(yield[why]);
            continue;
        }
        socket.set_option(tcp::no_delay{true}, why);
        if (!make_room()) continue;
        auto connection = std::make_shared<Connection>(std::move(socket), limits_.head);
        connections_.push_back(connection);
        asio::spawn(
            io_, std::allocator_arg, FiberStack{},
            [this, connection](const Yield& session) { serve(connection, session); },
            asio::detached);
    }
}

// Closes whoever has waited longest between requests, else whoever takes longest to send one or to
// take its answer. False when everybody is being worked for.
bool Server::Loop::make_room() {
    if (connections_.size() < limits_.connections) return true;
    for (const auto state :
         {State::idle, State::reading_head, State::reading_body, State::writing}) {
        std::shared_ptr<Connection> longest;
        for (const auto& candidate : connections_)
            if (candidate->state == state && candidate->stream.socket().is_open() &&
                (!longest || candidate->since < longest->since))
                longest = candidate;
        if (longest) {
            longest->stream.close();
            return true;
        }
    }
    return false;
}

void Server::Loop::serve(const std::shared_ptr<Connection>& connection, const Yield& yield) {
    while (connection->requests < limits_.requests && answer_one(*connection, yield)) {
    }
    connection->stream.close();
    connections_.remove(connection);
    end_when_drained();
}

// True when the connection can take another request.
bool Server::Loop::answer_one(Connection& connection, const Yield& yield) {
    auto reading = read(connection, yield);
    if (reading.refused) {
        refuse_and_close(connection, *reading.refused, yield);
        return false;
    }
    if (!reading.request) return false;
    const bool head_only = reading.request->method == "HEAD";
    connection.enter(State::working);
    ++connection.requests;
    const auto response = work(std::move(*reading.request), yield);
    const bool keep_alive =
        reading.keep_alive && !stopping_ && connection.requests < limits_.requests;
    return write(connection, response, head_only, keep_alive, yield) && keep_alive;
}

void Server::Loop::refuse_and_close(Connection& connection, Refusal why, const Yield& yield) {
    if (write(connection, refused(why), false, false, yield)) linger(connection, yield);
}

Reading Server::Loop::read(Connection& connection, const Yield& yield) {
    error_code why;
    const auto length = read_head(connection, why, yield);
    if (why == asio::error::no_buffer_space) return {{}, Refusal::head_too_large};
    if (why) return is_gone(why) ? Reading{} : Reading{{}, refusal_of(why)};
    const auto head = received(connection.buffer).substr(0, length);
    if (!fault_in_head(head).empty()) return {{}, Refusal::malformed};

    Parser parser;
    parser.header_limit(static_cast<std::uint32_t>(limits_.head));
    parser.body_limit(limits_.body);
    auto no_extensions = refuse_chunk_extensions;
    parser.on_chunk_header(no_extensions);
    parser.put(asio::buffer(head.data(), head.size()), why);
    connection.buffer.consume(length);
    if (why || !parser.is_header_done()) return {{}, refusal_of(why)};
    // Before the body, so that trailing fields of a chunked body never become headers.
    auto request = request_of(parser);
    const auto fields = std::distance(parser.get().begin(), parser.get().end());
    why = read_body(connection, parser, yield);
    if (why) return is_gone(why) ? Reading{} : Reading{{}, refusal_of(why)};
    if (std::distance(parser.get().begin(), parser.get().end()) != fields)
        return {{}, Refusal::malformed};
    request.body = std::move(parser.get().body());
    request.peer = connection.peer();
    return {std::move(request), {}, parser.get().keep_alive()};
}

std::size_t Server::Loop::read_head(Connection& connection, error_code& why, const Yield& yield) {
    auto& [stream, buffer, state, since, requests] = connection;
    connection.enter(buffer.size() == 0 ? State::idle : State::reading_head);
    // A new connection has no time to be idle: it came to ask something.
    const bool may_idle = buffer.size() == 0 && requests > 0;
    stream.expires_after(may_idle ? limits_.idle_time : limits_.head_time);
    while (true) {
        const auto length = head_length(received(buffer));
        if (length > 0) return length;
        const auto room = std::min<std::size_t>(4096, buffer.max_size() - buffer.size());
        if (room == 0) why = asio::error::no_buffer_space;
        if (why) return 0;
        const auto count = stream.async_read_some(buffer.prepare(room), yield[why]);
        buffer.commit(count);
        if (why) return 0;
        if (connection.state != State::idle) continue;
        connection.enter(State::reading_head);
        if (may_idle) stream.expires_after(limits_.head_time);
    }
}

error_code Server::Loop::read_body(Connection& connection, Parser& parser, const Yield& yield) {
    error_code why;
    connection.enter(State::reading_body);
    const auto length = parser.content_length();
    if (length && *length > limits_.body) return beast::http::error::body_limit;
    if (lower(parser.get()["Expect"]) == "100-continue" && !parser.is_done()) {
        const std::string_view go_on = "HTTP/1.1 100 Continue\r\n\r\n";
        asio::async_write(connection.stream, asio::buffer(go_on), yield[why]);
    }
    std::size_t in_window = limits_.body_bytes;
    while (!why && !parser.is_done()) {
        if (in_window >= limits_.body_bytes) {
            connection.stream.expires_after(limits_.body_time);
            in_window = 0;
        }
        in_window +=
            beast::http::async_read_some(connection.stream, connection.buffer, parser, yield[why]);
    }
    return why;
}

// Runs the dispatcher on a worker while the connection's coroutine sleeps.
Response Server::Loop::work(RawRequest request, const Yield& yield) {
    if (queued_ >= limits_.queue) return refused(Refusal::overloaded);
    ++queued_;
    return asio::async_initiate<const Yield, void(Response)>(
        [this](auto&& handler, RawRequest&& job) {
            using Handler = std::decay_t<decltype(handler)>;
            auto wake = std::make_shared<Handler>(std::forward<decltype(handler)>(handler));
            auto busy = asio::make_work_guard(io_);
            asio::post(pool_, [this, wake, busy, job = std::move(job)] {
                auto response = std::make_shared<Response>(dispatcher_(job));
                --queued_;
                asio::post(io_, [wake, response] { (*wake)(std::move(*response)); });
            });
        },
        yield, std::move(request));
}

bool Server::Loop::write(Connection& connection, const Response& response, bool head_only,
                         bool keep_alive, const Yield& yield) {
    connection.enter(State::writing);
    connection.stream.expires_after(limits_.write_time);
    const auto head = head_of(response, keep_alive);
    const bool with_body = !head_only && response.status != 204 && response.status != 304;
    const std::array<asio::const_buffer, 2> parts = {
        asio::buffer(head), with_body ? asio::buffer(response.body) : asio::const_buffer{}};
    error_code why;
    asio::async_write(connection.stream, parts, yield[why]);
    return !why;
}

// Takes in what the client is still sending, so that closing does not discard our answer to it.
void Server::Loop::linger(Connection& connection, const Yield& yield) {
    error_code why;
    connection.stream.socket().shutdown(tcp::socket::shutdown_send, why);
    connection.stream.expires_after(std::chrono::seconds(2));
    std::array<char, 4096> discarded{};
    std::size_t total = 0;
    while (!why && total < 4 * limits_.body)
        total += connection.stream.async_read_some(asio::buffer(discarded), yield[why]);
}

void Server::Loop::begin_stopping() {
    if (stopping_) return;
    stopping_ = true;
    acceptor_.close();
    if (signals_) signals_->cancel();
    for (const auto& connection : connections_)
        if (connection->state == State::idle) connection->stream.close();
    drain_timer_.expires_after(limits_.drain_time);
    drain_timer_.async_wait([this](const error_code& why) {
        if (!why)
            for (const auto& connection : connections_) connection->stream.close();
    });
    end_when_drained();
}

void Server::Loop::end_when_drained() {
    if (stopping_ && connections_.empty()) drain_timer_.cancel();
}

namespace {

tcp::endpoint endpoint_of(const std::string& bind, int port) {
    error_code why;
    const auto address = asio::ip::make_address(bind, why);
    if (why) throw CannotListen(bind + ": " + why.message());
    return {address, static_cast<std::uint16_t>(port)};
}

}  // namespace

Server::Server(Dispatcher dispatcher, const std::string& bind, int port, Limits limits) {
    std::signal(SIGPIPE, SIG_IGN);
    allow_many_files();
    try {
        loop_ = std::make_unique<Loop>(std::move(dispatcher), endpoint_of(bind, port), limits);
    } catch (const boost::system::system_error& e) {
        throw CannotListen(bind + ":" + std::to_string(port) + ": " + e.code().message());
    }
}

Server::~Server() = default;

int Server::port() const {
    return loop_->port();
}
namespace {

// The program is ending already; a second signal would cut off what it still puts in order.
void block_stop_signals() {
    sigset_t stopping;
    sigemptyset(&stopping);
    sigaddset(&stopping, SIGTERM);
    sigaddset(&stopping, SIGINT);
    pthread_sigmask(SIG_BLOCK, &stopping, nullptr);
}

}  // namespace

void Server::run(bool signals) {
    loop_->run(signals);
    if (signals) block_stop_signals();
}
void Server::stop() {
    loop_->stop();
}

}  // namespace werkzaam::http
