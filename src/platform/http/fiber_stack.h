// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <boost/context/protected_fixedsize_stack.hpp>

#ifdef __SANITIZE_ADDRESS__
#include <sanitizer/asan_interface.h>
#endif

namespace werkzaam::http {

/// Stacks for the server's coroutines, with a page behind each that ends the program when a stack
/// overflows. The address checker remembers what a coroutine left on its stack after that memory
/// was given back, and would blame whoever gets the same addresses next: it is told to forget.
class FiberStack {
public:
    FiberStack() : stacks_{256 * 1024} {}
    boost::context::stack_context allocate() {
        const auto stack = stacks_.allocate();
        forget(stack);
        return stack;
    }
    void deallocate(boost::context::stack_context& stack) noexcept {
        forget(stack);
        stacks_.deallocate(stack);
    }

private:
    static void forget([[maybe_unused]] const boost::context::stack_context& stack) {
#ifdef __SANITIZE_ADDRESS__
        // `sp` is the upper end; below the lowest page nothing was ever written.
        __asan_unpoison_memory_region(static_cast<char*>(stack.sp) - stack.size, stack.size);
#endif
    }
    boost::context::protected_fixedsize_stack stacks_;
};

}  // namespace werkzaam::http
