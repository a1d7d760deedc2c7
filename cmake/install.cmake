# What `cmake --install` installs: the program with its manual page and completions, the library with its headers and
# what finds it (CMake's find_package, pkg-config).
include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

if(TARGET checkclaims)
  install(TARGETS checkclaims RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR} COMPONENT program)
endif()
# The files that the program writes about itself, and the licence; of a component that a package may be made of.
function(install_around_program component)
  install(FILES ${manual}/checkclaims.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/man1 COMPONENT ${component} ${ARGN})
  install(FILES ${manual}/checkclaims.bash DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions RENAME checkclaims
          COMPONENT ${component} ${ARGN})
  install(FILES ${manual}/_checkclaims DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/site-functions COMPONENT ${component} ${ARGN})
  install(FILES ${manual}/checkclaims.fish DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d COMPONENT ${component} ${ARGN})
  install(FILES ${PROJECT_SOURCE_DIR}/LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR} RENAME copyright COMPONENT ${component} ${ARGN})
endfunction()
if(TARGET checkclaims)
  install_around_program(program)
endif()

# The headers that are the library's face, and no other: they include each other and the standard library alone.
set(face article.hpp error.hpp library.hpp severity.hpp value.hpp version.hpp)
list(TRANSFORM face PREPEND ${PROJECT_SOURCE_DIR}/include/checkclaims/)
install(FILES ${face} DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/checkclaims COMPONENT development)
install(TARGETS checkclaims_lib EXPORT checkclaims ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR} COMPONENT development
        INCLUDES DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
set(package_dir ${CMAKE_INSTALL_LIBDIR}/cmake/checkclaims)
install(EXPORT checkclaims NAMESPACE checkclaims:: FILE checkclaims-targets.cmake DESTINATION ${package_dir} COMPONENT development)
configure_package_config_file(${PROJECT_SOURCE_DIR}/cmake/checkclaims-config.cmake.in ${PROJECT_BINARY_DIR}/checkclaims-config.cmake
                              INSTALL_DESTINATION ${package_dir} NO_SET_AND_CHECK_MACRO)
# Before 1.0 a minor version may change the face: docs/versions.md.
write_basic_package_version_file(${PROJECT_BINARY_DIR}/checkclaims-config-version.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/checkclaims-config.cmake ${PROJECT_BINARY_DIR}/checkclaims-config-version.cmake
        DESTINATION ${package_dir} COMPONENT development)

# The library is an archive, so what it needs is always linked: Requires, not Requires.private. The prefix is found from
# where the file lies, so that an installed tree can be moved.
file(RELATIVE_PATH prefix_from_pc /${CMAKE_INSTALL_LIBDIR}/pkgconfig /)
string(REGEX REPLACE "/$" "" prefix_from_pc ${prefix_from_pc})
configure_file(${PROJECT_SOURCE_DIR}/cmake/checkclaims.pc.in ${PROJECT_BINARY_DIR}/checkclaims.pc @ONLY)
install(FILES ${PROJECT_BINARY_DIR}/checkclaims.pc DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig COMPONENT development)
