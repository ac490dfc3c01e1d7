#!/usr/bin/env bash
# Drives the packaged program in a real window, as a user would: starts it with a dataset and a photo, waits until the dataset
# is indexed, selects another face, exports the ranking through the system's own file dialog, and hands over a photo by a second start.
# Has the same requirements as window.sh.
# usage: drive-window.sh BIN/LOOKALIKE [FOLDER FOR SCREENSHOTS (needs import of ImageMagick)]
set -euo pipefail
lookalike=$(realpath "$1")
pictures=${2:-}
assets=$(realpath "$(dirname "$0")/../../../assets/sample-cast")
work=$(mktemp -d)
export HOME="$work/home" XDG_DATA_HOME="$work/home/data" XDG_CONFIG_HOME="$work/home/config" LC_ALL=C.UTF-8
export XDG_CACHE_HOME="$work/home/cache" XDG_STATE_HOME="$work/home/state"
logs="$work/app.log $XDG_STATE_HOME/lookalike/logs/*.log"
mkdir -p "$HOME"
# shellcheck source=window.sh
. "$(dirname "$0")/window.sh"
trap 'close_display; rm -rf "$work"' EXIT

# The command line of the same program tells how many faces the catalogue has.
is_read() {
  "$lookalike" export --catalog "$XDG_DATA_HOME"/lookalike/catalogs/*.catalog --labels "$work/labels.csv" --descriptors "$work/descriptors.csv" &&
    [ "$(wc -l < "$work/descriptors.csv")" -gt "$1" ]
}

open_display
mkdir -p "$work/my celebrities"
for person in "Ada Sterling" "Adrian Cole" "Bianca Moreau" "Clara Whitfield" "Desmond Price"; do
  cp -r "$assets/celebrities/$person" "$work/my celebrities/"
done

echo "== start with a dataset and a photo"
"$lookalike" "$work/my celebrities" "$assets/probes/group.jpg" > "$work/app.log" 2>&1 &
app=$!
await_window
await "a catalogue of 25 faces" is_read 25
picture matches 3

echo "== export the ranking of the first face"
export_ranking "$work/first.csv"
[ "$(wc -l < "$work/first.csv")" -eq 6 ] || die "five people and a header are expected: $(cat "$work/first.csv")"

echo "== select another face and export again"
activate "$window"
xdotool mousemove --window "$window" 500 250
press Right
picture second-face 2
is_other() { ! cmp -s "$1" "$work/first.csv"; }
await_ranking "a ranking of the second face" is_other "$work/second.csv"

echo "== open another photo in the running window's file dialog"
answer ctrl+o '^Open photos$' "$assets/probes/bianca-moreau.jpg"
picture other-photo 4
is_bianca() { sed -n 2p "$1" | grep -q '^Bianca Moreau,'; }
await_ranking "Bianca Moreau as the first" is_bianca "$work/third.csv"

echo "== start again with a photo: the minimized window opens it and comes back"
xdotool windowminimize "$window"
is_hidden() { ! xdotool search --onlyvisible --name '^Lookalike$'; }
await "a minimized window" is_hidden
(cd "$assets/probes" && "$lookalike" adrian-cole.jpg) || die "the second start ended with code $?"
await "the window again" xdotool search --onlyvisible --name '^Lookalike$'
picture handed-over 4
is_adrian() { sed -n 2p "$1" | grep -q '^Adrian Cole,'; }
await_ranking "Adrian Cole as the first" is_adrian "$work/fourth.csv"

echo "== quit"
quit
grep -q '"datasets"' "$XDG_DATA_HOME/lookalike/settings.json" || die "the settings were not written"
echo "== drive-window: passed"
