# Java loads its classes faster from an archive of them. Java 17 takes one only where the program lies under the very path that it
# was made for, so it is made here; without it, the program starts all the same.
app=/opt/lookalike/lib/app
if ! /opt/lookalike/lib/runtime/bin/java "@$app/lookalike.options" -Xshare:dump "-XX:SharedClassListFile=$app/lookalike.classes" \
  > /dev/null 2>&1; then
  rm -f "$app/lookalike.jsa"
fi
