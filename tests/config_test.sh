#!/usr/bin/env bash
# checkclaims.toml, .checkclaimsignore, waivers and the environment, as the program meets them:
# where they are found, what goes before what, and what hostile ones can do.
set -euo pipefail

root=$(cd "$(dirname "$0")/.." && pwd)
if [[ -z ${CHECKCLAIMS_PROGRAM:-} ]]; then
  echo 'skipped: the program is not built'
  exit 0
fi
program=$(readlink -f "$CHECKCLAIMS_PROGRAM")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
while IFS='=' read -r name _; do unset "$name"; done < <(env | grep '^CHECKCLAIMS_')
export NO_COLOR=1
# shellcheck source=tests/check.sh
source "$root/tests/check.sh"
tell() {
  printf '  status %s\n' "$status"
  sed 's/^/  out: /' "$work/out"
  sed 's/^/  err: /' "$work/err"
}
# run ARGUMENT... : leaves the status, out and err.
run() {
  status=0
  "$program" "$@" >"$work/out" 2>"$work/err" </dev/null || status=$?
}
# expect WHY STATUS [TEXT]... : every text is in what was printed.
expect() {
  local why=$1 wanted=$2 text
  shift 2
  if [[ $status != "$wanted" ]]; then fail "$why: status $wanted"; return; fi
  for text in "$@"; do
    if ! grep -qF -- "$text" "$work/out" "$work/err"; then fail "$why: $text"; return; fi
  done
}
lacks() { if grep -qF -- "$2" "$work/out" "$work/err"; then fail "$1: no $2"; fi; }

fresh() {
  rm -rf "$work/repo"
  mkdir -p "$work/repo/.git" "$work/repo/news/deep"
  cd "$work/repo"
  printf -- '---\ndate: 2024-06-01\n---\nA fire at the mill in Halden on 4 March 2024 killed 12 people.\n' >news/a.md
  printf -- '---\ndate: 2024-06-05\n---\nThe fire at the mill in Halden on 4 March 2024 killed 31 people.\n' >news/b.md
  printf -- '---\ndate: 2024-06-06\n---\nThe fire at the mill in Halden on 4 March 2024 killed 31 people.\n' >news/deep/c.md
}

# --- where it is found
fresh
run; expect 'nothing is named' 2 'no article or folder is named, on the command line or in checkclaims.toml'
run news; expect 'two tolls' 1 'conflicting-figure'
id=$(sed -n 's/^conflicting-figure.*  \([0-9a-f]\{8\}\)$/\1/p' "$work/out" | head -n 1)
echo 'paths = ["news"]' >checkclaims.toml
run; expect 'paths of the file' 1 'places are in news/'
cd news/deep
run; expect 'found above, paths as they lead from here' 1 'places are in ../' 'c.md'
run --no-config; expect 'not wanted' 2 'no article or folder is named'
run ../a.md; expect 'a path that is named goes before' 0 '1 article,'
echo 'paths = ["c.md"]' >checkclaims.toml
run; expect 'the nearest alone' 0 '1 article,'
run --config ../../checkclaims.toml; expect 'named' 1 'places are in ../'
run --config nothing.toml; expect 'named, and not there' 2 'nothing.toml: no such configuration file'
run --config ../../checkclaims.toml --no-config; expect 'both' 2 '--no-config'
CHECKCLAIMS_CONFIG=../../checkclaims.toml run; expect 'named by a variable' 1 'places are in ../'
CHECKCLAIMS_CONFIG=gone.toml run --config checkclaims.toml; expect 'an argument before a variable' 0
run extract; expect 'for other commands too' 0 '"c.md"'
run timeline killed; expect 'a name alone' 0 'c.md'
cd "$work/repo"
run timeline killed; expect 'a name alone, told of what the file names' 0 'news/b.md'
run timeline news; expect 'a path alone' 0 'news/b.md'
run why "$id"; expect 'an id alone' 0 'news/b.md'
rm -rf .git
cd news
run; expect 'without a repository not above' 2 'no article or folder is named'
cd ..
run; expect 'but in the working directory' 1 'places are in news/'
mkdir checkclaims.toml.d && rm checkclaims.toml && mkdir checkclaims.toml
run news; expect 'a folder of its name' 2 'checkclaims.toml: not a regular file but a folder'

