"""Run the command line with `python -m ntgraph`, or as `ntgraph`."""

import atexit
import gc

# Modules and facts stay until the end. To search them for what can be thrown away while modules
# are loaded, and again at the end, takes a tenth of the time in which the shipped page is built.
gc.disable()
atexit.register(gc.freeze)

from ntgraph.cli import main  # noqa: E402 - loaded while nothing is searched

gc.enable()

if __name__ == "__main__":
    main()
