# Functions for scripts that drive the program in a real window; source this file. Needs Xvfb, openbox and xdotool.
# The script sets $work (a folder of its own), $logs (files to show when it fails) and $pictures (a folder for screenshots, or empty;
# needs import of ImageMagick), and calls close_display at its end. $app is the process of the running program, $window its window.
app=""
window=""
xvfb=""
logs=""
# Generous, because the machine may be busy; speed does not matter here.
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

# await WHAT COMMAND...: waits until the command succeeds
await() {
  local what=$1 end=$((SECONDS + patience))
  shift
  until "$@" > /dev/null 2>&1; do
    [ "$SECONDS" -lt "$end" ] || die "waited in vain for $what"
    [ -z "$app" ] || kill -0 "$app" 2> /dev/null || die "the program ended while it should show $what"
    sleep 0.5
  done
}

# Waits for the window and sets $window.
await_window() {
  await "a window" xdotool search --onlyvisible --name '^Lookalike$'
  window=$(xdotool search --onlyvisible --name '^Lookalike$' | tail -1)
  xdotool windowsize --sync "$window" 1280 800 || true
}

# picture NAME SECONDS: takes a screenshot of the window, after a pause in which it can draw everything
picture() {
  if [ -n "$pictures" ]; then
    sleep "$2"
    import -window "$window" "$pictures/$1.png"
  fi
}

# press KEY...: presses keys in the program's window
press() {
  activate "$window" || return 1
  xdotool key --clearmodifiers "$@"
}

# activate WINDOW: gives a window the keyboard; fails if another one keeps it
activate() {
  timeout 20 xdotool windowactivate --sync "$1"
}

# is_open TITLE WAIT: succeeds if a dialog opens within WAIT seconds, and sets $dialog
is_open() {
  local end=$((SECONDS + $2))
  until dialog=$(xdotool search --onlyvisible --name "$1" | tail -1) && [ -n "$dialog" ]; do
    [ "$SECONDS" -lt "$end" ] || return 1
    sleep 0.5
  done
}

# is_shown WINDOW: succeeds if a window is visible. A search fails, too, if any other window is closed meanwhile.
is_shown() {
  [[ "$(xwininfo -id "$1" 2> /dev/null)" == *"Map State: IsViewable"* ]]
}

# press_for KEY TITLE: presses a key that opens a dialog; to be repeated on failure, because a window that just got the focus may miss a key
press_for() {
  press "$1"
  is_open "$2" 15
}

# answer KEY TITLE FILE: opens the desktop's file dialog by a key and types a file into it
answer() {
  await "the dialog $2" press_for "$1" "$2"
  await "the end of the dialog $2" give_to "$dialog" "$3"
}

# give_to DIALOG FILE: succeeds if the dialog accepts the file; it may miss keys while it is not ready or still suggests files
give_to() {
  local end=$((SECONDS + 5))
  is_shown "$1" || return 0 # it took the file late
  activate "$1" || return 1
  xdotool key --clearmodifiers ctrl+a
  xdotool type --delay 30 "$2"
  xdotool key Return
  while is_shown "$1"; do
    [ "$SECONDS" -lt "$end" ] || return 1
    sleep 0.5
  done
}

# export_ranking FILE [WHERE]: exports by Ctrl+Shift+S; WHERE is the file's path for the script if the program has another root
export_ranking() {
  answer ctrl+shift+s '^(Save|Export).*ranking' "$1"
  await "the file $1" test -s "${2:-$1}"
}

# await_ranking WHAT TEST FILE [WHERE]: exports the ranking until the command TEST, which gets the file, succeeds, because the window
# may still show the previous state
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

# quit: ends the program by Ctrl+Q
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
