#!/usr/bin/env bash
# The manual tells the truth: each block of README.md between
#   <!-- output of: COMMAND -->  and  <!-- end of output -->
# is what COMMAND prints, in a new folder that holds a copy of seeds/. The last line of a
# report names the exit status; that of a view must be 0. UPDATE=1 writes the blocks anew, so that their diff is what gets
# reviewed:  UPDATE=1 CHECKCLAIMS_PROGRAM=build/release/checkclaims bash tests/readme_test.sh
set -euo pipefail

root=$(cd "$(dirname "$0")/.." && pwd)
if [[ -z ${CHECKCLAIMS_PROGRAM:-} ]]; then
  echo 'skipped: the program is not built'
  exit 0
fi
program=$(readlink -f "$CHECKCLAIMS_PROGRAM")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$work/bin" "$work/script"
ln -s "$program" "$work/bin/checkclaims"
ln -s "$program" "$work/script/run"  # which builds the program and becomes it
export PATH="$work/bin:$PATH" NO_COLOR=1

failures=0
fail() {
  failures=$((failures + 1))
  printf 'FAILED: %s\n' "$1"
}

# print COMMAND: its output, fenced.
print() {
  rm -rf "$work/there"
  mkdir "$work/there"
  cp -R "$root/seeds" "$work/there/seeds"
  ln -s ../script "$work/there/script"
  local status=0
  (cd "$work/there" && bash -c "$1") >"$work/printed" 2>"$work/err" || status=$?
  local language=diff
  case $1 in
    'checkclaims graph '*) language=dot ;;
    'checkclaims why '* | 'checkclaims timeline '*) language=text ;;
  esac
  if [[ $language == diff ]]; then
    grep -q "^exit $status: " "$work/printed" || fail "$1 exits $status: $(tail -n 1 "$work/printed")"
  elif [[ $status != 0 ]]; then
    fail "$1 exits $status: $(cat "$work/err")"
  fi
  printf '```%s\n' "$language"
  cat "$work/printed"
  printf '```\n'
}

blocks=0
inside=
while IFS= read -r line; do
  if [[ -n $inside ]]; then
    [[ $line == '<!-- end of output -->' ]] || continue
    inside=
  fi
  printf '%s\n' "$line"
  if [[ $line =~ ^'<!-- output of: '(.*)' -->'$ ]]; then
    inside=1
    blocks=$((blocks + 1))
    print "${BASH_REMATCH[1]}" >"$work/block"
    cat "$work/block"
  fi
done <"$root/README.md" >"$work/README.md"

((blocks >= 2)) || fail "README.md marks $blocks outputs"
[[ -z $inside ]] || fail 'the last output in README.md has no end'
if [[ ${UPDATE:-} == 1 && $failures == 0 ]]; then
  cp "$work/README.md" "$root/README.md"
elif ! diff -u "$root/README.md" "$work/README.md"; then
  fail 'README.md shows what the program no longer prints'
fi

# Its table of rules is the program's.
rules=$(sed -n 's/^| `\([a-z]*-[a-z-]*\)` | .*/\1/p' "$root/README.md" | sort)
known=$({ checkclaims explain no-such-rule 2>&1 || true; } | sed 's/.*the rules are //; s/, /\n/g' | sort)
[[ -n $rules && $rules == "$known" ]] || fail "the rules are $known, README.md tells of $rules"

# A rule's page fits a screen, and shows what fires and what does not.
for page in "$root"/docs/rules/*.md; do
  (($(wc -l <"$page") <= 24)) && [[ -z $(grep -E '^.{101}' "$page") ]] || fail "${page##*/} does not fit a screen"
  grep -q '^\*\*Fires\*\*$' "$page" && grep -q '^\*\*Silent\*\*$' "$page" || fail "${page##*/} lacks an example"
done

# Every option that it names is one.
help=$(for command in '' why timeline graph; do checkclaims $command --help; done)
while IFS= read -r option; do
  grep -qF -- "$option" <<<"$help" || fail "README.md names $option, --help does not"
done < <(grep -oE '(^|[ `])--[a-z][a-z-]+' "$root/README.md" | sed 's/^[ `]//' | sort -u)

exit $((failures > 0))
