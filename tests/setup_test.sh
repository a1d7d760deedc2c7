#!/usr/bin/env bash
# The scripts that set the project up, tried with stand-ins for apt and cmake, so that
# nothing is installed or built here. bare_root.sh beside this file is the real proof.
set -euo pipefail

root=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# shellcheck source=tests/check.sh
source "$root/tests/check.sh"
tell() { for file in "$work"/{out,err,calls}; do if [[ -s $file ]]; then sed "s|^|  ${file##*/}: |" "$file"; fi; done; }
is() { [[ $1 == "$2" ]]; }
holds() { grep -qF -- "$2" "$1"; }
empty() { [[ ! -s $1 ]]; }
# run COMMAND...: leaves its stdout, stderr and status in out, err and $status.
run() {
  : >"$work/calls"
  status=0
  "$@" >"$work/out" 2>"$work/err" </dev/null || status=$?
}
stub() {  # stub NAME: a program in $bin that does what stdin says
  { printf '#!%s\n' "$(command -v bash)"; cat; } >"$bin/$1"
  chmod +x "$bin/$1"
}
export work

# A folder that holds only what the scripts themselves need: a bare machine.
bin=$work/bare
mkdir "$bin"
for tool in bash env cat chmod cut dirname flock mkdir mktemp readlink rm sed; do
  if command -v "$tool" >/dev/null; then ln -s "$(command -v "$tool")" "$bin/$tool"; fi
done
stub id <<<'echo 0'

run env -u CXX PATH="$bin" "$root/script/bootstrap"
check 'where nothing is there and there is no apt, bootstrap gives up' is "$status" 2
check 'it says which CMake is wanted' holds "$work/err" 'CMake 3.22 or later'
check 'it says which Boost is wanted' holds "$work/err" 'Boost 1.74 or later'
check 'it leaves stdout alone' empty "$work/out"

stub apt-get <<'S'
echo "apt-get $* ($DEBIAN_FRONTEND)" >>"$work/calls"
echo 'E: the mirror is gone'
exit 100
S
run env -u CXX PATH="$bin" "$root/script/bootstrap"
check 'where apt fails, bootstrap gives up' is "$status" 2
check 'it shows what apt said' holds "$work/err" 'E: the mirror is gone'
check 'it leaves stdout alone when apt talks' empty "$work/out"

# The commands among what bootstrap needs.
tools=$(sed -n 's/^\([a-z][a-z0-9+-]*\) *| .*| .*/\1/p' "$root/script/bootstrap")
check 'bootstrap needs a compiler and CMake' is "$(grep -cx -e c++ -e cmake <<<"$tools")" 2
export tools
stub apt-get <<'S'
echo "apt-get $* ($DEBIAN_FRONTEND)" >>"$work/calls"
case " $* " in
  *' update '*) touch "$work/updated" ;;
  *' install '*)
    [ -e "$work/updated" ] || exit 100
    for tool in $tools; do printf '#!/bin/sh\n' >"$work/bare/$tool"; chmod +x "$work/bare/$tool"; done ;;
esac
S
ln -s "$(command -v touch)" "$bin/touch"
run env -u CXX PATH="$bin" "$root/script/bootstrap"
check 'empty package lists are fetched and the installation tried again' is "$status" 0
check 'apt is asked three times' is "$(wc -l <"$work/calls")" 3
check 'apt asks nothing back' is "$(grep -c '(noninteractive)' "$work/calls")" 3
check 'the graph library is among what is asked for' holds "$work/calls" libboost-dev

run env -u CXX PATH="$bin" "$root/script/bootstrap"
check 'where all is there, bootstrap succeeds' is "$status" 0
check 'it does not ask apt then' empty "$work/calls"
check 'it is silent then' empty "$work/err"

rm "$bin/cmake"
stub id <<<'echo 1000'
run env -u CXX PATH="$bin" "$root/script/bootstrap"
check 'without root and sudo, bootstrap gives up' is "$status" 2
check 'it says what root would have to do' holds "$work/err" 'as root: apt-get install cmake'
stub sudo <<'S'
echo "sudo $*" >>"$work/calls"
exec "$@"
S
run env -u CXX PATH="$bin" "$root/script/bootstrap"
check 'with sudo it installs' is "$status" 0
check 'apt is asked through sudo' holds "$work/calls" 'sudo env DEBIAN_FRONTEND=noninteractive apt-get'

# script/run, in a tree of its own with a bootstrap and a cmake that talk.
tree=$work/tree
mkdir -p "$tree/script" "$work/here"
cp "$root/script/run" "$tree/script/run"
printf '#!/bin/sh\necho noise of bootstrap\n' >"$tree/script/bootstrap"
chmod +x "$tree/script/bootstrap"
stub cmake <<'S'
echo "cmake $*" >>"$work/calls"
echo noise of cmake
echo louder noise of cmake >&2
[ ! -e "$work/broken" ] || exit 1
case $1 in
  --build)
    printf '#!/bin/sh\npwd\nprintf "[%%s]" "$@"\necho words >&2\nexit 3\n' >"$work/tree/build/release/checkclaims"
    chmod +x "$work/tree/build/release/checkclaims" ;;
  *) : >"$work/tree/build/release/build.ninja" ;;
esac
S
cd "$work/here"
run env PATH="$bin" "$tree/script/run" 'two words' '' --json
check "the program's exit status is passed on" is "$status" 3
check "stdout is the program's alone, in the caller's folder, with its arguments" \
  is "$(cat "$work/out")" "$work/here"$'\n''[two words][][--json]'
check 'the noise of the build is not shown' is "$(grep -c 'noise of cmake' "$work/err")" 0
check "the program's stderr is" holds "$work/err" words
ln -s "$tree/script/run" "$work/link"
run env PATH="$bin" "$work/link" x
check 'it works through a symbolic link' is "$status" 3
check 'it is configured once' is "$(wc -l <"$work/calls")" 1
check 'it says nothing of its own when it is built' is "$(grep -c building "$work/err")" 0
touch "$work/broken"
run env PATH="$bin" "$tree/script/run" x
check 'a build that fails is status 2, no report with older code' is "$status" 2
check 'stdout stays empty' empty "$work/out"
check 'what the build said is shown' holds "$work/err" 'louder noise of cmake'

if ((failures > 0)); then
  printf '%d failed\n' "$failures"
  exit 1
fi
printf 'all hold\n'
