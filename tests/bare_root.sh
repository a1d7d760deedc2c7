#!/usr/bin/env bash
# tests/bare_root.sh [REPOSITORY] [FOLDER]
#
# The proof that two commands are enough on a bare machine: makes two minimal Debian 12
# roots (not even a compiler), puts a fresh clone of REPOSITORY (default: this one; what is
# committed counts) into each, and runs .ci/run, which is script/test and the sanitizers,
# in the first and `script/run seeds/` in the second. Then, with the network taken away,
# that nothing more is asked for. The roots are made in FOLDER (default: a temporary one;
# about 3 GB) and removed.
#
# Needs root, debootstrap, unshare and the Debian mirror that this machine's apt knows;
# no test run includes it, for it takes minutes and the network.
set -euo pipefail

repository=$(readlink -f "${1:-$(dirname "$0")/..}")
suite=bookworm

fail() { printf 'bare_root: %s\n' "$*" >&2; exit 1; }
step() { printf '== %4d s  %s\n' "$SECONDS" "$*"; }

[[ $(id -u) == 0 ]] || fail 'must be run as root'
for tool in apt-get debootstrap git unshare; do
  command -v "$tool" >/dev/null || fail "$tool is not installed"
done
git -C "$repository" rev-parse HEAD >/dev/null || fail "$repository is no git repository"

work=$(mktemp -d -p "${2:-${TMPDIR:-/tmp}}" bare_root.XXXXXX)
# Mounts are made in namespaces of their own and are gone with their processes.
trap 'rm -rf --one-file-system "$work"' EXIT

# The mirror, proxies and other habits of this machine's apt, so that the root has the same way out.
sources=$(apt-get indextargets --format "deb \$(REPO_URI) \$(RELEASE) \$(COMPONENT)" \
            'Created-By: Packages' 'Origin: Debian' | grep -E " $suite(-[a-z]+)? " | sort -u || true)
mirror=$(awk -v suite=$suite '$3 == suite {print $2; exit}' <<<"$sources")
[[ -n $mirror ]] || fail "apt on this machine knows no mirror of Debian $suite (apt-get update?)"
proxy=$(apt-config dump Acquire::http::Proxy --format '%v' 2>/dev/null || true)
if [[ -n $proxy ]]; then export http_proxy=$proxy; fi
extra=()
if [[ $mirror == https:* ]]; then extra=(--include=ca-certificates); fi

step "a minimal root of Debian $suite"
debootstrap --variant=minbase "${extra[@]}" "$suite" "$work/first" "$mirror" >"$work/log" 2>&1 ||
  { tail -n 20 "$work/log" >&2; fail 'debootstrap failed'; }
printf '%s\n' "$sources" >"$work/first/etc/apt/sources.list"
apt-config dump | grep -E '^Acquire::(http|https|Check|Retries|Force)' >"$work/first/etc/apt/apt.conf.d/50machine" || true
cp -L /etc/resolv.conf /etc/hosts "$work/first/etc/"
git clone --quiet --no-hardlinks "$repository" "$work/first/checkclaims"
rm -rf "$work/first/var/lib/apt/lists"/*
cp -a "$work/first" "$work/second"
step "$(git -C "$repository" log -1 --format='a fresh clone of %h (%s)')"

# inside [--offline] ROOT COMMAND: runs a command line in the clone in ROOT, with nothing of this machine's environment.
inside() {
  local -a spaces=(--mount --pid --fork --kill-child)
  if [[ $1 == --offline ]]; then
    spaces+=(--net)
    shift
  fi
  # shellcheck disable=SC2016  # expanded in there
  unshare "${spaces[@]}" sh -c '
    mount -t proc proc "$1/proc" && cd / &&
    exec chroot "$1" /usr/bin/env -i PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin \
      HOME=/root CI=true sh -c "cd /checkclaims && $2"' sh "$1" "$2" </dev/null
}

for tool in c++ cmake ninja git python3; do
  if inside "$work/first" "command -v $tool" >/dev/null; then fail "the root is not bare: it has $tool"; fi
done

began=$SECONDS
step '.ci/run in the first root'
inside "$work/first" .ci/run || fail '.ci/run failed'
((SECONDS - began < 20 * 60)) || fail ".ci/run took $((SECONDS - began)) s, more than 20 minutes"
inside "$work/first" script/bootstrap --tests >"$work/log" 2>&1 || fail 'bootstrap failed the second time'
[[ ! -s $work/log ]] || fail 'bootstrap is not silent the second time'

if [[ ! -d $work/second/checkclaims/seeds ]]; then fail 'there is no seeds/ to run on'; fi
step 'script/run seeds/ in the second root'
status=0
inside "$work/second" 'script/run seeds/' >"$work/report" || status=$?
cat "$work/report"
[[ $status == 1 ]] || fail "script/run seeds/ ended with $status, not 1 (new findings)"
[[ -s $work/report ]] || fail 'script/run seeds/ reported nothing'

step 'the same without a network'
status=0
inside --offline "$work/second" 'script/run seeds/' >"$work/again" 2>"$work/log" || status=$?
[[ $status == 1 ]] || { cat "$work/log" >&2; fail "offline it ended with $status"; }
cmp "$work/report" "$work/again" || fail 'offline the report differs'
if grep -E 'bootstrap:|building' "$work/log"; then fail 'the second run installed or built again'; fi

step 'all holds'
