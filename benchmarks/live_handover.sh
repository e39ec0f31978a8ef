#!/bin/sh
# Window, the part that waits, and window again, as a person would close and open them. Needs xvfb, openbox, dunst, dbus,
# xdotool, imagemagick. About two and a half minutes.
set -eu
folder=$1
rm -rf "$folder"; mkdir -p "$folder/home"
export HOME="$folder/home" XDG_CONFIG_HOME="$folder/home/.config" XDG_DATA_HOME="$folder/home/data"
export OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1 QT_QPA_PLATFORM=xcb TZ=Europe/Berlin
exec xvfb-run -a -s "-screen 0 1280x800x24" dbus-run-session -- sh -c '
openbox & dunst >/dev/null 2>&1 &
sleep 1
exec "${PYTHON:-python}" -m benchmarks.live_handover "$0"' "$folder"
