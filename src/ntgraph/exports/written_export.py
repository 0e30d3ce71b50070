"""Write facts into files: the format by name or by the ending of the path."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from ntgraph.atomic_write import write_outputs
from ntgraph.errors import UnknownTermError
from ntgraph.exports.folder_of_all_formats import export_all
from ntgraph.exports.format_registry import FORMATS, Files, Format, get_format
from ntgraph.facts import FactBase

ALL = "all"
# Names of files in a folder begin with the folder's; here they need none.
IN_FOLDER = "folder"


def write_export(
    facts: FactBase, format: str, path: Path | str, *, read: Iterable[Path] = ()
) -> list[Path]:
    """Write facts in a format, or in `all` formats into a folder, and return the paths written.

    A format that cannot hold all evidence gets the table of evidence beside it. In a folder, files
    that an earlier export wrote and this one does not write are removed, unless somebody has
    changed them.

    Args:
        facts: what to write.
        format: a name of `FORMATS`, or `all`.
        path: the file, or the folder for a format that makes several files.
        read: files that the facts come from; none of them is replaced.

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
        files = export_all(facts, earlier=target)
        return write_outputs(target, files, job=f"export {ALL}", read=read)
    placed = place_files(get_format(format), facts, target)
    return write_outputs(placed.folder, placed.files, job=placed.job, read=read)


@dataclass(frozen=True, slots=True)
class PlacedFiles:
    """Files by name, the folder to write them into, and the job that owns the folder, if any."""

    folder: Path
    files: Files
    job: str

    @property
    def paths(self) -> list[Path]:
        """Where the files will be."""
        return [self.folder / name for name in self.files]


def place_files(format: Format, facts: FactBase, target: Path) -> PlacedFiles:
    """Return the files of a format and where to write them.

    Raises:
        MissingDependencyError: the library that the format needs is not installed.
    """
    if not format.is_folder:
        files = format.make_files(facts, target.name, earlier=target)
        return PlacedFiles(target.parent, files, "")
    named = format.make_files(facts, IN_FOLDER)
    inner = {name.removeprefix(f"{IN_FOLDER}/"): chunks for name, chunks in named.items()}
    return PlacedFiles(target, inner, f"export {format.name}")


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
