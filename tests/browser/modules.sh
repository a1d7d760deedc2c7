# shellcheck shell=bash
# What the browser test and script/draw-pages need of npm: playwright-core and axe-core, of the versions in
# package-lock.json, once for all build folders.

# browser_modules FOLDER: prints the folder below FOLDER that has them, or why there is none, and fails.
browser_modules() {
  local here home log
  here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
  home=$1/browser-test-$(cksum <"$here/package-lock.json" | cut -d' ' -f1)
  command -v node >/dev/null || { echo 'node is not there'; return 1; }
  if [[ ! -d $home/node_modules/axe-core || ! -d $home/node_modules/playwright-core ]]; then
    command -v npm >/dev/null || { echo 'npm is not there, which brings playwright-core and axe-core'; return 1; }
    rm -rf "$home.new"
    mkdir -p "$home.new"
    cp "$here/package.json" "$here/package-lock.json" "$home.new"
    if ! log=$(cd "$home.new" && timeout 200 npm ci --no-audit --no-fund --ignore-scripts --fetch-retries=1 --fetch-timeout=60000 2>&1); then
      echo "npm could not bring playwright-core and axe-core: $(tail -n 1 <<<"$log")"
      return 1
    fi
    rm -rf "$home"
    mv "$home.new" "$home"
  fi
  printf '%s\n' "$home"
}
