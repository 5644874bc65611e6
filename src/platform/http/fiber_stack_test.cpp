// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/http/fiber_stack.h"

#include <gtest/gtest.h>

#include <cstring>

namespace werkzaam::http {
namespace {

// The lowest byte of the stack that may be written: above the page that guards it.
char* lowest(const boost::context::stack_context& stack) {
    return static_cast<char*>(stack.sp) - 256 * 1024;
}

TEST(FiberStack, IsAsLargeAsItSays) {
    FiberStack stacks;
    auto stack = stacks.allocate();
    ASSERT_GE(stack.size, 256U * 1024U);
    std::memset(lowest(stack), 1, 256 * 1024);
    stacks.deallocate(stack);
}

// What one coroutine left there is no fault of the next one.
TEST(FiberStack, ComesWithoutWhatTheLastCoroutineLeftOnIt) {
    FiberStack stacks;
    auto stack = stacks.allocate();
#ifdef __SANITIZE_ADDRESS__
    __asan_poison_memory_region(lowest(stack), 4096);
    ASSERT_TRUE(__asan_address_is_poisoned(lowest(stack)));
#endif
    const auto* address = stack.sp;
    stacks.deallocate(stack);
    auto again = stacks.allocate();
    ASSERT_EQ(again.sp, address) << "the system gave other memory: nothing was tried";
    std::memset(lowest(again), 1, 4096);
#ifdef __SANITIZE_ADDRESS__
    EXPECT_FALSE(__asan_address_is_poisoned(lowest(again)));
#endif
    stacks.deallocate(again);
}

}  // namespace
}  // namespace werkzaam::http
