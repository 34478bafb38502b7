"""Where the interpreter finds installed packages: found out once, ahead; workers start without the site module."""

import site
import sys

# With what .pth files add below those folders; the code in such files is not run.
PATH = [folder for folder in sys.path if folder.startswith("/usr/") and "-packages" in folder] \
    or [folder for folder in site.getsitepackages() if folder.startswith("/usr/")]
