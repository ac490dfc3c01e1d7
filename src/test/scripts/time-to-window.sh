#!/usr/bin/env bash
# Starts the program on the display of DISPLAY, and ends it as soon as its window appears, to measure the time of a start. All user
# files are in FOLDER; a first run fills it, so that later runs find the native code unpacked and the sample cast indexed.
# usage: time-to-window.sh FOLDER COMMAND [ARGUMENT...]
set -euo pipefail
folder=$1
shift
export XDG_DATA_HOME="$folder/data" XDG_CACHE_HOME="$folder/cache" XDG_STATE_HOME="$folder/state"
mkdir -p "$folder"
"$@" > "$folder/output" 2>&1 &
app=$!
xdotool search --sync --onlyvisible --name '^Lookalike$' > /dev/null
kill "$app"
wait "$app" || true
