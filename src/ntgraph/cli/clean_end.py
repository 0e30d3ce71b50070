"""End as cleanly when the system asks for it as when somebody presses Ctrl-C."""

from __future__ import annotations

import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

# Asked by the system, or because the terminal was closed, which Windows has no signal for.
NAMES = ("SIGTERM", "SIGHUP")
SIGNALED = 128


@contextmanager
def end_cleanly() -> Iterator[None]:
    """Run a command; if the system asks it to end, undo what it has not finished, then exit.

    Raises:
        SystemExit: with 128 and the number of the signal, as shells count.
    """
    former = {}
    if threading.current_thread() is threading.main_thread():
        for number in (getattr(signal, name) for name in NAMES if hasattr(signal, name)):
            # A signal that the caller wants ignored, as `nohup` does, stays ignored.
            if signal.getsignal(number) is signal.SIG_DFL:
                former[number] = signal.signal(number, stop)
    try:
        yield
    finally:
        for number, handler in former.items():
            signal.signal(number, handler)


def stop(number: int, _: FrameType | None) -> None:
    """Raise the exception that ends the command, so that every `with` block is left."""
    sys.exit(SIGNALED + number)