# --- what goes before what
fresh
printf 'paths = ["news"]\nfail-on = "never"\nbaseline = "accepted.jsonl"\nformats = ["csv"]\n' >checkclaims.toml
run; expect 'the file' 0 'id,rule,severity' 'accepted.jsonl: baseline not found'
CHECKCLAIMS_FAIL_ON=error CHECKCLAIMS_FORMAT=gnu CHECKCLAIMS_BASELINE=other.jsonl run
expect 'the environment before it' 1 'other.jsonl' 'error: '
lacks 'the environment before it' record,id
CHECKCLAIMS_FAIL_ON=error CHECKCLAIMS_FORMAT=gnu run --fail-on never --format junit --baseline last.jsonl
expect 'arguments before both' 0 'last.jsonl' '<testsuite'
CHECKCLAIMS_FORMAT='gnu sarif=s.sarif' run --quiet; expect 'an argument before a report on standard output' 0
test -s s.sarif || fail 'the other report is written'
CHECKCLAIMS_FAIL_ON='' run; expect 'an empty variable is none' 0
CHECKCLAIMS_FAIL_ON=errors run; expect 'a wrong variable' 2 'CHECKCLAIMS_FAIL_ON: errors must be one of error, warning, note, never'
CHECKCLAIMS_JOBS=0 run; expect 'a wrong variable' 2 'CHECKCLAIMS_JOBS: 0 must be a number'
CHECKCLAIMS_TODAY=tomorrow run; expect 'a wrong variable' 2 'CHECKCLAIMS_TODAY: invalid date tomorrow'
CHECKCLAIMS_FORMAT=pdf run; expect 'a wrong variable' 2 'CHECKCLAIMS_FORMAT: pdf must be one of text'
CHECKCLAIMS_FAIL_ON=errors run explain conflicting-figure; expect 'where it has no meaning' 0
run --no-config --fail-on note news; expect 'no file' 1
printf 'paths = ["news"]\nformats = ["pdf"]\n' >checkclaims.toml
run; expect 'a wrong format of the file' 2 'checkclaims.toml:2:12: pdf must be one of text'
printf 'baseline = ".checkclaims/kept.jsonl"\n' >checkclaims.toml
run --update-baseline news; expect 'its folder is made' 0
run news; expect 'known' 0
run baseline show; expect 'shown without its name' 0 '1 finding accepted'

# --- what it decides
fresh
printf '[severity]\nconflicting-figure = "warning"\n' >checkclaims.toml
run news; expect 'a severity' 0 '[warning, new]'
printf '[severity]\nconflicting-figure = "off"\n' >checkclaims.toml
run --fail-on note news; expect 'a rule that is off' 0
lacks 'a rule that is off' conflicting-figure
printf '[settle]\nfire = 365\n' >checkclaims.toml
run news; expect 'a total that is not settled yet' 0
lacks 'a total that is not settled yet' conflicting-figure
printf '[settle]\nfire = 365\nkilled = 30\n' >checkclaims.toml
run news; expect 'a measure goes before' 1
printf '[settle]\nfires = 365\n' >checkclaims.toml
run news; expect 'no kind of event' 2 'checkclaims.toml:2:1: fires is neither a measure nor a kind of event, did you mean fire?'

