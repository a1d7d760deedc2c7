# -DSOURCE= -DOUT= : writes the C++ that names the commit of the source tree, if that has changed. In a checkout git is
# asked; in an archive that git made, cmake/commit.txt holds it; otherwise there is none.
set(commit "")
set(modified false)
get_filename_component(source "${SOURCE}" REALPATH)
find_program(GIT git)
if(GIT AND EXISTS ${source}/.git)
  # Of a checkout of its own: not of one that this folder was copied into.
  execute_process(COMMAND ${GIT} -C ${source} rev-parse --show-toplevel HEAD
                  OUTPUT_VARIABLE told ERROR_QUIET RESULT_VARIABLE status OUTPUT_STRIP_TRAILING_WHITESPACE)
  if(status EQUAL 0 AND told MATCHES "^(.*)\n([0-9a-f]+)$")
    set(found ${CMAKE_MATCH_2})
    get_filename_component(top "${CMAKE_MATCH_1}" REALPATH)
    if(top STREQUAL source)
      set(commit ${found})
      execute_process(COMMAND ${GIT} -C ${source} --no-optional-locks status --porcelain --untracked-files=no
                      OUTPUT_VARIABLE changes ERROR_QUIET)
      if(NOT changes STREQUAL "")
        set(modified true)
      endif()
    endif()
  endif()
else()
  file(STRINGS ${source}/cmake/commit.txt line LIMIT_COUNT 1)
  if(line MATCHES "^[0-9a-f]+$")
    set(commit ${line})
  endif()
endif()
set(text "#include \"reporting/commit.hpp\"
namespace checkclaims {
const std::string_view built_commit = \"${commit}\";
const bool built_modified = ${modified};
}  // namespace checkclaims
")
set(before "")
if(EXISTS ${OUT})
  file(READ ${OUT} before)
endif()
if(NOT before STREQUAL text)
  file(WRITE ${OUT} "${text}")
endif()
