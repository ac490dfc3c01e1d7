#!/usr/bin/env bash
# Tests `celebrities get` with the real services of Wikimedia, which the build never uses, and prints results to compare. Takes about
# five minutes and 10 MB. Usage: bash src/test/scripts/try-celebrities.sh [PROGRAM]
# PROGRAM is an installed lookalike, or target/lookalike/bin/lookalike after mvn -q -DskipTests package.
set -uo pipefail

program=${1:-target/lookalike/bin/lookalike}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failed=0

check() { # what, condition...
  local what=$1
  shift
  if "$@"; then echo "ok    $what"; else echo "WRONG $what"; failed=1; fi
}
photos() { find "$work/people" -name '*.jpg' -o -name '*.png' -o -name '*.webp' 2>/dev/null | wc -l; }

cat > "$work/names.txt" <<'NAMES'
Angela Merkel,1954
Barack Obama,1961
Emma Watson,1990
Chimamanda Ngozi Adichie,1977
Michael Jordan
Douglas Adams,Q42
Nobody of This Name
NAMES

get() { "$program" celebrities get --names "$work/names.txt" --photos 5 --to "$work/people" "$@"; }

echo "1. Seven names, five photos each (about three minutes)"
get --json > "$work/first.json"
check "the run came to its end (exit code $?)" [ "$(grep -c '"complete" : true' "$work/first.json")" = 1 ]
sed -n 's/^ *"seconds" : \([0-9]*\).*/      it took \1 s; 200 people with 8 photos are said to take half an hour/p' "$work/first.json"
check "at least four people have a folder" [ "$(find "$work/people" -mindepth 1 -maxdepth 1 -type d | wc -l)" -ge 4 ]
check "at least 12 photos are there: $(photos)" [ "$(photos)" -ge 12 ]
check "every photo has a credit" [ "$(($(grep -c '' "$work/people/credits.csv") - 1))" -ge "$(photos)" ]
check "there are only free licences" [ "$(grep -ciE 'BY-N[CD]|fair use' "$work/people/credits.csv")" = 0 ]
check "Michael Jordan is told as ambiguous" grep -q '"omission" : "ambiguous"' "$work/first.json"
check "the made-up name is unknown" grep -q '"omission" : "unknown"' "$work/first.json"

echo "2. Once more: nothing new is fetched"
before=$(photos)
get --json > "$work/second.json"
check "no photo was added" grep -q '"added" : 0,' "$work/second.json"
check "the photos are the same" [ "$(photos)" = "$before" ]

echo "3. Stopped and resumed"
"$program" celebrities get --group scientists --people 5 --photos 4 --to "$work/scientists" &
running=$!
sleep 30
kill -INT "$running"
wait "$running"
stopped=$?
check "a run that is stopped says so (exit code $stopped)" [ "$stopped" = 130 ]
"$program" celebrities get --group scientists --people 5 --photos 4 --to "$work/scientists" | tail -3

echo "4. The query service"
"$program" celebrities get --live --group actors --people 1 --photos 3 --to "$work/live" 2> "$work/live.txt" | tail -3
check "the list of Wikidata was used" [ "$(grep -c 'is used instead' "$work/live.txt")" = 0 ]
"$program" celebrities get --live --group actors --region europe --born-from 1970 --people 1 --photos 3 --to "$work/europe" \
  2> "$work/europe.txt" | tail -3
check "so it was for people of Europe born since 1970" [ "$(grep -c 'is used instead' "$work/europe.txt")" = 0 ]
"$program" celebrities get --live --group athletes --country DE --people 1 --photos 3 --to "$work/germany" \
  2> "$work/germany.txt" | tail -3
check "so it was for people of Germany" [ "$(grep -c 'is used instead' "$work/germany.txt")" = 0 ]

echo "5. The dataset is indexed"
"$program" index "$work/people" --catalog "$work/people.catalog" | tail -1
"$program" health --catalog "$work/people.catalog" --kind wrong-person | tail -3

echo "Compare by eye (the folder is removed when you press Enter): $work/people"
echo "- each folder shows one person, from several years; the credits name real photographers: open a few pages"
echo "- left-out.csv: the reasons fit the photos"
sed -n '1,6p' "$work/people/credits.csv"
read -r _ || true
exit $failed
