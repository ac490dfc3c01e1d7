# Functions for scripts that drive the program in a real window; to be sourced. Needs Xvfb, openbox and xdotool.
# The script sets $work (a folder of its own), $logs (files to show when it fails) and $pictures (a folder for screenshots, or empty;
# needs import of ImageMagick), and calls close_display when it ends. $app is the process of the program while it runs, $window its window.
app=""
window=""
xvfb=""
logs=""
# One core may be busy with something else: nothing here is about speed.
patience=180

open_display() {
  local number=90
  while [ -e "/tmp/.X11-unix/X$number" ] || [ -e "/tmp/.X$number-lock" ]; do number=$((number + 1)); done
  export DISPLAY=":$number"
  Xvfb "$DISPLAY" -screen 0 1400x900x24 > "$work/xvfb.log" 2>&1 &
  xvfb=$!
  await "a display" xdotool getdisplaygeometry
  openbox > "$work/openbox.log" 2>&1 &
}

close_display() {
  local process
  for process in $app $xvfb; do
    kill "$process" 2> /dev/null && wait "$process" || true
  done
}

die() {
  echo "FAILED: $*" >&2
  # shellcheck disable=SC2086
  tail -n 30 $logs >&2 2> /dev/null || true
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

# Sets $window, when it is there.
await_window() {
  await "a window" xdotool search --onlyvisible --name '^Lookalike$'
  window=$(xdotool search --onlyvisible --name '^Lookalike$' | tail -1)
  xdotool windowsize --sync "$window" 1280 800 || true
}

# picture NAME SECONDS: what the window shows when it has had the time to draw everything; nothing but the picture needs that
picture() {
  if [ -n "$pictures" ]; then
    sleep "$2"
    import -window "$window" "$pictures/$1.png"
  fi
}

# press KEY...: in the program's window
press() {
  xdotool windowactivate --sync "$window"
  xdotool key --clearmodifiers "$@"
}

# is_open TITLE WAIT: whether a dialog is there, WAIT seconds from now at the latest
is_open() {
  local end=$((SECONDS + $2))
  until xdotool search --onlyvisible --name "$1"; do
    [ "$SECONDS" -lt "$end" ] || return 1
    sleep 0.5
  done
}

# press_for KEY TITLE: a window that has just got the focus may miss a key, so again when nothing comes of it
press_for() {
  press "$1"
  is_open "$2" 15
}

# answer KEY TITLE FILE: types a file into the file dialog of the desktop, which a key opens
answer() {
  await "the dialog $2" press_for "$1" "$2"
  await "the end of the dialog $2" give_to "$2" "$3"
}

# give_to TITLE FILE: whether the dialog takes the file; one that was not ready yet, or still proposes files, misses keys
give_to() {
  local dialog end=$((SECONDS + 5))
  dialog=$(xdotool search --onlyvisible --name "$1" | tail -1)
  [ -n "$dialog" ] || return 0 # it took the file late
  xdotool windowactivate --sync "$dialog"
  xdotool key --clearmodifiers ctrl+a
  xdotool type --delay 30 "$2"
  xdotool key Return
  while [[ " $(xdotool search --onlyvisible --name "$1" | paste -s -d ' ') " == *" $dialog "* ]]; do
    [ "$SECONDS" -lt "$end" ] || return 1
    sleep 0.5
  done
}

# export_ranking FILE [WHERE]: by Ctrl+Shift+S; WHERE is the file when the program sees another root than the script
export_ranking() {
  answer ctrl+shift+s '^(Save|Export).*ranking' "$1"
  await "the file $1" test -s "${2:-$1}"
}

# await_ranking WHAT TEST FILE [WHERE]: exports the ranking until the command TEST, which gets the file, is content with it: the window
# may still show what it showed before
await_ranking() {
  local file=${4:-$3} end=$((SECONDS + patience))
  rm -f "$file"
  export_ranking "$3" "$file"
  until "$2" "$file"; do
    [ "$SECONDS" -lt "$end" ] || die "waited in vain for $1: $(cat "$file")"
    rm -f "$file"
    export_ranking "$3" "$file"
  done
}

# quit: by Ctrl+Q
quit() {
  local end=$((SECONDS + 60))
  press ctrl+q
  while kill -0 "$app" 2> /dev/null; do
    [ "$SECONDS" -lt "$end" ] || die "the program does not end"
    sleep 0.5
  done
  wait "$app" || die "the program ended with code $?"
  app=""
}
