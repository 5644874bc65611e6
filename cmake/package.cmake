# SPDX-FileCopyrightText: 2026 werkzaam contributors
# SPDX-License-Identifier: EUPL-1.2
# What is installed where, and the Debian package: `cpack -G DEB --config build/release/CPackConfig.cmake`
# after building the program and the web pages.
install(TARGETS werkzaam RUNTIME DESTINATION bin)
install(DIRECTORY data DESTINATION share/werkzaam)
install(DIRECTORY web/dist DESTINATION share/werkzaam/web OPTIONAL)
install(FILES deploy/systemd/werkzaam.service DESTINATION lib/systemd/system)
install(FILES deploy/debian/werkzaam.toml DESTINATION /etc/werkzaam)
install(FILES deploy/README.md CHANGELOG.md LICENSE DESTINATION share/doc/werkzaam)
install(FILES deploy/nginx/werkzaam.conf DESTINATION share/doc/werkzaam RENAME nginx.conf)
install(FILES deploy/debian/copyright DESTINATION share/doc/werkzaam)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME werkzaam)
set(CPACK_PACKAGE_VERSION ${PROJECT_VERSION})
set(CPACK_PACKAGE_CONTACT "werkzaam maintainers <contact@werkzaam.example>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "what works in preventing radicalisation, and how sure we are")
set(CPACK_PACKAGE_DESCRIPTION "Catalogue of interventions, evaluations, pooled evidence and living guidance
for Dutch municipalities, ministries and support bodies. One program with an
embedded database; web pages and an API by the Dutch API design rules.")
set(CPACK_PACKAGE_HOMEPAGE_URL "https://werkzaam.example")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION web)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS nginx)
set(CPACK_DEBIAN_PACKAGE_SUGGESTS postgresql-client)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_DEBIAN_PACKAGE_CONTROL_EXTRA
    ${CMAKE_SOURCE_DIR}/deploy/debian/conffiles ${CMAKE_SOURCE_DIR}/deploy/debian/postinst
    ${CMAKE_SOURCE_DIR}/deploy/debian/prerm ${CMAKE_SOURCE_DIR}/deploy/debian/postrm)
include(CPack)
