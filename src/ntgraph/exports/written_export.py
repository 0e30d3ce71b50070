"""Write facts into files: the format by name or by the ending of the path."""

from __future__ import annotations

from pathlib import Path

from ntgraph.atomic_write import write_outputs
from ntgraph.errors import UnknownTermError
from ntgraph.exports.folder_of_all_formats import export_all
from ntgraph.exports.format_registry import FORMATS, Format, get_format
from ntgraph.facts import FactBase

ALL = "all"


def write_export(facts: FactBase, format: str, path: Path | str) -> list[Path]:
    """Write facts in a format, or in `all` formats into a folder, and return the paths written.

    A format that cannot hold all evidence gets the table of evidence beside it.

    Args:
        facts: what to write.
        format: a name of `FORMATS`, or `all`.
        path: the file, or the folder for a format that makes several files.

    Raises:
        UnknownTermError: there is no such format.
        MissingDependencyError: the library that the format needs is not installed.
        OutputError: it could not be written; files that were there are unchanged.

    >>> import ntgraph, tempfile
    >>> facts = ntgraph.load_facts(ntgraph.shipped_facts())
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     [path.name for path in write_export(facts, "gexf", f"{folder}/facts.gexf")]
    ['facts.gexf', 'facts.evidence.csv']
    """
    target = Path(path)
    if format == ALL:
        return write_outputs(target, export_all(facts, earlier=target))
    return write_outputs(
        target.parent, get_format(format).make_files(facts, target.name, earlier=target)
    )


def find_formats(path: Path) -> list[Format]:
    """Return the formats of the longest known ending of a file's name, the best one first.

    Of several formats with the same ending, the one that is called like the ending is the best.

    Raises:
        UnknownTermError: no format has such an ending; the error has suggestions.

    >>> [each.name for each in find_formats(Path("works.csl.json"))]
    ['csl']
    """
    name = path.name.casefold()
    endings = {each.suffix for each in FORMATS.values() if not each.is_folder}
    fitting = sorted((each for each in endings if name.endswith(each)), key=len)
    if not fitting:
        raise UnknownTermError("ending", path.suffix or path.name, sorted(endings))
    alike = [each for each in FORMATS.values() if each.suffix == fitting[-1]]
    return sorted(alike, key=lambda each: (f".{each.name}" != each.suffix, each.name))
