"""`python -m ema_app` is `ema-app`."""

from ema_app.cli import main

main()
