#!/bin/sh
# Not tried yet: builds the one-folder bundle on macOS and puts it into a disk image.
set -eu
cd "$(dirname "$0")/../.."
uv sync --locked --group bundle
uv run --no-sync python packaging/bundle.py
hdiutil create -volname Switchpoint -srcfolder build/bundle/switchpoint -ov -format UDZO build/bundle/Switchpoint.dmg