# --- waivers
waive() { printf '[[waive]]\n%s\nreason = "both are quoted"\n' "$1" >checkclaims.toml; }
waive "id = \"$id\""
run news; expect 'by id' 0 '[error, waived]' 'both are quoted'
run --format json news; expect 'in JSON' 0 '"state":"waived"'
waive "$(printf 'rule = "conflicting-figure"\nsubject = "fire"')"
run news; expect 'half a subject is none' 1 'checkclaims.toml:1' 'is not used'
waive 'id = "0123456789abcdef"'
run --strict --fail-on never news; expect 'an unused one is told, and fails where it is strict' 1 'checkclaims.toml:1'
run --strict --no-strict --fail-on never news; expect 'the last word counts' 0
printf 'strict = true\nkeep-going = true\n[[waive]]\nid = "0123456789abcdef"\nreason = "x"\n' >checkclaims.toml
run --fail-on never news; expect 'strict in the file' 1
run --no-strict --fail-on never news; expect 'an argument goes before it' 0
run --no-strict --fail-on never news missing.md; expect 'going on in the file' 0 'missing.md'
run --no-strict --no-keep-going --fail-on never news missing.md; expect 'an argument goes before that too' 2
waive "$(printf 'until = 2026-05-31\nid = "%s"' "$id")"
run --today 2026-05-31 news; expect 'its last day' 0
run --today 2026-06-01 news; expect 'it has ended' 1 'ended on 2026-05-31'
waive "id = \"$id\""
run --update-baseline news
run baseline show; expect 'what is waived is not accepted' 0 '0 findings accepted'
rm -rf checkclaims.toml .checkclaims

# --- comments in articles
ignore='<!-- checkclaims-ignore conflicting-figure: the first count -->'
printf -- '---\ndate: 2024-06-01\n---\n%s\nA fire at the mill in Halden on 4 March 2024 killed 12 people.\n' "$ignore" >news/a.md
run news; expect 'before its block' 0 '[error, waived]' 'the first count'
printf -- '---\ndate: 2024-06-01\n---\n%s\nThe mill is old.\n\nA fire at the mill in Halden on 4 March 2024 killed 12 people.\n' "$ignore" >news/a.md
run news; expect 'before another' 1 'news/a.md:4'
printf '<!-- checkclaims-ignore conflicting-figure -->\nThe mill is old.\n' >news/a.md
run news; expect 'without a reason' 2 'news/a.md:1: checkclaims-ignore conflicting-figure without a reason'
printf 'x\n\n<!-- checkclaims-ignore conflicting-figur: x -->\nThe mill is old.\n' >news/a.md
run news; expect 'an unknown rule' 2 'news/a.md:3: unknown rule conflicting-figur, did you mean conflicting-figure?'

# --- .checkclaimsignore
fresh
echo 'b.md' >.checkclaimsignore
run news; expect 'one is left out' 1 '1 more left out by .checkclaimsignore'
echo 'deep/' >news/.checkclaimsignore
run news; expect 'with one of a folder' 0 '2 more left out'
run news/b.md news; expect 'what is named is read' 1 '1 more left out'
echo '!b.md' >>news/.checkclaimsignore
run news; expect 'the deeper file goes before' 1 '1 more left out'
echo '!c.md' >>news/.checkclaimsignore
run news; expect 'what lies in an ignored folder stays out' 1 '1 more left out'
(cd news && run . && true; cat "$work/out" >"$work/kept"); grep -qF '1 more left out' "$work/kept" || fail 'files above the named folder count'
run news/deep; expect 'a folder that is named is read' 0 '1 article,'
echo '*' >.checkclaimsignore; rm news/.checkclaimsignore
run news; expect 'nothing is left' 2 'every article in this folder is ignored by .checkclaimsignore'
run --format json news/a.md; expect 'none is passed over' 0 '"ignored":0'
ln -sf /etc/hostname .checkclaimsignore
run news; expect 'a link' 2 '.checkclaimsignore: a link, which is not followed'
rm .checkclaimsignore; mkfifo .checkclaimsignore
run news; expect 'a FIFO' 2 'not a regular file but a FIFO'
rm .checkclaimsignore; head -c 1048577 /dev/zero >.checkclaimsignore
run news; expect 'too large' 2 'the limit is 1 MiB'

