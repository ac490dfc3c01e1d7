#!/bin/sh
# Starts Lookalike: without arguments or with photos the app, with a command the command line. LOOKALIKE_JVM_OPTIONS: more options of
# Java. The menu entry has no StartupNotify: a second start ends without a window of its own.
# OpenCV's remarks on odd pictures are not for the user; the program says itself what is wrong with a photo.
export OPENCV_LOG_LEVEL="${OPENCV_LOG_LEVEL:-SILENT}"
# Where the locale has ASCII only (LC_ALL=C, cron, ssh, containers without locales), Java could not open files with other letters.
case "$(locale charmap 2>/dev/null || echo "${LC_ALL:-${LC_CTYPE:-${LANG:-C}}}")" in
  ANSI_X3.4-1968 | US-ASCII | C | POSIX) export LC_ALL=C.UTF-8 ;;
esac
exec /opt/lookalike/lib/runtime/bin/java ${LOOKALIKE_JVM_OPTIONS:-} @/opt/lookalike/lib/app/lookalike.options lookalike.Launcher "$@"
