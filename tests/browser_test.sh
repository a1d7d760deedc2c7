#!/usr/bin/env bash
# The HTML report in headless Chromium: from a file with scripts off, and from a server with the strictest policy; light,
# dark, narrow and on paper; with the keyboard alone; with hostile articles, and with 2,000. tests/browser/ has the checks.
#
# Chromium is Debian's. npm brings playwright-core, which speaks with it, and axe-core, of the versions in
# tests/browser/package-lock.json, once for all build folders. A page that a check must refuse is in tests/browser/broken/.
# Exit status 77, skipped: there is no program, Chromium, node, npm or network.
set -euo pipefail

root=$(cd "$(dirname "$0")/.." && pwd)
here=$root/tests/browser
skip() { printf 'skipped: %s\n' "$1"; exit 77; }
[[ -n ${CHECKCLAIMS_PROGRAM:-} ]] || skip 'the program is not built'
program=$(readlink -f "$CHECKCLAIMS_PROGRAM")
chromium=$(command -v chromium || command -v chromium-browser) || skip 'Chromium is not there'
command -v node >/dev/null || skip 'node is not there'
command -v python3 >/dev/null || skip 'python3 is not there'
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

home=$root/build
[[ -d $home ]] || home=$(dirname "$program")
home=$home/browser-test-$(cksum <"$here/package-lock.json" | cut -d' ' -f1)
if [[ ! -d $home/node_modules/axe-core || ! -d $home/node_modules/playwright-core ]]; then
  command -v npm >/dev/null || skip 'npm is not there, which brings playwright-core and axe-core'
  rm -rf "$home.new"
  mkdir -p "$home.new"
  cp "$here/package.json" "$here/package-lock.json" "$home.new"
  (cd "$home.new" && timeout 200 npm ci --no-audit --no-fund --ignore-scripts --fetch-retries=1 --fetch-timeout=60000) >"$work/log" 2>&1 ||
    skip "npm could not bring playwright-core and axe-core: $(tail -n 1 "$work/log")"
  rm -rf "$home"
  mv "$home.new" "$home"
fi

python3 "$here/pages.py" "$program" "$work/pages"
# Chromium writes to HOME, and says on stderr which services of a desktop it misses.
status=0
HOME=$work CHECKCLAIMS_NODE_MODULES=$home CHROMIUM=$chromium timeout 280 node "$here/run.mjs" "$work/pages" 2>"$work/err" || status=$?
[[ $status == 0 ]] || tail -n 20 "$work/err"
exit "$status"
