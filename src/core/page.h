// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <vector>

namespace werkzaam {

/// Which part of a list is asked for. `number` counts from 1; `size` is 1 to 100.
struct PageRequest {
    int number = 1;
    int size = 25;
    [[nodiscard]] int offset() const { return (number - 1) * size; }
};

/// One part of a list and how long the whole list is.
template <class T>
struct Page {
    std::vector<T> items;
    int page = 1;
    int page_size = 25;
    std::int64_t total = 0;
};

}  // namespace werkzaam