if command -v git >/dev/null; then
  fresh
  rm -rf .git
  git init -q -b main . && git add . && git -c user.name=Ann -c user.email=ann@example.org commit -q -m 'The articles'
  run --against HEAD news; expect 'both sides have it' 0 '1 error (1 known)'
  printf 'b.md\ndeep/\n' >.checkclaimsignore
  run --against HEAD news; expect 'ignored on both sides' 0 '2 more left out' '0 articles new, 0 changed, 0 gone'
  cp news/b.md news/d.md
  run --against HEAD news; expect 'what is no longer ignored is new' 1 '1 error (1 new)'
  rm .checkclaimsignore
  printf '[severity]\nconflicting-figure = "off"\n' >checkclaims.toml
  run --against HEAD news; expect 'severities of today on both sides' 0 '0 errors'
else
  echo 'skipped what needs git, which is not there'
fi

# --- hostile files
fresh
try() { printf '%b' "$2" >checkclaims.toml; run news; expect "$1" 2 "$3"; }
try 'out of the repository' 'paths = ["../x"]' 'checkclaims.toml:1:10: ../x is outside the repository'
try 'by a long way' 'paths = ["news/../../../../etc"]' 'is outside the repository'
try 'absolute' 'baseline = "/etc/passwd"' 'checkclaims.toml:1:12: /etc/passwd is an absolute path'
try 'a report elsewhere' 'formats = ["json=../x.json"]' 'checkclaims.toml:1:12: ../x.json is outside the repository'
try 'a hook' 'formats = ["text=.git/hooks/pre-commit"]' '.git/hooks/pre-commit is inside .git'
try 'a home' 'roles = "~/roles.json"' '~/roles.json: no such file'
try 'a variable' 'roles = "$HOME/roles.json"' '$HOME/roles.json: no such file'
ln -s /etc out
try 'through a link' 'roles = "out/passwd"' 'out/passwd is outside the repository'
ln -s nowhere/at/all loose; ln -s loop loop
try 'a loop' 'roles = "loop/x"' 'is outside the repository'
try 'NUL' 'roles = "a\\u0000b"' 'contains a NUL byte'
ln -sf /etc/hostname checkclaims.toml
run news; expect 'a configuration elsewhere' 2 'checkclaims.toml: a link to a file outside its repository'
rm checkclaims.toml
head -c 1048577 /dev/zero | tr '\0' '#' >checkclaims.toml
run news; expect 'a byte too many' 2 'too large: 1048577 bytes, the limit is 1 MiB'
# The sanitizers want more addresses than any limit leaves.
memory=unlimited
if (ulimit -v 1000000; "$program" --version) >/dev/null 2>&1; then memory=1000000; fi
limited() { (ulimit -s 256; ulimit -v $memory; run news; expect "$1" 2 'nested more than 32 levels deep'; exit $failures) || failures=$((failures + 1)); }
{ printf 'paths = '; head -c 300000 /dev/zero | tr '\0' '['; } >checkclaims.toml; limited 'brackets'
{ printf '['; head -c 24000 /dev/zero | sed 's/\x0/a./g'; printf 'a]\n'; } >checkclaims.toml; limited 'a header of 48 kB'
{ head -c 24000 /dev/zero | sed 's/\x0/a./g'; printf 'a = 1\n'; } >checkclaims.toml; limited 'a key of 48 kB'
try 'a line of a terminal' 'paths = ["\\u001b]0;x\\u0007"]\nx = 1' 'checkclaims.toml:2:1: unknown key x'
lacks 'a line of a terminal' $'\x1b'
try 'a key for a terminal' '"\\u001b[31m::error::x\\n" = 1' 'unknown key'
lacks 'a key for a terminal' $'\x1b'

exit $((failures > 0))
