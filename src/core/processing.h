// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace werkzaam {

/// Whom personal data are about: "person", "invitation" and so on, with the id of the record. The
/// logbook keeps a keyed hash of both.
struct DataSubject {
    std::string type;
    std::string id;
    friend auto operator<=>(const DataSubject&, const DataSubject&) = default;
};

/// How a processing ended: a wrong request is `unset`, only a failure of our own is an `error`.
enum class ProcessingStatus { unset = 0, ok = 1, error = 2 };

/// One processing of personal data, as Logboek Dataverwerkingen 1.0 wants it. Without who did it.
struct Processing {
    std::string trace;   ///< W3C trace context: 32 hexadecimal digits
    std::string parent;  ///< 16, of the program that asked; empty: none
    std::string name;
    std::string activity;  ///< Key in the register of processing activities: "people-and-rights".
    ProcessingStatus status = ProcessingStatus::unset;
    std::int64_t started = 0;  ///< milliseconds since 1970
    std::int64_t ended = 0;
    std::vector<DataSubject> subjects = {};
};

}  // namespace werkzaam
