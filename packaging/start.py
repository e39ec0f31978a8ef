"""Where the bundled program begins."""

from multiprocessing import freeze_support

from ema_app.cli import main

if __name__ == "__main__":
    freeze_support()
    main()
