# FILE -> OUT, a C++ file that defines HEADER's variable NAME with the file's text.
include("${CMAKE_CURRENT_LIST_DIR}/raw_literal.cmake")
raw_literal("${FILE}" text)
get_filename_component(name "${FILE}" NAME)
file(WRITE "${OUT}" "// Generated from ${name} by cmake/embed_text.cmake.\n#include \"${HEADER}\"\n\nnamespace checkclaims {\n\nconst std::string_view ${NAME} =\n${text};\n\n}  // namespace checkclaims\n")
