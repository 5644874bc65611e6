# SPDX-FileCopyrightText: 2026 werkzaam contributors
# SPDX-License-Identifier: EUPL-1.2
# Libraries of Debian 12. Boost 1.81 is unpacked in .deps/boost by ./setup, because its -dev
# packages cannot be installed beside those of Debian's default Boost.
set(Boost_USE_STATIC_LIBS ON)
set(Boost_NO_WARN_NEW_VERSIONS ON)
find_package(Boost 1.81.0 EXACT REQUIRED CONFIG COMPONENTS headers json context url)
# Beast reads its headers as system headers, so that our own warnings stay strict.
get_target_property(wz_boost_include Boost::headers INTERFACE_INCLUDE_DIRECTORIES)
set_target_properties(Boost::headers PROPERTIES INTERFACE_SYSTEM_INCLUDE_DIRECTORIES "${wz_boost_include}")
find_package(Eigen3 3.4 REQUIRED NO_MODULE)
find_package(spdlog REQUIRED)
find_package(tomlplusplus REQUIRED)
find_package(ICU 72 REQUIRED COMPONENTS uc i18n)
find_package(Threads REQUIRED)
find_package(PostgreSQL 15 REQUIRED)  # libpq
# Packages without a CMake file of their own.
add_library(wz::soci INTERFACE IMPORTED)
target_link_libraries(wz::soci INTERFACE soci_core soci_sqlite3 sqlite3)
target_include_directories(wz::soci SYSTEM INTERFACE /usr/include/soci)
add_library(wz::stemmer INTERFACE IMPORTED)
target_link_libraries(wz::stemmer INTERFACE stemmer)
add_library(wz::credentials INTERFACE IMPORTED)
target_link_libraries(wz::credentials INTERFACE fido2 oath qrcodegencpp crypto)
find_package(OpenSSL 3.0 REQUIRED COMPONENTS Crypto)
find_package(CURL 7.88 REQUIRED)
add_library(wz::oidc INTERFACE IMPORTED)
target_link_libraries(wz::oidc INTERFACE cjose CURL::libcurl crypto)
find_path(WZ_CLI11_INCLUDE CLI/CLI.hpp REQUIRED)
add_library(wz::cli11 INTERFACE IMPORTED)
target_include_directories(wz::cli11 SYSTEM INTERFACE ${WZ_CLI11_INCLUDE})
if(WZ_TESTS)
  find_package(GTest REQUIRED)
endif()
