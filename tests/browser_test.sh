#!/usr/bin/env bash
# The HTML report in headless Chromium: from a file with scripts off, and from a server with the strictest policy; light,
# dark, narrow and on paper; with the keyboard alone; with hostile articles, and with 2,000. tests/browser/ has the checks.
#
# Chromium is Debian's. npm brings playwright-core, which speaks with it, and axe-core. A page that a check must refuse is in tests/browser/broken/.
# Exit status 77, skipped: there is no program, Chromium, node, npm or network.
set -euo pipefail

root=$(cd "$(dirname "$0")/.." && pwd)
here=$root/tests/browser
skip() { printf 'skipped: %s\n' "$1"; exit 77; }
[[ -n ${CHECKCLAIMS_PROGRAM:-} ]] || skip 'the program is not built'
program=$(readlink -f "$CHECKCLAIMS_PROGRAM")
chromium=$(command -v chromium || command -v chromium-browser) || skip 'Chromium is not there'
command -v python3 >/dev/null || skip 'python3 is not there'
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# shellcheck source=tests/browser/modules.sh
source "$here/modules.sh"
build=$root/build
[[ -d $build ]] || build=$(dirname "$program")
modules=$(browser_modules "$build") || skip "$modules"

python3 "$here/pages.py" "$program" "$work/pages"
# Chromium writes to HOME, and says on stderr which services of a desktop it misses.
status=0
HOME=$work CHECKCLAIMS_NODE_MODULES=$modules CHROMIUM=$chromium timeout 280 node "$here/run.mjs" "$work/pages" 2>"$work/err" || status=$?
[[ $status == 0 ]] || tail -n 20 "$work/err"
exit "$status"
