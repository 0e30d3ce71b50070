"""`python -m ntgraph`."""

from ntgraph.cli import main

main()
