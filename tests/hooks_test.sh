#!/usr/bin/env bash
# The hooks of .pre-commit-hooks.yaml, as pre-commit runs them on a repository of articles.
set -euo pipefail

root=$(cd "$(dirname "$0")/.." && pwd)
for needed in "${CHECKCLAIMS_PROGRAM:-}" git pre-commit; do
  if ! command -v "$needed" >/dev/null; then
    printf 'skipped: needs %s, which is not there\n' "${needed:-the program}"
    exit 77
  fi
done
program=$(readlink -f "$CHECKCLAIMS_PROGRAM")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export HOME=$work/home PRE_COMMIT_HOME=$work/cache GIT_CONFIG_NOSYSTEM=1 PATH=$work/bin:$PATH
unset "${!GIT_DIR@}" "${!CHECKCLAIMS_@}"
mkdir -p "$HOME" "$work/bin" "$work/hooks/script" "$work/articles"
git config --global user.name Ann
git config --global user.email ann@example.org
git config --global init.defaultBranch main
git config --global protocol.file.allow always
ln -s "$program" "$work/bin/checkclaims"

# shellcheck source=tests/check.sh
source "$root/tests/check.sh"
tell() { sed 's/^/  /' "$work/out"; }
holds() { grep -qF -- "$1" "$work/out"; }
lacks() { ! holds "$1"; }
# commit MESSAGE: the status of git commit, with its hooks.
commit() { git commit -qm "$1" >"$work/out" 2>&1; }
refused() { ! commit "$1"; }
told() { printf -- '---\ndate: %s\n---\nThe bombing in Norvia on 3 May 2024 killed %s people.\n' "$1" "$2"; }

# The repository of the hooks: this project's, without what is not needed. Its script/run stands
# in for the real one, which builds the program and becomes it.
cp "$root/.pre-commit-hooks.yaml" "$work/hooks/"
printf '#!/bin/sh\nexec checkclaims "$@"\n' >"$work/hooks/script/run"
chmod +x "$work/hooks/script/run"
(cd "$work/hooks" && git init -q && git add . && git commit -qm 'The hooks' && git tag v0.1.0)

cd "$work/articles"
git init -q
cat >.pre-commit-config.yaml <<CONFIG
repos:
  - repo: $work/hooks
    rev: v0.1.0
    hooks:
      - id: checkclaims
        args: [news/]
CONFIG
mkdir news
told 2024-09-01 12 >news/a.txt
git add .
pre-commit install >"$work/out" 2>&1
check 'articles that agree are committed' commit 'An article'
told 2024-09-02 40 >news/b.txt
git add .
check 'one that contradicts another is not' refused 'Another'
check 'it is said why' holds 'conflicting-figure'
check 'the article that is not part of the commit is named' holds '--- a.txt:'
id=$(grep -oE '\[error, new\]  [0-9a-f]{8}' "$work/out" | sed 's/.* //')
checkclaims baseline accept "$id" --reason 'both are official' news/ 2>/dev/null
git add -A
check 'what is accepted is committed' commit 'Another, accepted'
echo '# Notes' >Makefile
git add Makefile
check 'where no article changed the hook does not run' commit 'A file that is no article'
check 'it is skipped' lacks 'Failed'
told 2024-09-03 90 >news/c.txt
sed -i 's/id: checkclaims/id: checkclaims-src/' .pre-commit-config.yaml
git add -A
check 'the hook that is built from source finds it as well' refused 'A third'
check 'and says why' holds 'conflicting-figure'

exit $((failures > 0))
