# Java loads its classes faster from an archive of them. Java 17 takes one only where the program lies under the very path that it
# was made for, so it is made here; without it, the program starts all the same.
app=/opt/lookalike/lib/app
classpath=$(sed -n 's,^app\.classpath=\$APPDIR,/opt/lookalike/lib/app,p' "$app/lookalike.cfg" | paste -s -d : -)
if ! /opt/lookalike/lib/runtime/bin/java -Xshare:dump "-XX:SharedClassListFile=$app/lookalike.classes" \
  "-XX:SharedArchiveFile=$app/lookalike.jsa" -cp "$classpath" > /dev/null 2>&1; then
  rm -f "$app/lookalike.jsa"
fi
