"""Run the command line with `python -m ntgraph`."""

from ntgraph.cli import main

main()
