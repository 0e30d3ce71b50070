"""Writes every large graph into a folder: `python -m benchmarks.large.write_all FOLDER`.

A graph whose folder is there is not written again. WordNet and Debian's packages are left out,
with a line that says so, where the machine does not have them.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from pathlib import Path

from benchmarks.large.debian_packages import write_debian
from benchmarks.large.hetionet import write_hetionet
from benchmarks.large.kgx_pair import write_kgx_pair
from benchmarks.large.primekg import write_primekg
from benchmarks.large.tables import say
from benchmarks.large.wordnet import write_wordnet

WRITERS: Mapping[str, Callable[[Path], None]] = {
    "kgx100k": write_kgx_pair,
    "wordnet": write_wordnet,
    "debian": write_debian,
    "hetionet": write_hetionet,
    "primekg": write_primekg,
}


def write_all(folder: Path) -> None:
    """Write every graph that is not there into its own folder."""
    for name, write in WRITERS.items():
        place = folder / name
        if not place.exists():
            try:
                write(place)
            except FileNotFoundError as error:
                say(f"{name} is left out: {error}")


if __name__ == "__main__":
    write_all(Path(sys.argv[1]))
