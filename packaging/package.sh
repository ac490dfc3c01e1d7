#!/usr/bin/env bash
# Makes the installers for the system it runs on, in target/package: a .deb, and a .rpm if rpmbuild exists; a .dmg and a .pkg on macOS;
# a .msi and an .exe on Windows (with WiX). Needs a JDK with jlink and jpackage (JAVA_HOME, or the java of the PATH), and Maven.
# usage: packaging/package.sh [--built] [--quick] [TYPE...]
#   --built   uses target/lookalike as it is, instead of building it with Maven
#   --quick   packs the .deb in a fifth of the time and slightly larger, for tests
#   TYPE      deb, rpm, dmg, pkg, msi, exe, or image for the folder that they are made from; by default all that this system can make
set -euo pipefail
cd "$(dirname "$0")/.."
umask 022
export LC_ALL=C TZ=UTC
# The date of every file in the installers, the same as that of the jars (project.build.outputTimestamp).
export SOURCE_DATE_EPOCH=1767225600
readonly DATE=202601010000.00

fail() {
  echo "package.sh: $*" >&2
  exit 1
}

part() {
  echo "== $* ($SECONDS s)"
}

built=false
while [[ ${1:-} == --* ]]; do
  case $1 in
    --built) built=true ;;
    --quick) export COMPRESSION="-Zzstd -z9" ;;
    *) fail "no option $1" ;;
  esac
  shift
done
case "$(uname -s)" in
  Linux) system=linux name=lookalike ;;
  Darwin) system=macos name=Lookalike ;;
  *) system=windows name=Lookalike ;;
esac

# installer TYPE: makes an installer from the image with jpackage
installer() {
  part "the .$1"
  "$jdk/bin/jpackage" --type "$1" --name "$name" --app-version "$version" --app-image "$image" --dest "$out" \
    --vendor Lookalike $(tr -d '\r' < "packaging/$system/$1.options" | grep -v '^#')
}

