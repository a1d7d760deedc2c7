# What cpack packs: a package for Debian (-G DEB), of the program as `cmake --install` installs it, and an archive (-G TGZ) of
# the program of portable.cmake. script/package builds both and their checksums.
set(CPACK_PACKAGE_NAME checkclaims)
set(CPACK_PACKAGE_VENDOR "The checkclaims authors")
set(CHECKCLAIMS_CONTACT "The checkclaims authors <checkclaims@localhost>" CACHE STRING "Who maintains the package, with an address")
set(CPACK_PACKAGE_CONTACT "${CHECKCLAIMS_CONTACT}")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "${PROJECT_DESCRIPTION}")
set(CPACK_PACKAGE_DESCRIPTION "Reads news articles, works out who and what each figure is about and for
which day it holds, and reports what cannot all be true as a diff, with the
proof. It is also a gate for articles that are kept in a repository: accept
what it finds today, and it stays silent until an article adds a new one.
It opens no network connection.")
set(CPACK_PACKAGE_CHECKSUM SHA256)
set(CPACK_STRIP_FILES ON)
set(CPACK_VERBATIM_VARIABLES ON)
set(CPACK_PACKAGE_DIRECTORY ${PROJECT_BINARY_DIR}/packages)
# Named for the system that it was built on ("debian-12"): the libraries that are loaded when needed are those of a system.
cmake_host_system_information(RESULT system QUERY DISTRIB_INFO)
if(system_ID AND system_VERSION_ID)
  set(system ${system_ID}-${system_VERSION_ID})
else()
  string(TOLOWER ${CMAKE_SYSTEM_NAME} system)
endif()
set(CPACK_PACKAGE_FILE_NAME checkclaims-${PROJECT_VERSION}-${system}-${CMAKE_SYSTEM_PROCESSOR})

set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION text)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_PROGRAM_PACKAGE_NAME checkclaims)
set(CPACK_COMPONENT_PROGRAM_DESCRIPTION "${CPACK_PACKAGE_DESCRIPTION}")
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "poppler-utils")
# Libraries that are loaded where something needs them are in no list of what a program is linked with: the packages of
# those whose headers it was built with.
set(loaded)
foreach(library ${libgit2_LINK_LIBRARIES} ${libarchive_LINK_LIBRARIES} ${libxml2_LINK_LIBRARIES} ${SQLite3_LIBRARIES})
  get_filename_component(real ${library} REALPATH)
  execute_process(COMMAND dpkg-query -S ${real} OUTPUT_VARIABLE owner ERROR_QUIET RESULT_VARIABLE status)
  if(status EQUAL 0 AND owner MATCHES "^([^:]+):")
    list(APPEND loaded ${CMAKE_MATCH_1})
  endif()
endforeach()
list(SORT loaded)
list(JOIN loaded ", " CPACK_DEBIAN_PACKAGE_RECOMMENDS)

set(CPACK_PRE_BUILD_SCRIPTS ${PROJECT_SOURCE_DIR}/cmake/package_files.cmake)
set(CPACK_CHECKCLAIMS_CHANGELOG ${PROJECT_SOURCE_DIR}/CHANGELOG.md)
set(CPACK_PROJECT_CONFIG_FILE ${PROJECT_SOURCE_DIR}/cmake/package_choice.cmake)
include(CPack)
