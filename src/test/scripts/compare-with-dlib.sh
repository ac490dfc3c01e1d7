#!/usr/bin/env bash
# Compares the speed of the pipeline with that of the original program's stack, dlib in C++, on the same photos and in turn:
# processor time per photo, with one thread each.
#
#   bash src/test/scripts/compare-with-dlib.sh FOLDER [ROUNDS]     FOLDER: photos, the first 1000 are used; ROUNDS: 3
#
# Needs g++ and Debian's libdlib-dev, libdlib-data, libopenblas-dev, libjpeg-dev, libpng-dev, and the folder "shared" beside the checkout.
set -euo pipefail
folder=$(cd "${1:?a folder of photos}" && pwd)
rounds=${2:-3}
cd "$(dirname "$0")/../../.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

g++ -O3 -march=native -DNDEBUG ../shared/bench/dlib_peer.cpp -o "$work/dlib_peer" -ldlib -lopenblas -lpthread -ljpeg -lpng
find "$folder" -name '*.jpg' | sort | sed -n 1,1000p > "$work/photos"
photos=$(wc -l < "$work/photos")
mvn -q test-compile
while read -r photo; do
  to="$work/same${photo#"$folder"}"
  mkdir -p "${to%/*}" && ln -s "$photo" "$to"
done < "$work/photos"

TIMEFORMAT=%U
for ((round = 1; round <= rounds; round++)); do
  dlib=$( { time OPENBLAS_NUM_THREADS=1 "$work/dlib_peer" "$work/photos" > /dev/null 2>&1; } 2>&1 )
  ours=$(mvn -q exec:exec@bench "-Dbench=lookalike.Launcher bench pipeline --photos $work/same --json" 2> /dev/null |
    tr -d '\n' | sed -E 's/.*"a photo, processor time",[^}]*"value" *: *([0-9.]+).*/\1/')
  awk -v dlib="$dlib" -v photos="$photos" -v ours="$ours" \
    'BEGIN { each = 1000 * dlib / photos; printf "dlib %.1f ms a photo, Lookalike %.1f ms: %.2f times as fast\n", each, ours, each / ours }'
done
