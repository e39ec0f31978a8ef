#!/bin/sh
# A day in a real window under a virtual screen, thirty times as fast. Needs xvfb, openbox, dunst, dbus, faketime, imagemagick.
set -eu
folder=$1
rm -rf "$folder"; mkdir -p "$folder"
export XDG_CONFIG_HOME="$folder/config" XDG_DATA_HOME="$folder/data"
export OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1 QT_QPA_PLATFORM=xcb TZ=Europe/Berlin
exec xvfb-run -a -s "-screen 0 1280x800x24" dbus-run-session -- sh -c '
openbox & dunst >/dev/null 2>&1 &
sleep 1
faketime -f "@2026-03-02 09:06:00 x30" "${PYTHON:-python}" -m benchmarks.live_a_day "$0"' "$folder"
