#!/usr/bin/env bash
# Drives the packaged program in a real window, as a user would: starts it with a dataset and a photo, waits until the dataset
# is read, selects another face, and exports the ranking through the system's own file dialog. Needs Xvfb, openbox and xdotool.
# usage: drive-window.sh BIN/LOOKALIKE [FOLDER FOR SCREENSHOTS (needs import of ImageMagick)]
set -euo pipefail
lookalike=$(realpath "$1")
pictures=${2:-}
assets=$(realpath "$(dirname "$0")/../../../assets/sample-cast")
work=$(mktemp -d)
export HOME="$work/home" XDG_DATA_HOME="$work/home/data" XDG_CONFIG_HOME="$work/home/config" LC_ALL=C.UTF-8
export XDG_CACHE_HOME="$work/home/cache" XDG_STATE_HOME="$work/home/state"
# One core may be busy with something else: nothing here is about speed.
patience=180
mkdir -p "$HOME"

number=90
while [ -e "/tmp/.X11-unix/X$number" ] || [ -e "/tmp/.X$number-lock" ]; do number=$((number + 1)); done
export DISPLAY=":$number"
Xvfb "$DISPLAY" -screen 0 1400x900x24 > "$work/xvfb.log" 2>&1 &
xvfb=$!
app=""
cleanup() {
  [ -z "$app" ] || kill "$app" 2> /dev/null || true
  kill "$xvfb" 2> /dev/null || true
  rm -rf "$work"
}
trap cleanup EXIT

die() {
  echo "FAILED: $*" >&2
  tail -n 30 "$work/app.log" "$XDG_STATE_HOME"/lookalike/logs/*.log >&2 2> /dev/null || true
  [ -z "$pictures" ] || import -window root "$pictures/failed.png" || true
  exit 1
}

# await WHAT COMMAND...: until the command succeeds
await() {
  local what=$1 end=$((SECONDS + patience))
  shift
  until "$@" > /dev/null 2>&1; do
    [ "$SECONDS" -lt "$end" ] || die "waited in vain for $what"
    [ -z "$app" ] || kill -0 "$app" 2> /dev/null || die "the program ended while it should show $what"
    sleep 0.5
  done
}

picture() {
  [ -z "$pictures" ] || import -window "$window" "$pictures/$1.png"
}

# What the catalogue holds is asked through the command line of the very program.
is_read() {
  "$lookalike" export --catalog "$XDG_DATA_HOME"/lookalike/catalogs/*.catalog --labels "$work/labels.csv" --descriptors "$work/descriptors.csv" &&
    [ "$(wc -l < "$work/descriptors.csv")" -gt "$1" ]
}

# export_ranking FILE: by Ctrl+Shift+S and the file dialog of the desktop
export_ranking() {
  xdotool windowactivate --sync "$window"
  xdotool key --clearmodifiers ctrl+shift+s
  await "the file dialog" xdotool search --onlyvisible --name '^(Save|Export).*ranking'
  local dialog
  dialog=$(xdotool search --onlyvisible --name '^(Save|Export).*ranking' | tail -1)
  xdotool windowactivate --sync "$dialog"
  sleep 1
  xdotool key --clearmodifiers ctrl+a
  xdotool type --delay 30 "$1"
  sleep 0.5
  xdotool key Return
  await "the file $1" test -s "$1"
}

await "a display" xdotool getdisplaygeometry
openbox > "$work/openbox.log" 2>&1 &
mkdir -p "$work/my celebrities"
for person in "Ada Sterling" "Adrian Cole" "Bianca Moreau" "Clara Whitfield" "Desmond Price"; do
  cp -r "$assets/celebrities/$person" "$work/my celebrities/"
done

echo "== start with a dataset and a photo"
"$lookalike" "$work/my celebrities" "$assets/probes/group.jpg" > "$work/app.log" 2>&1 &
app=$!
await "a window" xdotool search --onlyvisible --name '^Lookalike$'
window=$(xdotool search --onlyvisible --name '^Lookalike$' | tail -1)
xdotool windowsize --sync "$window" 1280 800 || true
await "a catalogue of 25 faces" is_read 25
sleep 3
picture matches

echo "== export the ranking of the first face"
export_ranking "$work/first.csv"
[ "$(wc -l < "$work/first.csv")" -eq 6 ] || die "five people and a header are expected: $(cat "$work/first.csv")"

echo "== select another face and export again"
xdotool windowactivate --sync "$window"
xdotool mousemove --window "$window" 500 250
xdotool key --clearmodifiers Right
sleep 2
picture second-face
export_ranking "$work/second.csv"
! cmp -s "$work/first.csv" "$work/second.csv" || die "the second face has the ranking of the first one"

echo "== open another photo in the running window's file dialog"
xdotool windowactivate --sync "$window"
xdotool key --clearmodifiers ctrl+o
await "the file dialog" xdotool search --onlyvisible --name '^Open photos$'
xdotool windowactivate --sync "$(xdotool search --onlyvisible --name '^Open photos$' | tail -1)"
sleep 1
xdotool type --delay 30 "$assets/probes/bianca-moreau.jpg"
sleep 0.5
xdotool key Return
sleep 4
picture other-photo
export_ranking "$work/third.csv"
sed -n 2p "$work/third.csv" | grep -q "^Bianca Moreau," || die "Bianca Moreau is not first: $(sed -n 2p "$work/third.csv")"

echo "== quit"
xdotool windowactivate --sync "$window"
xdotool key --clearmodifiers ctrl+q
end=$((SECONDS + 60))
while kill -0 "$app" 2> /dev/null; do
  [ "$SECONDS" -lt "$end" ] || die "the program does not end"
  sleep 0.5
done
wait "$app" || die "the program ended with code $?"
app=""
grep -q '"datasets"' "$XDG_DATA_HOME/lookalike/settings.json" || die "the settings were not written"
echo "== drive-window: passed"
