# The program of the release archive: linked from the objects of `checkclaims`, with what there is an archive of linked in
# (the libraries of C++ and of GCC too), and the rest of what it needs beside it, in lib/checkclaims. The system's libc
# and, for what lies beside, its library of C++ stay outside. docs/install.md tells which is which.
if(NOT CMAKE_SYSTEM_NAME STREQUAL Linux OR CMAKE_CXX_FLAGS MATCHES "-fsanitize|--coverage")
  return()
endif()
set(portable_linked)
set(portable_beside)
foreach(library utf8proc xxhash gumbo z fmt simdjson tbb)
  find_library(ARCHIVE_${library} NAMES lib${library}.a)
  mark_as_advanced(ARCHIVE_${library})
  if(ARCHIVE_${library})
    list(APPEND portable_linked ${ARCHIVE_${library}})
  elseif(library STREQUAL fmt)
    list(APPEND portable_beside fmt::fmt)
  elseif(library STREQUAL tbb)
    list(APPEND portable_beside TBB::tbb)
  elseif(library STREQUAL z)
    list(APPEND portable_beside ZLIB::ZLIB)
  else()
    list(APPEND portable_beside PkgConfig::${library})
  endif()
endforeach()

add_executable(checkclaims_portable ${program_objects})
if(NOT CHECKCLAIMS_TESTS)
  set_target_properties(checkclaims_portable PROPERTIES EXCLUDE_FROM_ALL ON)
endif()
add_dependencies(checkclaims_portable checkclaims_lib)
set_target_properties(checkclaims_portable PROPERTIES LINKER_LANGUAGE CXX OUTPUT_NAME checkclaims
  RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/portable BUILD_WITH_INSTALL_RPATH ON
  INSTALL_RPATH "$ORIGIN/../lib/checkclaims")
# What is linked in stays inside: the libraries beside it use the system's own.
target_link_libraries(checkclaims_portable PRIVATE $<TARGET_FILE:checkclaims_lib> ${portable_linked} ${portable_beside}
                      ${CMAKE_DL_LIBS} -static-libstdc++ -static-libgcc -Wl,--exclude-libs,ALL)

install(TARGETS checkclaims_portable RUNTIME DESTINATION bin COMPONENT portable EXCLUDE_FROM_ALL)
install_around_program(portable EXCLUDE_FROM_ALL)
install(FILES ${PROJECT_SOURCE_DIR}/README.md ${PROJECT_SOURCE_DIR}/CHANGELOG.md DESTINATION ${CMAKE_INSTALL_DOCDIR}
        COMPONENT portable EXCLUDE_FROM_ALL)
# The licences of all that is in it, of which Debian's packages keep the texts: what is linked, what lies beside it, the
# headers that are compiled in, and the words.
set(licensed ${portable_linked} ${WORDNET_DIR}/data.noun ${TOMLPLUSPLUS}/toml++/toml.h)
foreach(header nlohmann/json.hpp CLI/CLI.hpp boost/version.hpp fmt/format.h simdjson.h tbb/version.h)
  find_path(folder_of_header NAMES ${header} NO_CACHE)
  list(APPEND licensed ${folder_of_header}/${header})
  unset(folder_of_header)
endforeach()
set(licences ${PROJECT_BINARY_DIR}/licences)
file(REMOVE_RECURSE ${licences})
foreach(file IN LISTS licensed)
  file(REAL_PATH ${file} real)
  execute_process(COMMAND dpkg-query -S ${real} OUTPUT_VARIABLE owner ERROR_QUIET)
  string(REGEX REPLACE ":.*" "" owner "${owner}")
  if(owner AND EXISTS /usr/share/doc/${owner}/copyright)
    file(REAL_PATH /usr/share/doc/${owner}/copyright text)
    configure_file(${text} ${licences}/${owner} COPYONLY)
  endif()
endforeach()
install(DIRECTORY ${licences} DESTINATION ${CMAKE_INSTALL_DOCDIR} COMPONENT portable EXCLUDE_FROM_ALL)

# The libraries beside it under the names that it asks for.
install(CODE "
  file(GET_RUNTIME_DEPENDENCIES EXECUTABLES ${PROJECT_BINARY_DIR}/portable/checkclaims
       RESOLVED_DEPENDENCIES_VAR needed UNRESOLVED_DEPENDENCIES_VAR missing
       PRE_EXCLUDE_REGEXES \"^(libc|libm|libdl|libpthread|librt|libgcc_s|libstdc\\\\+\\\\+|ld-linux.*)\\\\.so\")
  if(missing)
    message(FATAL_ERROR \"not found: \${missing}\")
  endif()
  foreach(file IN LISTS needed)
    file(INSTALL \${file} DESTINATION \${CMAKE_INSTALL_PREFIX}/lib/checkclaims FOLLOW_SYMLINK_CHAIN)
  endforeach()
" COMPONENT portable EXCLUDE_FROM_ALL)
