#!/usr/bin/env bash
# Lists the classes that a start of the program loads, from which the installed program makes an archive (see after-install.sh): runs
# the command line, and the window where there is a display, Xvfb's at least.
# usage: classes.sh IMAGE
set -euo pipefail
app=$1/lib/app
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sample=$app/assets/sample-cast
classpath=$(sed -n "s,^app\.classpath=\$APPDIR,$app,p" "$app/lookalike.cfg" | paste -s -d : -)

# run NAME ARGUMENTS...: the program, which writes the classes to $work/NAME
run() {
  local list=$work/$1
  shift
  OPENCV_LOG_LEVEL=SILENT "${app%/app}/runtime/bin/java" --enable-native-access=ALL-UNNAMED -Djdk.console=java.base \
    "-Dlookalike.home=$app" "-Dlookalike.data=$work/data" "-XX:DumpLoadedClassList=$list" -cp "$classpath" lookalike.Launcher "$@" \
    > "$work/log" 2>&1
}

run index index "$sample/celebrities" --catalog "$work/cast.catalog"
run match match "$sample/probes/ada-sterling.jpg" --catalog "$work/cast.catalog" --json
if [ -z "${DISPLAY:-}" ] && command -v Xvfb > /dev/null; then
  # Xvfb chooses a free number and writes it to the pipe.
  Xvfb -displayfd 3 -screen 0 1280x900x24 3> "$work/display" 2> /dev/null &
  xvfb=$!
  trap 'kill $xvfb; rm -rf "$work"' EXIT
  until [ -s "$work/display" ]; do sleep 0.2; done
  DISPLAY=:$(cat "$work/display")
  export DISPLAY
fi
if [ -n "${DISPLAY:-}" ]; then
  run window "$sample/celebrities" "$sample/probes/group.jpg" &
  window=$!
  # Until nothing new was loaded for three seconds: the dataset is read, and the matches are shown.
  before=0
  until now=$(cat "$work/window" 2> /dev/null | wc -l) && [ "$now" -gt 6000 ] && [ "$now" -eq "$before" ]; do
    kill -0 "$window" 2> /dev/null || { cat "$work/log" >&2; exit 1; }
    before=$now
    sleep 3
  done
  kill "$(pgrep -P "$window" java || echo "$window")"
  wait "$window" || true
else
  echo "no display: the archive will hold no classes of the window" >&2
fi
# Without nd4j, which only the first fit of a dataset needs: its classes would make the archive larger by some MB.
cat "$work/index" "$work/match" "$work/window" 2> /dev/null | grep -v '^#\|^org/nd4j/' | sort -u > "$app/lookalike.classes"
