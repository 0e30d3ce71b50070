"""Run llama.cpp's server with one model on this machine, until standard input is closed.

Runs in an environment with xllamacpp, which ntgraph does not need; prints the address.
"""

from __future__ import annotations

import sys

# Enough for the instructions with all relations, a chunk, and an answer.
CONTEXT = 8_192


def main(model: str) -> None:
    """Serve a model file; print the address of its endpoint."""
    import xllamacpp  # type: ignore[import-not-found] # has an environment of its own

    params = xllamacpp.CommonParams()
    params.model.path = model
    params.n_ctx = CONTEXT
    params.n_parallel = 1
    # On a busy machine, several threads wait for each other most of the time.
    params.cpuparams.n_threads = params.cpuparams_batch.n_threads = 1
    params.hostnames = ["127.0.0.1"]
    params.port = 0
    server = xllamacpp.Server(params)
    print(server.listening_address, flush=True)
    sys.stdin.read()


if __name__ == "__main__":
    main(sys.argv[1])
