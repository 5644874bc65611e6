# SPDX-FileCopyrightText: 2026 werkzaam contributors
# SPDX-License-Identifier: EUPL-1.2
# One library per folder. DEPENDS is the only place where a dependency is declared;
# tools/check_includes.py reads it back from <build>/modules.tsv and holds every #include to it.
set_property(GLOBAL PROPERTY WZ_MODULES "")

# wz_library(NAME LAYER core|stats|platform|module|app [DIR folder under src] [DEPENDS our libraries]
#            [LINK outside libraries] [EMBED files that travel inside the program])
# Takes every .cpp of the folder; *_test.cpp become <name>_test, which links this library and what
# it declares and nothing else: a call to an undeclared neighbour is an undefined reference there.
# Files in migrations/{sqlite,postgres}/*.sql are embedded and run by platform/db.
function(wz_library name)
  cmake_parse_arguments(A "" "LAYER;DIR" "DEPENDS;LINK;EMBED" ${ARGN})
  if(NOT A_DIR)
    set(A_DIR ${name})
  endif()
  set(dir ${CMAKE_SOURCE_DIR}/src/${A_DIR})
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${dir}/*.cpp)
  set(tests ${sources})
  list(FILTER sources EXCLUDE REGEX "_test\\.cpp$")
  list(FILTER sources EXCLUDE REGEX "/main\\.cpp$")
  list(FILTER tests INCLUDE REGEX "_test\\.cpp$")
  wz_embed_migrations(${name} ${dir} embedded)
  list(APPEND sources ${embedded})
  if(A_EMBED)
    list(TRANSFORM A_EMBED PREPEND ${CMAKE_SOURCE_DIR}/)
    wz_embed(${name}_files werkzaam::${name} embedded_files "${A_EMBED}" embedded)
    list(APPEND sources ${embedded})
  endif()
  if(sources)
    add_library(${name} STATIC ${sources})
    target_include_directories(${name} PUBLIC ${CMAKE_SOURCE_DIR}/src)
    target_link_libraries(${name} PUBLIC ${A_DEPENDS} ${A_LINK} Threads::Threads)
    target_compile_options(${name} PRIVATE ${WZ_WARNINGS})
    if(WZ_SANITIZE AND name MATCHES "^(stats|csv|reflect|evidence)$")
      target_compile_options(${name} PRIVATE -fsanitize=undefined -fno-sanitize-recover=undefined)
    endif()
  else()
    add_library(${name} INTERFACE)
    target_include_directories(${name} INTERFACE ${CMAKE_SOURCE_DIR}/src)
    target_link_libraries(${name} INTERFACE ${A_DEPENDS} ${A_LINK})
  endif()
  if(tests AND WZ_TESTS)
    add_executable(${name}_test ${tests})
    target_link_libraries(${name}_test PRIVATE ${name} GTest::gtest GTest::gmock GTest::gtest_main)
    target_compile_options(${name}_test PRIVATE ${WZ_WARNINGS})
    target_compile_definitions(${name}_test PRIVATE WZ_SOURCE_DIR="${CMAKE_SOURCE_DIR}")
    # What stores something is tested on both engines; test suites Postgres... need the second.
    add_test(NAME ${name} COMMAND ${name}_test --gtest_filter=-Postgres*)
    if(name STREQUAL "db" OR "db" IN_LIST A_DEPENDS)
      add_test(NAME ${name}_postgres
               COMMAND python3 ${CMAKE_SOURCE_DIR}/tests/postgres/server.py $<TARGET_FILE:${name}_test>)
    endif()
  endif()
  string(REPLACE ";" "," depends "${A_DEPENDS}")
  set_property(GLOBAL APPEND PROPERTY WZ_MODULES "${name}\t${A_LAYER}\t${A_DIR}\t${depends}")
endfunction()

# Writes the declared architecture for the checkers.
function(wz_finish)
  get_property(rows GLOBAL PROPERTY WZ_MODULES)
  list(JOIN rows "\n" text)
  file(WRITE ${CMAKE_BINARY_DIR}/modules.tsv "${text}\n")
endfunction()
