# Not tried yet: builds the one-folder bundle on Windows and puts it into a zip file.
$ErrorActionPreference = "Stop"
Set-Location (Join-Path $PSScriptRoot "..\..")
uv sync --locked --group bundle
uv run --no-sync python packaging/bundle.py
Compress-Archive -Path build\bundle\switchpoint -DestinationPath build\bundle\switchpoint-windows.zip -Force