java=${JAVA_HOME:+$JAVA_HOME/bin/}java
jdk=$("$java" -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.home = //p' | tr -d '\r')
[ "$system" != windows ] || jdk=$(cygpath -u "$jdk")
[ -x "$jdk/bin/jpackage" ] || [ -x "$jdk/bin/jpackage.exe" ] || fail "there is no jpackage in $jdk: a whole JDK is needed"
release=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$jdk/release")

if ! $built; then
  part "the program"
  [ -n "${CONTACT:-}" ] || echo "CONTACT is not set: services that the program asks cannot reach you" >&2
  mvn -B -ntp -q -DskipTests "-Dlookalike.contact=${CONTACT:-}" package
fi
out=target/package
app=target/package/app
rm -rf "$out"
mkdir -p "$app"
[ $# -gt 0 ] || set -- all
jar=$(basename target/lookalike/lib/lookalike-*.jar)
version=${jar#lookalike-}
version=${version%.jar}
version=${version%-SNAPSHOT}
platform=$(basename target/lookalike/lib/opencv-*-*-*.jar .jar)
platform=$(echo "$platform" | sed 's/.*-\([a-z]*-[a-z0-9_]*\)$/\1/')

part "the jars, for $platform only"
"$jdk/bin/java" packaging/tool/Prune.java "$platform" target/lookalike/lib "$app"
"$jdk/bin/java" packaging/tool/Notices.java packaging/third-party.csv packaging/licences "$app"
cp -r target/lookalike/models target/lookalike/assets "$app/"

part "the runtime, of Java $release"
"$jdk/bin/jlink" @packaging/jlink.options --output "$out/runtime"
needed=$("$jdk/bin/jdeps" --multi-release 17 --ignore-missing-deps --print-module-deps -cp "$app/*" "$app/$jar" | tr -d '\r')
modules=$("$out/runtime/bin/java" --list-modules)
for module in ${needed//,/ }; do
  grep -q "^$module@" <<< "$modules" || fail "jlink.options lacks the module $module"
done

part "the program with its runtime"
options=()
# JavaFX 21 uses methods of which Java 24 and newer warn; older versions do not know the option.
[ "$release" -lt 24 ] || options+=(--java-options --sun-misc-unsafe-memory-access=allow)
case $system in
  linux) options+=(--icon assets/icons/lookalike-512.png --java-options '-XX:SharedArchiveFile=$APPDIR/lookalike.jsa') ;;
  macos) options+=(--icon "$out/lookalike.icns" --mac-package-identifier lookalike) ;;
  windows) options+=(--icon "$out/lookalike.ico" --add-launcher lookalike-cli=packaging/windows/terminal.properties) ;;
esac
if [ "$system" != linux ]; then
  "$jdk/bin/java" packaging/tool/Icons.java assets/icons "$out"
  # Only the archive of the JDK's own classes: an archive of all classes depends on a path that is known only on Linux.
  "$out/runtime/bin/java" -Xshare:dump > "$out/archive.log"
fi
"$jdk/bin/jpackage" --type app-image --name "$name" --app-version "$version" @packaging/app.options \
  --input "$app" --main-jar "$jar" --runtime-image "$out/runtime" --dest "$out" "${options[@]}"
rm -rf "$app" "$out/runtime"

image=$out/$name
[ "$system" != macos ] || image=$out/$name.app
if [ "$system" = linux ]; then
  # jpackage lists the jars in the file system's order.
  config=$image/lib/app/$name.cfg
  {
    sed '/^\[JavaOptions\]/,$d' "$config" | grep -v '^app\.classpath=\|^$'
    grep '^app\.classpath=' "$config" | sort
    echo
    sed -n '/^\[JavaOptions\]/,$p' "$config"
  } > "$out/sorted.cfg"
  mv "$out/sorted.cfg" "$config"
  packaging/linux/classes.sh "$image"
fi
find "$image" -exec touch -h -t "$DATE" {} +

part "sizes of the installed program, in bytes (also in $out/sizes.txt)"
find "$image" -type f -exec ls -ln {} + | awk '
  function part(path) {
    if (path ~ /runtime\//) return "Java runtime"
    if (path ~ /(javafx|atlantafx|controlsfx)-/) return "JavaFX and its controls"
    if (path ~ /(opencv|openblas|javacpp)-/) return "OpenCV, OpenBLAS"
    if (path ~ /ffmpeg-/) return "FFmpeg"
    if (path ~ /onnxruntime/) return "ONNX Runtime"
    if (path ~ /(nd4j|protobuf|guava|jackson|flatbuffers|commons|jna|oshi)-/) return "nd4j and what it needs, JSON"
    if (path ~ /\/models\//) return "models"
    if (path ~ /sample-cast\//) return "sample cast"
    return "Lookalike itself, SQLite, the rest"
  }
  { size[part($0)] += $5; all += $5 }
  END { for (name in size) printf "%12d  %s\n", size[name], name; printf "%12d  all\n", all }' | sort -n | tee "$out/sizes.txt"

for type in "$@"; do
  case $system-$type in
    *-image) ;;
    linux-all) packaging/linux/installers.sh "$image" "$version" "$platform" deb $(command -v rpmbuild > /dev/null && echo rpm) ;;
    linux-deb | linux-rpm) packaging/linux/installers.sh "$image" "$version" "$platform" "$type" ;;
    macos-all) installer dmg && installer pkg ;;
    windows-all) installer msi && installer exe ;;
    macos-dmg | macos-pkg | windows-msi | windows-exe) installer "$type" ;;
    *) fail "no installer of type $type is made on this system" ;;
  esac
done
find "$out" -maxdepth 1 -type f \( -name '*.deb' -o -name '*.rpm' -o -name '*.dmg' -o -name '*.pkg' -o -name '*.msi' -o -name '*.exe' \) \
  -exec ls -ln {} + | awk '{ printf "%12d  %s\n", $5, $NF }' | tee -a "$out/sizes.txt"
part "done"
