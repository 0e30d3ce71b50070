"""The dependencies of Debian's packages as a table of nodes and one of edges.

They come from `apt-cache dumpavail`, which lists what this machine can install; a name that only
other packages mention (a virtual package, one of another release) is a node too.
"""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from benchmarks.large.tables import NODE_COLUMNS, write_pair

RELATIONS = {
    "Pre-Depends": "needs before it is unpacked",
    "Depends": "depends on",
    "Recommends": "recommends",
    "Suggests": "suggests",
    "Enhances": "enhances",
    "Breaks": "breaks",
    "Conflicts": "conflicts with",
    "Replaces": "replaces",
    "Provides": "provides",
}
KEPT = {"Package", "Section", "Description", *RELATIONS}
NAMED_ONLY = "named by others only"
EDGE_COLUMNS = ("subject", "predicate", "object", "version")
# `libc6:any (>= 2.34) [amd64]`: a name, and maybe a version; source: deb-control(5).
NAMED = re.compile(r"(?P<name>[^\s(:\[]+)[^(]*(?:\((?P<version>[^)]*)\))?")


def read_packages(lines: Iterable[str]) -> Iterator[dict[str, str]]:
    """Yield the fields of each package in the form of deb-control(5)."""
    fields: dict[str, str] = {}
    name = ""
    for line in lines:
        if not line.strip():
            if fields:
                yield fields
            fields = {}
        elif line[0].isspace():
            if name in fields:
                fields[name] += line.rstrip("\n")
        else:
            name, _, value = line.partition(":")
            if name in KEPT:
                fields[name] = value.strip()
    if fields:
        yield fields


def list_relations(package: dict[str, str]) -> Iterator[tuple[str, str, str, str]]:
    """Yield the edges of a package: one for each relation and name, alternatives too.

    Several versions of one name, as `>= 2, << 3`, are in one edge.
    """
    versions: dict[tuple[str, str], dict[str, None]] = {}
    for field, words in RELATIONS.items():
        for each in re.split(r"[,|]", package.get(field, "")):
            if found := NAMED.match(each.strip()):
                known = versions.setdefault((words, found["name"]), {})
                known.update({found["version"]: None} if found["version"] else {})
    for (words, name), known in versions.items():
        yield package["Package"], words, name, ", ".join(known)


def write_debian(folder: Path) -> None:
    """Write `debian_nodes.tsv` and `debian_edges.tsv` into a folder.

    Raises:
        FileNotFoundError: this is no Debian machine.
    """
    command = ["apt-cache", "dumpavail"]
    text = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True).stdout
    packages = {each["Package"]: each for each in read_packages(text.splitlines(keepends=True))}
    edges = [edge for each in packages.values() for edge in list_relations(each)]
    named = {edge[2]: None for edge in edges}
    nodes = [
        (name, name, each.get("Section", "").rpartition("/")[2], each.get("Description", ""))
        for name, each in packages.items()
    ]
    nodes += [(name, name, NAMED_ONLY, "") for name in named if name not in packages]
    write_pair(folder, "debian", nodes, edges, (NODE_COLUMNS, EDGE_COLUMNS))


if __name__ == "__main__":
    write_debian(Path(sys.argv[1]))
