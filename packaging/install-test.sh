#!/usr/bin/env bash
# Installs the .deb and uses the program like a person who has never seen it: an unprivileged user with an empty home starts it
# from its menu entry, sees the first window, opens a photo with it, looks at the matches, opens a second photo and a HEIC picture while
# it runs, exports the ranking, and quits. Then it is removed, and the remaining files are checked. Screenshots are in
# target/package/screenshots.
# Needs root, Xvfb, openbox, xdotool, xprop, desktop-file-validate; for screenshots ImageMagick; for a clean root mmdebstrap.
# usage: packaging/install-test.sh [--clean] [DEB]
#   --clean   in a new Debian with only the package's dependencies, instead of this system
#   DEB       the package; by default one is made
set -euo pipefail
cd "$(dirname "$0")/.."
clean=false
if [ "${1:-}" = --clean ]; then
  clean=true
  shift
fi
deb=${1:-}
if [ -z "$deb" ]; then
  packaging/package.sh --quick deb
  deb=$(ls target/package/*.deb)
fi
user=lookalike-tester
# There while this test has the program installed, so that the next one can tell what an interrupted test left from a user's installation.
mark=/var/tmp/lookalike-install-test

# Removes what this test installs in this system.
uninstall() {
  dpkg --purge lookalike > /dev/null 2>&1 || true
  userdel -r $user > /dev/null 2>&1 || true
  rm -f $mark
}

if ! $clean; then
  if [ -e $mark ]; then
    echo "== an earlier test was interrupted: what it installed is removed"
    uninstall
  elif [ -e /opt/lookalike ]; then
    echo "Lookalike is installed here already; this test would remove it" >&2
    exit 1
  fi
  touch $mark
fi
assets=$PWD/assets/sample-cast
pictures=$PWD/target/package/screenshots
work=$(mktemp -d)
chmod 755 "$work"
root=/
rm -rf "$pictures"
mkdir -p "$pictures"
command -v import > /dev/null || pictures=""
# shellcheck source=../src/test/scripts/window.sh
. src/test/scripts/window.sh

second=""
cleanup() {
  close_display
  [ -z "$second" ] || kill "$second" 2> /dev/null || true
  if [ "$root" = / ]; then
    uninstall
  else
    umount "$root/proc" "$root/tmp/.X11-unix" "$root" || true
  fi
  rm -rf --one-file-system "$work"
}
trap cleanup EXIT

# in_root COMMAND...: runs a command as root in the system with the program
in_root() {
  chroot "$root" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"
}

# Prints the command that runs another one as an unprivileged user, with only the environment that a desktop sets.
for_user() {
  echo chroot --userspec=$user:$user --groups= "$root" env -i -C /home/$user PATH=/usr/local/bin:/usr/bin:/bin HOME=/home/$user USER=$user \
    LANG=C.UTF-8 "DISPLAY=$DISPLAY"
}

# as_user COMMAND...: runs a command as the unprivileged user
as_user() {
  $(for_user) "$@"
}

# open FILE...: does what a desktop does when the user opens files with the program or chooses its menu entry. To be run in the background,
# since the program replaces this process.
open() {
  local entry=$root/usr/share/applications/lookalike.desktop exec
  exec=$(sed -n 's/^Exec=//p' "$entry")
  [[ $exec == *" %F" ]] || die "the menu entry takes no files: $exec"
  # shellcheck disable=SC2086
  exec $(for_user) ${exec% %F} "$@"
}

# says PATTERN COMMAND...: succeeds if the command succeeds and prints a matching line; without a pipe, which breaks when grep ends early
says() {
  local output
  output=$("${@:2}") && grep -q "$1" <<< "$output"
}

# ended PROCESS: succeeds if the process has ended
ended() {
  ! kill -0 "$1"
}

# gone FILE...: fails if a file exists
gone() {
  local file
  for file in "$@"; do
    [ ! -e "$file" ] && [ ! -L "$file" ] || die "$file is still there"
  done
}

if $clean; then
  echo "== a clean root ($SECONDS s)"
  root=$work/root
  mmdebstrap --quiet --variant=minbase "--include=$(dpkg-deb -f "$deb" Depends | tr -d ' '),fonts-dejavu-core" \
    "$(. /etc/os-release && echo "$VERSION_CODENAME")" "$root" - < /etc/apt/sources.list.d/debian.sources
  # Java looks up the mount of a file, so the root has to be a mount.
  mount --bind "$root" "$root"
  mkdir -p "$root/tmp/.X11-unix"
  ln -sf ../proc/self/mounts "$root/etc/mtab"
  mount -t proc proc "$root/proc"
  mount --bind /tmp/.X11-unix "$root/tmp/.X11-unix"
fi

echo "== install ($SECONDS s)"
mkdir -p "$root/tmp/lookalike-test"
cp "$deb" "$root/tmp/lookalike-test/lookalike.deb"
in_root dpkg -i /tmp/lookalike-test/lookalike.deb
rm -r "$root/tmp/lookalike-test"
# The home is empty: no files of /etc/skel.
in_root useradd -m -k /dev/null $user
home=${root%/}/home/$user
logs="$work/app.log $home/.local/state/lookalike/logs/*.log"
data=$home/.local/share/lookalike
install -d "$home/Pictures"
cp "$assets"/probes/*.jpg "$home/Pictures/"
cp src/test/resources/lookalike/image/heif/face-6.heic "$home/Pictures/IMG_0001.HEIC"
mkdir "$home/My celebrities"
for person in "Ada Sterling" "Adrian Cole" "Bianca Moreau" "Clara Whitfield" "Desmond Price"; do
  cp -r "$assets/celebrities/$person" "$home/My celebrities/"
done
in_root chown -R $user: "/home/$user"

in_root dpkg --verify lookalike
size=$(du -sb "$root/opt/lookalike" | cut -f 1)
echo "the installer has $(stat -c %s "$deb") bytes, the installed program $size"
[ "$size" -le 400000000 ] || die "the installed program is larger than 400 MB"
desktop-file-validate "$root/usr/share/applications/lookalike.desktop"
for size in 16 24 32 48 64 128 256 512; do
  test -s "$root/usr/share/icons/hicolor/${size}x$size/apps/lookalike.png" || die "there is no icon of $size pixels"
done
test -s "$root/usr/share/doc/lookalike/copyright" || die "there is no copyright file"
if [ "$root" = / ] && command -v gio > /dev/null; then
  open_display
  says lookalike.desktop as_user gio mime image/jpeg || die "pictures cannot be opened with it"
else
  open_display
fi

echo "== the command line ($SECONDS s)"
says '^Lookalike ' as_user lookalike --version || die "it does not tell its version"
as_user lookalike models verify
code=0
as_user lookalike match nothing.jpg > /dev/null 2>&1 || code=$?
[ "$code" -eq 2 ] || die "the command line ended with $code"
says 'lookalike.Launcher source: shared objects file' as_user LOOKALIKE_JVM_OPTIONS=-Xlog:class+load lookalike --version ||
  die "the archive of classes is not used"

echo "== first start, from the menu entry ($SECONDS s)"
open > "$work/app.log" 2>&1 &
app=$!
await_window
[ "$(xprop -id "$window" WM_CLASS | sed 's/.*, "\(.*\)"/\1/')" = "$(sed -n 's/^StartupWMClass=//p' "$root/usr/share/applications/lookalike.desktop")" ] ||
  die "the menu entry does not name the class of the window: $(xprop -id "$window" WM_CLASS)"
picture first-start 10
quit

echo "== open a folder and a photo with it ($SECONDS s)"
open "/home/$user/My celebrities" "/home/$user/Pictures/ada-sterling.jpg" > "$work/app.log" 2>&1 &
app=$!
await_window
# is_read N: succeeds if the user's catalogue has N faces, according to the program itself
is_read() {
  local catalog
  for catalog in "$data"/catalogs/*.catalog; do
    as_user lookalike export --catalog "${catalog#"${root%/}"}" --labels /home/$user/labels.csv --descriptors /home/$user/descriptors.csv || continue
    [ "$(wc -l < "$home/descriptors.csv")" -ne $(($1 + 1)) ] || return 0
  done
  return 1
}
await "a catalogue of 25 faces" is_read 25
picture matches 5
is_ada() { sed -n 2p "$1" | grep -q '^Ada Sterling,'; }
await_ranking "Ada Sterling as the first" is_ada /home/$user/first.csv "$home/first.csv"

echo "== open another photo while it runs ($SECONDS s)"
open "/home/$user/Pictures/bianca-moreau.jpg" >> "$work/app.log" 2>&1 &
second=$!
await "the end of the second start" ended $second
wait $second || die "the second start ended with code $?"
picture second-photo 5
[ "$(xdotool search --onlyvisible --name '^Lookalike$' | wc -l)" -eq 1 ] || die "there is more than one window"
is_bianca() { sed -n 2p "$1" | grep -q '^Bianca Moreau,'; }
await_ranking "Bianca Moreau as the first" is_bianca /home/$user/second.csv "$home/second.csv"

echo "== open a phone's picture ($SECONDS s)"
open "/home/$user/Pictures/IMG_0001.HEIC" >> "$work/app.log" 2>&1 &
second=$!
await "the end of the third start" ended $second
wait $second || die "the third start ended with code $?"
picture phone-picture 5
await_ranking "Ada Sterling as the first" is_ada /home/$user/third.csv "$home/third.csv"
quit

echo "== remove ($SECONDS s)"
in_root dpkg --remove lookalike | tee "$work/remove.log"
grep -q '~/.local/share/lookalike' "$work/remove.log" || die "it does not say where the user's data is"
in_root dpkg --purge lookalike
gone "$root"/opt/lookalike "$root"/usr/bin/lookalike "$root"/usr/share/applications/lookalike.desktop "$root"/usr/share/doc/lookalike \
  "$root"/usr/share/icons/hicolor/*/apps/lookalike.*
test -s "$data/settings.json" || die "the user's settings are gone"
ls "$data"/catalogs/*.catalog > /dev/null || die "the user's catalogues are gone"
echo "left in the home of the user:"
(cd "$home" && find .[!.]* -maxdepth 3 -name '*ookalike*' -exec du -sh {} +)
others=$(find "$home" -mindepth 1 -maxdepth 1 -name '.*' ! -name .local ! -name .cache ! -name .config)
[ -z "$others" ] || die "the program left something else in the home: $others"
echo "== install-test: passed ($SECONDS s)"
