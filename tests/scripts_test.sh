#!/usr/bin/env bash
# The scripts answer --help with their usage, and what they do not know with one line and status 2, before they do anything.
set -euo pipefail

root=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# shellcheck source=tests/check.sh
source "$root/tests/check.sh"
tell() { sed 's/^/  /' "$work/out" "$work/err"; }
status() {
  local wanted=$1 got=0
  shift
  "$@" >"$work/out" 2>"$work/err" </dev/null || got=$?
  [[ $got == "$wanted" ]]
}
begins() { [[ $(head -n1 "$work/out") == "$1"* ]]; }
lines() { [[ $(wc -l <"$work/$2") == "$1" ]]; }

# A tree of its own with one file that clang-format would change: nothing may touch it.
tree=$work/tree
mkdir -p "$tree"/{include,src,tests,examples,python,.ci}
cp -r "$root/script" "$tree/script"
cp "$root/.ci/run" "$tree/.ci/run"
cp "$root/.clang-format" "$tree/.clang-format"
printf 'int   main( ){}\n' >"$tree/src/main.cpp"
cp "$tree/src/main.cpp" "$work/before"

for name in bootstrap coverage decisions draw-architecture draw-pages draw-report format fuzz measure-build package release-notes test tidy write-schemas; do
  check "script/$name --help prints its usage" status 0 "$tree/script/$name" --help
  check "script/$name --help begins with its name" begins "script/$name"
  check "script/$name --help says nothing on stderr" lines 0 err
done
check '.ci/run --help prints its usage' status 0 "$tree/.ci/run" --help
check '.ci/run --help begins with its name' begins '.ci/run'

for call in 'decisions --chekc' 'decisions src' 'format --chekc' 'format src' 'format --check src' 'format --check --check' 'bootstrap --test' 'package rpm' 'package deb tar' 'release-notes' 'release-notes --tag' 'bootstrap --tests --fuzz' \
  'measure-build relase' 'measure-build --release'; do
  # shellcheck disable=SC2086
  check "script/$call is refused" status 2 "$tree/script/"$call
  check "script/$call is refused in one line" lines 1 err
  check "script/$call prints no report" lines 0 out
done
check 'script/fuzz without seconds is refused' status 2 "$tree/script/fuzz" ten
check '.ci/run with a word is refused' status 2 "$tree/.ci/run" --asan
check '.ci/run with a word is refused in one line' lines 1 err
check 'no file was put into another form' cmp -s "$work/before" "$tree/src/main.cpp"

if command -v clang-format >/dev/null; then
  check 'script/format --check fails where a file is in another form' status 123 "$tree/script/format" --check
  check 'script/format --check changes nothing' cmp -s "$work/before" "$tree/src/main.cpp"
  check 'script/format puts files into their form' status 0 "$tree/script/format"
  check 'script/format --check is content with them' status 0 "$tree/script/format" --check
fi

exit $((failures > 0))
