# raw_literal(FILE OUT): the text of FILE as C++ string literals, in the variable OUT. One
# literal holds at most 64 KiB by the standard's minimum; pieces are joined by the compiler.
function(raw_literal file out)
  file(READ "${file}" text)
  string(LENGTH "${text}" length)
  set(code "\"\"\n")
  set(at 0)
  while(at LESS length)
    string(SUBSTRING "${text}" ${at} 8000 piece)
    string(APPEND code "R\"~text~(${piece})~text~\"\n")
    math(EXPR at "${at} + 8000")
  endwhile()
  set(${out} "${code}" PARENT_SCOPE)
endfunction()
