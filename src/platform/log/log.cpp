// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/log/log.h"

#include <spdlog/pattern_formatter.h>
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include <cstdio>
#include <memory>

namespace werkzaam::log {

namespace {

spdlog::level::level_enum spdlog_level(Level level) {
    switch (level) {
        case Level::debug:
            return spdlog::level::debug;
        case Level::info:
            return spdlog::level::info;
        case Level::warning:
            return spdlog::level::warn;
        case Level::error:
            return spdlog::level::err;
    }
    return spdlog::level::err;
}

// Whatever is in a value stays within its quotes: a value can never start a line of its own.
void append_quoted(std::string& out, std::string_view text) {
    out += '"';
    for (const char c : text) {
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) {
            char code[8];
            std::snprintf(code, sizeof code, "\\u%04x", static_cast<unsigned>(c));
            out += code;
        } else {
            out += c;
        }
    }
    out += '"';
}

spdlog::logger& logger() {
    static const auto instance = [] {
        auto made = std::make_shared<spdlog::logger>(
            "werkzaam", std::make_shared<spdlog::sinks::stderr_sink_mt>());
        made->set_formatter(std::make_unique<spdlog::pattern_formatter>(
            R"({"time":"%Y-%m-%dT%H:%M:%S.%eZ","level":"%l",%v})", spdlog::pattern_time_type::utc));
        made->flush_on(spdlog::level::debug);
        return made;
    }();
    return *instance;
}

}  // namespace

std::string line(std::string_view event, const Field* fields, std::size_t count) {
    std::string out = "\"event\":";
    append_quoted(out, event);
    for (std::size_t i = 0; i < count; ++i) {
        out += ',';
        append_quoted(out, fields[i].first);
        out += ':';
        append_quoted(out, fields[i].second);
    }
    return out;
}

void start(Level level) {
    logger().set_level(spdlog_level(level));
}

void write(Level level, std::string_view event, Fields fields) {
    if (!logger().should_log(spdlog_level(level))) return;
    logger().log(spdlog_level(level),
                 spdlog::string_view_t{line(event, fields.begin(), fields.size())});
}

std::optional<Level> level_from_name(std::string_view name) {
    if (name == "debug") return Level::debug;
    if (name == "info") return Level::info;
    if (name == "warning") return Level::warning;
    if (name == "error") return Level::error;
    return {};
}

}  // namespace werkzaam::log
