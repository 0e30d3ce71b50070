"""How processor time grows: that at n things is compared with that at 2n.

2 is linear, 4 is quadratic. No test asks how many seconds something takes: that differs between
machines, and on a busy one between runs.
"""

from __future__ import annotations

import gc
from collections.abc import Callable
from time import process_time

MOST_GROWTH = 2.4
# For what must take the same time in a graph of any size.
FLAT = 1.5
ROUNDS = 2
MOST_ROUNDS = 7


def measure(job: Callable[[], object]) -> float:
    gc.collect()
    gc.disable()
    try:
        start = process_time()
        job()
        return process_time() - start
    finally:
        gc.enable()


def growth(make: Callable[[int], Callable[[], object]], size: int, most: float) -> float:
    """Return the CPU time of a job at twice the size, divided by that at the size.

    Another process may slow some runs down, never speed one up. So the fastest runs count, both
    sizes run in turn, and what grows by `most` or more is measured on.
    """
    small, large = make(size), make(2 * size)
    small(), large()
    few, many = [measure(small)], [measure(large)]
    for turn in range(MOST_ROUNDS):
        if turn >= ROUNDS and min(many) < most * min(few):
            break
        few.append(measure(small))
        many.append(measure(large))
    return min(many) / min(few)
