# SPDX-FileCopyrightText: 2026 werkzaam contributors
# SPDX-License-Identifier: EUPL-1.2
# Texts that travel inside the program: each module's migrations, and the sentences of i18n/.
# cmake/embed.py writes one .cpp with `std::vector<std::pair<std::string_view, std::string_view>>
# <namespace>::<function>()`: file name and content, in order of name. cmake/embed_migrations.py
# writes the migrations of both engines, and stops when one engine misses a file.

# A library with a folder migrations/ gets werkzaam::<name>::migrations(), declared in
# platform/db/migrate.h as db::MigrationFiles.
function(wz_embed_migrations name dir out)
  file(GLOB files CONFIGURE_DEPENDS ${dir}/migrations/sqlite/*.sql ${dir}/migrations/postgres/*.sql)
  set(${out} "" PARENT_SCOPE)
  if(files)
    set(cpp ${CMAKE_BINARY_DIR}/embedded/${name}_migrations.cpp)
    add_custom_command(
      OUTPUT ${cpp}
      COMMAND python3 ${CMAKE_SOURCE_DIR}/cmake/embed_migrations.py ${cpp} werkzaam::${name}
              ${dir}/migrations
      DEPENDS ${files} ${CMAKE_SOURCE_DIR}/cmake/embed_migrations.py
      VERBATIM)
    set(${out} ${cpp} PARENT_SCOPE)
  endif()
endfunction()

function(wz_embed target namespace function files out)
  set(cpp ${CMAKE_BINARY_DIR}/embedded/${target}.cpp)
  add_custom_command(
    OUTPUT ${cpp}
    COMMAND python3 ${CMAKE_SOURCE_DIR}/cmake/embed.py ${cpp} ${namespace} ${function} ${files}
    DEPENDS ${files} ${CMAKE_SOURCE_DIR}/cmake/embed.py
    VERBATIM)
  set(${out} ${cpp} PARENT_SCOPE)
endfunction()
