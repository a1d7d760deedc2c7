#!/usr/bin/env bash
# The SARIF reports of a clean run, of findings in all states, of hostile articles, of articles
# that cannot be read, lie elsewhere or stand beside what is no article, and of more findings than a
# report holds, read by Microsoft's validator with
# the rules of the format and those of GitHub code scanning: no error, no warning.
#
# The validator is a program of 100 MB that npm brings, of one version, once for all build folders.
# Exit status 77, skipped: there is no program, npm or network.
set -euo pipefail

version=5.7.0
root=$(cd "$(dirname "$0")/.." && pwd)
skip() { printf 'skipped: %s\n' "$1"; exit 77; }
[[ -n ${CHECKCLAIMS_PROGRAM:-} ]] || skip 'the program is not built'
program=$(readlink -f "$CHECKCLAIMS_PROGRAM")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

home=$root/build
[[ -d $home ]] || home=$(dirname "$program")
home=$home/sarif-multitool-$version
multitool=$home/node_modules/@microsoft/sarif-multitool-linux/Sarif.Multitool
if [[ ! -x $multitool ]]; then
  command -v npm >/dev/null || skip "npm is not there, which brings sarif-multitool $version"
  rm -rf "$home.new"
  timeout 200 npm install --prefix "$home.new" --no-audit --no-fund --ignore-scripts --fetch-retries=1 --fetch-timeout=60000 \
    "@microsoft/sarif-multitool@$version" "@microsoft/sarif-multitool-linux@$version" >"$work/log" 2>&1 ||
    skip "npm could not bring sarif-multitool $version: $(tail -n 1 "$work/log")"
  chmod +x "$home.new/node_modules/@microsoft/sarif-multitool-linux/Sarif.Multitool"
  rm -rf "$home"
  mv "$home.new" "$home"
fi
export DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1 DOTNET_BUNDLE_EXTRACT_BASE_DIR=$work/net HOME=$work

# shellcheck source=tests/check.sh
source "$root/tests/check.sh"

# report NAME STATUS ARGUMENTS...: writes NAME.sarif with the program in $work.
report() {
  local name=$1 expected=$2 status=0
  shift 2
  (cd "$work" && "$program" --quiet --format "sarif=$name.sarif" "$@") 2>"$work/err" || status=$?
  [[ $status == "$expected" ]] || fail "$name: exit $status, not $expected: $(tail -n 3 "$work/err")"
}

mkdir "$work/clean" "$work/seeds" "$work/many"
echo 'The ferry from Lorvik was late again.' >"$work/clean/a.txt"
report clean 0 clean

cp "$root"/seeds/*.txt "$work/seeds"
report seeds 1 seeds

cp -R "$root/fixtures/formats" "$work/states"
id=$(cd "$work" && { "$program" --format json states || true; } | sed -n 's/.*{"id":"\([0-9a-f]*\)","rule":"impossible-date".*/\1/p')
(cd "$work" && "$program" baseline accept "$id" --reason 'as it was [printed](1)' states) >"$work/out" 2>&1 || fail "accept: $(cat "$work/out")"
report states 1 states
grep -q '"suppressions":\[{"kind":"external"' "$work/states.sarif" || fail 'states: what was accepted is not suppressed'
rm -r "$work/.checkclaims"

printf 'a\0b' >"$work/states/[x](9) broken.txt"
report skipped 1 --keep-going states

if command -v python3 >/dev/null; then
  python3 "$root/tests/formats_test.py" --write "$work/hostile"
  report hostile 1 hostile
fi

# Articles above the folder of the run, by an absolute path within it, and by one outside of it.
mkdir -p "$work/run/in" "$work/else"
cp "$root"/seeds/*.txt "$work/run/in"
cp "$work/run/in/003.txt" "$work/else/a b.txt"
printf '<!doctype html>' >"$work/run/in/page.html"
elsewhere() { (cd "$work/run" && "$program" --quiet --format "sarif=../$1.sarif" "${@:2}") || [[ $? == 1 ]] || fail "$1: exit $?"; }
elsewhere above in/004.txt ../run/in/000.txt '../else/a b.txt'
elsewhere absolute "$work/run/in"
elsewhere outside in/004.txt "$work/else/a b.txt"
grep -q '"uri":"a%20b.txt"' "$work/above.sarif" && fail 'above: the folder is lost'
grep -q '"uri":"else/a%20b.txt","uriBaseId":"%ABOVE1%"' "$work/above.sarif" || fail 'above: no place'
grep -q '"uri":"in/000.txt","uriBaseId":"%SRCROOT%"' "$work/above.sarif" || fail 'above: what lies within after all is not relative to the folder of the run'
grep -qF "$work" "$work/above.sarif" && fail 'above: an absolute path that nobody typed'
grep -q '"uri":"in/003.txt","uriBaseId":"%SRCROOT%"' "$work/absolute.sarif" || fail 'absolute: what lies within has no relative place'
grep -q 'file://' "$work/absolute.sarif" && fail 'absolute: what lies within is told by an absolute place'
grep -q '"uri":"file:///.*/else/a%20b.txt"' "$work/outside.sarif" || fail 'outside: no place'

# Each day of 14 years with the name of the day before it.
for ((i = 0; i < 5200; ++i)); do
  LC_ALL=C TZ=UTC printf '%(On %A, )T' $(((i + 7304) * 86400))
  LC_ALL=C TZ=UTC printf '%(%-d %B %Y)T, the mill was closed.\n\n' $(((i + 7305) * 86400))
done >"$work/many/a.txt"
report many 1 many
grep -q '"text":"[0-9]* of [0-9]* findings are left out here' "$work/many.sarif" || fail 'many: nothing is said of what was cut'

for name in clean seeds states skipped hostile above absolute outside many; do
  [[ -e $work/$name.sarif ]] || continue
  status=0
  (cd "$work" && "$multitool" validate "./$name.sarif" --rule-kind 'Sarif;Ghas') >"$work/log" 2>&1 || status=$?
  # A run in which an article could not be read says so itself, which is no fault of the report.
  if [[ $status != 0 ]] || grep -qE '\): (error|warning) ' "$work/log"; then fail "$name: exit $status: $(head -n 20 "$work/log" | cut -c1-300)"; fi
  grep -q '1 files scanned' "$work/log" || fail "$name: not read: $(head -n 5 "$work/log")"
done
exit $((failures > 0))
