#!/usr/bin/env bash
# Starts the program under a Wayland compositor, headless weston, where it runs through XWayland. Checks that the window opens and
# accepts a photo that a second start hands over. A drop cannot be tested there, because headless weston has no pointer.
# Needs weston and XWayland (Debian: apt-get install weston xwayland) and xdotool.
# usage: drive-wayland.sh BIN/LOOKALIKE
set -euo pipefail
lookalike=$(realpath "$1")
assets=$(realpath "$(dirname "$0")/../../../assets/sample-cast")
work=$(mktemp -d)
export HOME="$work/home" XDG_RUNTIME_DIR="$work/run" LC_ALL=C.UTF-8
export XDG_DATA_HOME="$HOME/data" XDG_CONFIG_HOME="$HOME/config" XDG_CACHE_HOME="$HOME/cache" XDG_STATE_HOME="$HOME/state"
logs="$work/app.log $work/weston.log $XDG_STATE_HOME/lookalike/logs/*.log"
pictures=""
mkdir -p "$HOME" "$XDG_DATA_HOME/lookalike"
mkdir -m 700 "$XDG_RUNTIME_DIR"
echo '{"introduced": true}' > "$XDG_DATA_HOME/lookalike/settings.json"
# shellcheck source=window.sh
. "$(dirname "$0")/window.sh"
trap 'close_display; rm -rf "$work"' EXIT

display_of_weston() { grep -oE 'listening on display :[0-9]+' "$work/weston.log" | grep -oE ':[0-9]+'; }

echo "== a Wayland compositor with XWayland"
weston --backend=headless-backend.so --xwayland --no-config --socket=lookalike --width=1400 --height=900 --idle-time=0 > "$work/weston.log" 2>&1 &
xvfb=$!
await "a display" display_of_weston
DISPLAY=$(display_of_weston)
export DISPLAY WAYLAND_DISPLAY=lookalike

echo "== start"
"$lookalike" > "$work/app.log" 2>&1 &
app=$!
await "a window" xdotool search --onlyvisible --name '^Lookalike$'

echo "== start again with a photo"
"$lookalike" "$assets/probes/bianca-moreau.jpg" || die "the second start ended with code $?"
is_opened() { grep -q 'bianca-moreau' "$XDG_DATA_HOME/lookalike/settings.json"; }
await "the photo among the last ones" is_opened

echo "== end"
kill "$app"
wait "$app" || true
app=""
echo "== drive-wayland: passed"
