# SPDX-FileCopyrightText: 2026 werkzaam contributors
# SPDX-License-Identifier: EUPL-1.2
# Adds the fuzz programs to the ordinary build, for tests/long/fuzz_analyse only:
#   cmake -DCMAKE_PROJECT_werkzaam_INCLUDE=tests/long/fuzz.cmake ...
# The targets they link are declared after project(), so they are added at the end.
set(WZ_LONG_DIR ${CMAKE_CURRENT_LIST_DIR})

function(wz_add_fuzz_programs)
  # Warnings are the ordinary build's matter: another compiler warns of other things.
  get_property(targets DIRECTORY PROPERTY BUILDSYSTEM_TARGETS)
  foreach(target IN LISTS targets)
    get_target_property(options ${target} COMPILE_OPTIONS)
    if(options)
      list(FILTER options EXCLUDE REGEX "^-W")
      set_target_properties(${target} PROPERTIES COMPILE_OPTIONS "${options}")
    endif()
  endforeach()
  # g++ takes the instruction set of these two from a pragma in the file, which clang does not read.
  set_source_files_properties(${CMAKE_SOURCE_DIR}/src/stats/simd/kernels_avx2.cpp
    PROPERTIES COMPILE_OPTIONS "-march=x86-64-v3")
  set_source_files_properties(${CMAKE_SOURCE_DIR}/src/stats/simd/kernels_avx512.cpp
    PROPERTIES COMPILE_OPTIONS "-march=x86-64-v4")
  add_executable(fuzz_analyse ${WZ_LONG_DIR}/fuzz_analyse.cpp)
  target_link_libraries(fuzz_analyse PRIVATE evidence)
  target_link_options(fuzz_analyse PRIVATE -fsanitize=fuzzer)
endfunction()
cmake_language(DEFER CALL wz_add_fuzz_programs)
