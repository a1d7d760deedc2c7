#!/usr/bin/env bash
# The manual page and the completions: each is right for the program that reads it, where
# that program is there.
set -euo pipefail

root=$(cd "$(dirname "$0")/.." && pwd)
if [[ -z ${CHECKCLAIMS_PROGRAM:-} ]]; then
  echo 'skipped: the program is not built'
  exit 0
fi
program=$(readlink -f "$CHECKCLAIMS_PROGRAM")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
touch 'an article.txt'
# shellcheck source=tests/check.sh
source "$root/tests/check.sh"
same() { [[ $1 == "$2" ]] || { printf '  got      %s\n  expected %s\n' "$1" "$2"; false; }; }
holds() { grep -qF -- "$2" <<<"$1" || { printf '  %s is not in it\n' "$2"; false; }; }
there() { command -v "$1" >/dev/null || { printf 'skipped what needs %s, which is not there\n' "$1"; false; }; }

for what in man bash zsh fish; do
  "$program" generate "$what" >"$what"
  check "generate $what prints something" test -s "$what"
done

# Every option that a command refuses to know is one that no text names.
for option in $(grep -oE '\\-\\-[a-z-]+(\\-[a-z]+)*' man | sed 's/\\//g' | sort -u); do
  [[ $option == --no-such ]] || check "$option of the manual page is in the bash completions" grep -qwF -- "$option" bash
done

if there groff; then
  check 'the manual page is sound' same "$(groff -man -Tutf8 -ww man 2>&1 >page)" ''
  text=$(sed 's/.\x08//g; s/\x1b\[[0-9;]*m//g' page)
  for section in NAME SYNOPSIS OPTIONS 'EXIT STATUS' EXAMPLES 'checkclaims baseline accept'; do
    check "the manual page has $section" holds "$text" "$section"
  done
fi

# complete WORD... : what bash offers at the end of a line.
complete_bash() {
  bash --norc -c '
    source ./bash
    COMP_WORDS=("$@") COMP_CWORD=$(($# - 1))
    _checkclaims
    printf "%s\n" "${COMPREPLY[@]}" | paste -sd" "' - "$@"
}
check 'commands come first' same "$(complete_bash checkclaims '')" 'baseline why timeline graph audit watch read extract explain generate'
check 'a command is completed' same "$(complete_bash checkclaims ti)" 'timeline'
check 'an option is completed' same "$(complete_bash checkclaims --upd)" '--update-baseline'
check 'an option of a later word too' same "$(complete_bash checkclaims a.txt --fail)" '--fail-on'
check 'its values are offered' same "$(complete_bash checkclaims --fail-on '')" 'error warning note never'
check 'so they are behind =' same "$(complete_bash checkclaims --fail-on = w)" 'warning'
check 'a view has formats of its own' same "$(complete_bash checkclaims graph --format '')" 'dot json graphml'
check 'baseline has verbs' same "$(complete_bash checkclaims baseline '')" 'create accept prune show diff'
check 'a verb has options' same "$(complete_bash checkclaims baseline accept --r)" '--reason --roles'
check 'files are left to the shell' same "$(complete_bash checkclaims --baseline '')" ''
check 'paths too' same "$(complete_bash checkclaims why 8ae5 '')" ''
check 'what to generate' same "$(complete_bash checkclaims generate '')" 'man bash zsh fish'

if there fish; then
  offered() { fish --no-config -c "source fish; complete -C '$1'" | cut -f1 | paste -sd' '; }
  check 'fish reads it' fish --no-config -n fish
  check 'fish: values' same "$(offered 'checkclaims --color ')" 'always auto never'
  check 'fish: verbs, and no files' same "$(offered 'checkclaims baseline ')" 'accept create diff prune show'
  check 'fish: options of a verb' holds "$(offered 'checkclaims baseline accept --rea')" '--reason'
  check 'fish: options of the program alone' same "$(offered 'checkclaims timeline --upda')" ''
fi
if there zsh; then
  check 'zsh reads it' zsh -n zsh
  check 'zsh takes it for the completions of the program' same \
    "$(zsh -fc 'autoload -U compinit && compinit -u -D && source ./zsh && print $_comps[checkclaims]')" _checkclaims
fi

exit $((failures > 0))
