#!/usr/bin/env bash
# Makes a .deb and a .rpm of the image by the tools of the distributions themselves. jpackage's own ones would make menu entries only
# while they are installed, by a tool that the system may lack, could have no icons of all sizes, and no bytes that are the same twice.
# usage: installers.sh IMAGE VERSION PLATFORM deb|rpm...
set -euo pipefail
image=$1 version=$2 platform=$3
shift 3
here=$(dirname "$0")
out=$(dirname "$image")
tree=$out/tree
release=1

echo "== the files of the package ($SECONDS s)"
rm -rf "$tree"
mkdir -p "$tree"/opt "$tree"/usr/bin "$tree"/usr/share/{applications,doc/lookalike,icons/hicolor/scalable/apps}
cp -a "$image" "$tree/opt/lookalike"
# jpackage's launcher asks dpkg and rpm at every start whose file it is, which takes time and leaves a folder at home: the command starts
# Java itself, with what the launcher would give it.
rm -r "$tree/opt/lookalike/bin" "$tree/opt/lookalike/lib/libapplauncher.so"
config=$tree/opt/lookalike/lib/app/lookalike.cfg
{
  sed -n 's/^java-options=//p' "$config"
  echo -cp
  sed -n 's/^app\.classpath=//p' "$config" | paste -s -d : -
} | sed 's,\$APPDIR,/opt/lookalike/lib/app,g' > "${config%.cfg}.options"
rm "$config"
install -m 755 "$here/lookalike.sh" "$tree/usr/bin/lookalike"
install -m 644 "$here/lookalike.desktop" "$tree/usr/share/applications/"
for icon in assets/icons/lookalike-*.png; do
  size=${icon##*-}
  size=${size%.png}
  install -D -m 644 "$icon" "$tree/usr/share/icons/hicolor/${size}x$size/apps/lookalike.png"
done
install -m 644 "$here/copyright" "$tree/usr/share/doc/lookalike/"
install -m 644 assets/icons/lookalike.svg "$tree/usr/share/icons/hicolor/scalable/apps/"
chmod -R u+w,go-w "$tree"
find "$tree" -exec touch -h -t 202601010000.00 {} +

# depends: the Debian packages with the libraries that the native code asks for and does not bring
depends() {
  local unpacked=$out/unpacked jar library file
  mkdir -p "$unpacked"
  for jar in "$tree"/opt/lookalike/lib/app/{javafx-graphics,opencv}-*.jar; do
    unzip -qo "$jar" '*.so*' -d "$unpacked" 2> /dev/null || true
  done
  find "$tree" "$unpacked" -name '*.so*' -type f -print0 | xargs -0 readelf -d | sed -n 's/.*(NEEDED).*\[\(.*\)\]/\1/p' | sort -u |
    while read -r library; do
      [ -z "$(find "$tree" "$unpacked" -name "$library")" ] || continue
      file=$(ldconfig -p | awk -v library="$library" '$1 == library { print $NF; exit }')
      [ -n "$file" ] || continue
      dpkg -S "*/$(basename "$(realpath "$file")")" | cut -d : -f 1
    done | sort -u | paste -s -d , - | sed 's/,/, /g'
  rm -rf "$unpacked"
}

deb() {
  local architecture=amd64 control=$tree/DEBIAN
  [ "$platform" = linux-x86_64 ] || architecture=arm64
  mkdir "$control"
  sed -e "s/@VERSION@/$version-$release/" -e "s/@ARCHITECTURE@/$architecture/" -e "s/@DEPENDS@/$(depends)/" \
    -e "s/@SIZE@/$(du -sk --apparent-size --exclude DEBIAN "$tree" | cut -f 1)/" "$here/control" > "$control/control"
  (cd "$tree" && find opt usr -type f -print0 | sort -z | xargs -0 md5sum > DEBIAN/md5sums)
  script postinst configure after-install.sh
  script prerm '' before-remove.sh
  script postrm remove after-remove.sh
  find "$control" -exec touch -t 202601010000.00 {} +
  # shellcheck disable=SC2086
  dpkg-deb --root-owner-group ${COMPRESSION:--Zxz -z6} --build "$tree" "$out/lookalike_$version-${release}_$architecture.deb" > /dev/null
  rm -r "$control"
  [ -n "${COMPRESSION:-}" ] || [ "$(stat -c %s "$out"/*.deb)" -le 215000000 ] || { echo "the .deb is larger than 215 MB" >&2; exit 1; }
}

# script NAME ACTION SOURCE: a script of dpkg's that does what is in the source when it is called with the action, or with any
script() {
  {
    printf '#!/bin/sh\nset -e\n'
    [ -z "$2" ] || printf '[ "$1" = %s ] || exit 0\n' "$2"
    cat "$here/$3"
  } > "$tree/DEBIAN/$1"
  chmod 755 "$tree/DEBIAN/$1"
}

rpm() {
  rpmbuild -bb --quiet --define "_topdir $PWD/$out/rpm" --define "version $version" \
    --define "tree $PWD/$tree" --define "scripts $PWD/$here" "$here/lookalike.spec"
  mv "$out"/rpm/RPMS/*/lookalike-*.rpm "$out/"
  rm -rf "$out/rpm"
}

for type in "$@"; do
  echo "== the .$type ($SECONDS s)"
  "$type"
done
rm -rf "$tree"
