# SPDX-FileCopyrightText: 2026 werkzaam contributors
# SPDX-License-Identifier: EUPL-1.2
# Adds the fuzz programs to the ordinary build, for tests/long/fuzz_analyse only:
#   cmake -DCMAKE_PROJECT_werkzaam_INCLUDE=tests/long/fuzz.cmake ...
# The targets they link are declared after project(), so they are added at the end.
set(WZ_LONG_DIR ${CMAKE_CURRENT_LIST_DIR})
function(wz_add_fuzz_programs)
  add_executable(fuzz_analyse ${WZ_LONG_DIR}/fuzz_analyse.cpp)
  target_link_libraries(fuzz_analyse PRIVATE evidence)
  target_compile_options(fuzz_analyse PRIVATE ${WZ_WARNINGS})
  target_link_options(fuzz_analyse PRIVATE -fsanitize=fuzzer)
endfunction()
cmake_language(DEFER CALL wz_add_fuzz_programs)
