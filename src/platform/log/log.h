// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace werkzaam::log {

enum class Level { debug, info, warning, error };
using Field = std::pair<std::string_view, std::string>;
using Fields = std::initializer_list<Field>;

/// The level with a name of the configuration: debug, info, warning or error.
[[nodiscard]] std::optional<Level> level_from_name(std::string_view name);
/// Sets what is written from now on; lines below `level` are dropped.
void start(Level level);
/// One JSON line on stderr: time, level, event and the fields. Never a search text, a person's
/// name or a request body.
void write(Level level, std::string_view event, Fields fields = {});
inline void info(std::string_view event, Fields fields = {}) {
    write(Level::info, event, fields);
}
inline void warning(std::string_view event, Fields fields = {}) {
    write(Level::warning, event, fields);
}
inline void error(std::string_view event, Fields fields = {}) {
    write(Level::error, event, fields);
}

/// The part of a line after time and level: `"event":"...","field":"..."`, with every value
/// escaped.
[[nodiscard]] std::string line(std::string_view event, const Field* fields, std::size_t count);

}  // namespace werkzaam::log
