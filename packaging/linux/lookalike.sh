#!/bin/sh
# Starts Lookalike: without arguments or with photos the app, with a command the command line. LOOKALIKE_JVM_OPTIONS: more options of
# Java. The menu entry has no StartupNotify: a second start ends without a window of its own.
# OpenCV's remarks on odd pictures are not for the user; the program says itself what is wrong with a photo.
export OPENCV_LOG_LEVEL="${OPENCV_LOG_LEVEL:-SILENT}"
exec /opt/lookalike/lib/runtime/bin/java ${LOOKALIKE_JVM_OPTIONS:-} @/opt/lookalike/lib/app/lookalike.options lookalike.Launcher "$@"
