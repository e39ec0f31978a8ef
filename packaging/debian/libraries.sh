#!/bin/sh
# The system libraries that Qt needs on Debian and its relatives. As root they are installed; otherwise the line is said.
set -eu
[ "$(uname)" = Linux ] || exit 0
command -v dpkg-query >/dev/null 2>&1 || exit 0

wanted="python3-venv libgl1 libegl1 libglib2.0-0 libxkbcommon0 libfontconfig1 libdbus-1-3 fonts-dejavu-core
    libxcb-cursor0 libxkbcommon-x11-0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0"
missing=
for name in $wanted; do
    # A renamed package (libglib2.0-0t64) counts where it stands in for the old name.
    if ! dpkg-query -W -f '${Status}\n' "$name" "${name}t64" 2>/dev/null | grep -q '^install ok installed'; then
        missing="$missing $name"
    fi
done
# A Python from elsewhere may bring its own venv.
if python3 -c 'import ensurepip, venv' >/dev/null 2>&1; then
    missing=$(printf '%s' "$missing" | sed 's/ python3-venv//')
fi
[ -n "$missing" ] || exit 0

if [ "$(id -u)" = 0 ]; then
    echo "Installing what Qt needs on Debian:$missing"
    log=$(mktemp)
    if ! { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing; } \
        >"$log" 2>&1; then
        cat "$log"
        rm -f "$log"
        exit 1
    fi
    rm -f "$log"
else
    echo "Some system libraries are missing. Run this line, then try again:" >&2
    echo "    sudo apt-get install -y --no-install-recommends$missing" >&2
    exit 1
fi
