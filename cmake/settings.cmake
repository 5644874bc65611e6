# SPDX-FileCopyrightText: 2026 werkzaam contributors
# SPDX-License-Identifier: EUPL-1.2
# How everything is compiled. One fixed instruction set, so that every installation computes the
# same digits; wider instructions only in stats/simd, chosen at run time.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
option(WZ_TESTS "Build the test programs" ON)
option(WZ_SANITIZE "Address checks everywhere, undefined-behaviour checks in stats and the parsers" OFF)
set(CMAKE_CXX_FLAGS_DEV "-O1 -g1")
set(CMAKE_CXX_FLAGS_RELEASE "-O2")
add_compile_options(-march=x86-64-v2 -ffp-contract=off -fstack-protector-strong
                    -ffile-prefix-map=${CMAKE_SOURCE_DIR}=.)
add_link_options(-fuse-ld=mold -Wl,-z,relro,-z,now)
if(CMAKE_BUILD_TYPE STREQUAL "Release")
  add_compile_definitions(_FORTIFY_SOURCE=2)
endif()
if(WZ_SANITIZE)
  add_compile_options(-fsanitize=address -fno-omit-frame-pointer)
  add_link_options(-fsanitize=address,undefined)
endif()
set(WZ_WARNINGS -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Werror)
