"""What happens when standard output ends early: closed, full, or a pipe whose reader has gone."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import TextIO

import click

from ntgraph.errors import NtgraphError


@contextmanager
def report_closed_output() -> Iterator[None]:
    """Run a command; end with one sentence where its output can be written no longer.

    Raises:
        SystemExit: with 0 where the reader of a pipe has gone, because it has what it wanted,
            as `head` does; with 1 where standard output is closed or full.
        OSError: a file, not an output of the command, could not be read or written.
    """
    # Python has no stream at all where the output was closed before.
    sys.stderr = sys.stderr or open_null(os.O_WRONLY)
    sys.stdout = sys.stdout or open_null(os.O_RDONLY)
    try:
        try:
            yield
        finally:
            sys.stdout.flush()
            flush_messages()
    except BrokenPipeError:
        discard_output()
        sys.exit(0)
    except OSError as error:
        # Files that cannot be read or written have a name; only the streams have none.
        if error.filename is not None or isinstance(error, NtgraphError):
            raise
        discard_output()
        with suppress(OSError):
            reason = error.strerror or str(error)
            click.echo(f"standard output could not be written: {reason}", err=True)
        sys.exit(1)


def flush_messages() -> None:
    """Write out the messages; where nobody can get them, the exit code still tells."""
    try:
        sys.stderr.flush()
    except OSError:
        with suppress(OSError, ValueError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stderr.fileno())


def discard_output() -> None:
    """Let nothing be written any more, so that Python does not try again when it ends."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def open_null(access: int) -> TextIO:
    """Return a stream that keeps nothing; if it is only open for reading, writing to it fails."""
    return os.fdopen(os.open(os.devnull, access), "w", encoding="utf-8")
