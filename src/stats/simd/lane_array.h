// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <new>
#include <span>
#include <vector>

namespace werkzaam::stats::simd {

inline constexpr std::size_t lane_count = 8;

/// Memory aligned to 64 bytes. Small blocks come from the ordinary allocator, which keeps them at
/// hand (the aligned one does not); the address to give back stands just before such a block.
template <class T>
struct LaneAllocator {
    using value_type = T;
    static constexpr std::size_t alignment = 64;
    static constexpr std::size_t most_small = 16384 / sizeof(T);

    LaneAllocator() = default;
    template <class U>
    explicit LaneAllocator(const LaneAllocator<U>&) {}

    T* allocate(std::size_t n) {
        static_assert(__STDCPP_DEFAULT_NEW_ALIGNMENT__ >= sizeof(void*));
        if (n > most_small)
            return static_cast<T*>(::operator new(n * sizeof(T), std::align_val_t{alignment}));
        void* const raw = ::operator new(n * sizeof(T) + alignment);
        const auto start = reinterpret_cast<std::uintptr_t>(raw) / alignment * alignment;
        void** const block = reinterpret_cast<void**>(start + alignment);
        block[-1] = raw;
        return reinterpret_cast<T*>(block);
    }
    void deallocate(T* block, std::size_t n) {
        if (n > most_small) return ::operator delete(block, std::align_val_t{alignment});
        ::operator delete(reinterpret_cast<void**>(block)[-1]);
    }

    friend bool operator==(const LaneAllocator&, const LaneAllocator&) { return true; }
};

/// A column of doubles, aligned to 64 bytes and padded to a whole number of eight lanes, so that
/// every kernel runs over full blocks and adds up in the same order on every processor.
class LaneArray {
public:
    LaneArray() = default;
    LaneArray(std::size_t size, double padding)
        : size_(size), blocks_((size + lane_count - 1) / lane_count) {
        pad(padding);
    }
    LaneArray(std::span<const double> values, double padding) : LaneArray(values.size(), padding) {
        std::copy(values.begin(), values.end(), data());
    }

    void pad(double padding) {
        for (std::size_t i = size_; i < padded_size(); ++i) data()[i] = padding;
    }
    [[nodiscard]] std::size_t blocks() const { return blocks_.size(); }
    [[nodiscard]] std::span<const double> values() const { return {data(), size_}; }

    [[nodiscard]] std::size_t size() const { return size_; }
    [[nodiscard]] std::size_t padded_size() const { return blocks_.size() * lane_count; }
    [[nodiscard]] double* data() { return reinterpret_cast<double*>(blocks_.data()); }
    [[nodiscard]] const double* data() const {
        return reinterpret_cast<const double*>(blocks_.data());
    }
    [[nodiscard]] double& operator[](std::size_t i) { return data()[i]; }
    [[nodiscard]] double operator[](std::size_t i) const { return data()[i]; }

private:
    struct alignas(64) Block {
        double lanes[lane_count];
    };
    std::size_t size_ = 0;
    std::vector<Block, LaneAllocator<Block>> blocks_;
};

}  // namespace werkzaam::stats::simd
