# STYLES (html.css:article.css), VALUES (as html_filter_values) -> OUT, a C++ file that holds the style sheet, the
# rules of its filters and the hash by which a page allows it.
include("${CMAKE_CURRENT_LIST_DIR}/raw_literal.cmake")
string(REPLACE ":" ";" files "${STYLES}")
set(style "")
foreach(file IN LISTS files)
  file(READ "${file}" part)
  string(APPEND style "${part}")
endforeach()

# A finding of another value than the chosen one is not shown; the first option is "all".
math(EXPR last "${VALUES} - 1")
foreach(kind rule event source)
  foreach(number RANGE ${last})
    math(EXPR child "${number} + 2")
    string(APPEND style ".filters:has(#by-${kind} option:nth-child(${child}):checked) ~ .finding:not(.${kind}-${number}){display:none}\n")
  endforeach()
endforeach()
file(WRITE "${OUT}.css" "${style}")
raw_literal("${OUT}.css" text)

# 32 bytes in base64: ten groups of three, and two that are left.
file(SHA256 "${OUT}.css" hash)
set(digits "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
set(base64 "")
foreach(at RANGE 0 60 6)
  string(SUBSTRING "${hash}00" ${at} 6 group)
  math(EXPR bits "0x${group}")
  foreach(shift 18 12 6 0)
    math(EXPR digit "(${bits} >> ${shift}) & 63")
    string(SUBSTRING "${digits}" ${digit} 1 digit)
    string(APPEND base64 "${digit}")
  endforeach()
endforeach()
string(SUBSTRING "${base64}" 0 43 base64)

file(WRITE "${OUT}" "// Generated from src/reporting/html/html.css by cmake/embed_style.cmake.
#include \"reporting/html/style.hpp\"

namespace checkclaims {

static_assert(html_filter_values == ${VALUES});
std::string_view html_style() {
  static constexpr std::string_view style =
${text};
  return style;
}
std::string_view html_style_hash() { return \"sha256-${base64}=\"; }

}  // namespace checkclaims
")
