"""Where the interpreter finds installed packages. Found out once, ahead: a worker is started without the site module."""

import site
import sys

PATH = [folder for folder in sys.path if folder.startswith("/usr/") and folder.endswith("-packages")] \
    or [folder for folder in site.getsitepackages() if folder.startswith("/usr/")]
