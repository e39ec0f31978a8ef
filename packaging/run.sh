#!/bin/sh
# Starts the app on a made-up person; where there is no display, leaves a picture of every screen instead.
# The arguments are the command that runs something inside the project's environment.
set -eu
if [ "$(uname)" = Linux ] && [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    echo "There is no display here. The same app now runs off-screen; pictures of every screen go to build/screens/."
    QT_QPA_PLATFORM=offscreen exec "$@" ema-app screenshot build/screens
fi
exec "$@" ema-app demo
