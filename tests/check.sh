# shellcheck shell=bash
# For tests in bash: what does not hold is counted in $failures and named.
failures=0
# What is shown of a failure besides; a test defines its own.
tell() { :; }
fail() {
  failures=$((failures + 1))
  printf 'FAILED: %s\n' "$1"
  tell
}
# check WHY CONDITION...
check() {
  local why=$1
  shift
  "$@" || fail "$why"
}
