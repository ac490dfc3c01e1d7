#!/bin/sh
# Starts Lookalike: without arguments or with photos the app, with a command the command line.
# OpenCV's remarks on odd pictures are not for the user; the program says itself what is wrong with a photo.
export OPENCV_LOG_LEVEL="${OPENCV_LOG_LEVEL:-SILENT}"
exec /opt/lookalike/lib/runtime/bin/java @/opt/lookalike/lib/app/lookalike.options lookalike.Launcher "$@"
