"""The errors that ntgraph raises, and the form of their messages. Used by every package.

The tree of errors:

NtgraphError
├── FactsError(ValueError)       the fact tables have problems
│   └── GraphFileError           a graph file has problems
│       └── GraphTableError      the tables given to from_pandas have problems
├── ArticleError(ValueError)     the text is not the article that the facts were taken from
├── UnknownNodeError(KeyError)   no node has that name, or more than one has it
├── UnknownTermError(ValueError) a question names a condition or value that does not exist
│   └── UnknownStatementError    no statement has that id
├── OutputError(OSError)         a result could not be written
├── PageError                    a page could not be rendered
├── TooLargeError(ValueError)    there is more than a format can hold
├── MissingDependencyError(ImportError)  an optional library is not installed
├── SettingError(ValueError)     a setting, such as a limit of memory, makes no sense
└── RevisionError                an earlier state of the facts could not be read
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from importlib.util import find_spec

SHOWN_PROBLEMS = 20
# Among more options than these, to look for those that are spelled alike takes too long.
MOST_COMPARED = 100_000
# What an extra installs, to tell whether it is there without an import.
LIBRARIES = {
    "dask": ("distributed",),
    "handout": ("typst", "fontTools"),
    "parquet": ("pyarrow",),
    "pdf": ("pypdf",),
    "png": ("resvg_py", "fontTools"),
    "rdf": ("rdflib",),
    "xlsx": ("xlsxwriter",),
}


def is_installed(extra: str) -> bool:
    """Return whether the libraries of an extra are installed; no extra needs none.

    >>> is_installed("")
    True
    """
    return not extra or all(map(find_spec, LIBRARIES[extra]))


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A line of a file, printed as `graph_data/nodes.tsv:14`."""

    file: str
    line: int

    def __str__(self) -> str:
        return f"{self.file}:{self.line}"


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One fault that a check found, printed as one line: file, line, column and message.

    A note (`is_note`) tells what is unfinished or not used; it keeps nobody from a page.
    `remedy` is what a lenient reading of a graph file does about the fault, if it does anything.

    >>> str(Problem("nodes.tsv", 3, "id", "expected a CURIE, got 'dopamine'"))
    "nodes.tsv:3:id: expected a CURIE, got 'dopamine'"
    """

    file: str
    line: int
    column: str
    message: str
    is_note: bool = False
    remedy: str = field(default="", compare=False, repr=False)

    def __str__(self) -> str:
        column = f":{self.column}" if self.column else ""
        return f"{self.file}:{self.line}{column}: {self.message}"


class NtgraphError(Exception):
    """Base class of every error that ntgraph raises on purpose."""


class FactsError(NtgraphError, ValueError):
    """The fact tables have problems; `problems` lists all of them."""

    where = "the fact tables"

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems: tuple[Problem, ...] = tuple(problems)
        super().__init__(format_problems(self.problems, self.where))


class GraphFileError(FactsError):
    """A graph file cannot be read; `problems` lists everything found in it."""

    where = "the graph file"


class GraphTableError(GraphFileError):
    """The tables given to `from_pandas` cannot be read; `problems` lists everything found."""

    where = "the tables given to from_pandas (lenient=True repairs some kinds)"


class ArticleError(NtgraphError, ValueError):
    """The text is not the article that the facts were taken from, or cannot be read."""


# A message lists so many of the things that share a name.
MOST_MEANINGS = 5


class UnknownNodeError(NtgraphError, KeyError):
    """No node has this id, label, synonym or identifier, or several nodes share it.

    If several share it, `suggestions` are their ids, and `meanings` has for each of them its
    label and what it is.
    """

    def __init__(
        self, name: str, suggestions: Sequence[str] = (), meanings: Sequence[str] = ()
    ) -> None:
        self.name = name
        self.suggestions: tuple[str, ...] = tuple(suggestions)
        self.meanings: tuple[str, ...] = tuple(meanings)
        super().__init__(name, self.suggestions, self.meanings)

    def __str__(self) -> str:
        if self.meanings:
            pairs = list(zip(self.suggestions, self.meanings, strict=True))[:MOST_MEANINGS]
            listed = "; ".join(f"{id!r} ({meaning})" for id, meaning in pairs)
            more = len(self.suggestions) - len(pairs)
            rest = f"; and {more:,} more" if more > 0 else ""
            return (
                f"{self.name!r} is the name of {len(self.suggestions):,} things, "
                f"ask for one by its id: {listed}{rest}"
            )
        return f"unknown node: {self.name!r}{did_you_mean(self.suggestions)}"


class UnknownTermError(NtgraphError, ValueError):
    """A question names a condition or a value that does not exist.

    `options` are the values there are, `labels` what people call them.
    """

    def __init__(
        self, kind: str, value: object, options: Sequence[str], labels: Sequence[str] = ()
    ) -> None:
        self.kind = kind
        self.value = value
        self.options: tuple[str, ...] = tuple(options)
        self.labels: tuple[str, ...] = tuple(labels)
        super().__init__(kind, value, self.options, self.labels)

    def __str__(self) -> str:
        return unknown(self.kind, str(self.value), self.options, self.labels)


class UnknownStatementError(UnknownTermError):
    """No statement has this id."""

    def __init__(self, value: object) -> None:
        super().__init__("statement", value, ())
        self.args = (value,)

    def __str__(self) -> str:
        return (
            f"unknown statement {self.value!r} (an id is 'st:' and 16 digits from 0 to f, as in "
            "the index of g.statements)"
        )


class OutputError(NtgraphError, OSError):
    """A result could not be written; the files that were there before are unchanged."""

    def __str__(self) -> str:
        return str(self.args[0])


class PageError(NtgraphError):
    """The page could not be rendered from the display data."""


class TooLargeError(NtgraphError, ValueError):
    """There is more than a format can hold; the message says how much that is."""


class MissingDependencyError(NtgraphError, ImportError):
    """A feature was used that needs an optional library, and the library is not installed."""


class SettingError(NtgraphError, ValueError):
    """A setting has a value that makes no sense; the message names both and what is expected."""


class RevisionError(NtgraphError):
    """The fact tables of an earlier git revision could not be read."""


@contextmanager
def needs_extra(extra: str, what: str) -> Iterator[None]:
    """Raise an error that names what to install if an import inside the `with` block fails.

    Args:
        extra: the extra of ntgraph that installs the library.
        what: the feature that needs the library, as the subject of the message.

    Raises:
        MissingDependencyError: an import in the block failed.

    >>> with needs_extra("parquet", "Parquet tables"):
    ...     import no_such_library
    Traceback (most recent call last):
    ntgraph.errors.MissingDependencyError: Parquet tables need: pip install "ntgraph[parquet]"
    """
    try:
        yield
    except ImportError as error:
        message = f'{what} need: pip install "ntgraph[{extra}]"'
        raise MissingDependencyError(message) from error


def suggest(value: str, options: Collection[str], *, count: int = 3) -> tuple[str, ...]:
    """Return the options whose spelling is closest to a value, the closest first.

    >>> suggest("activtes", ["activates", "blocks"])
    ('activates',)
    """
    # Its import takes as long as a tenth of reading the facts, and most programs suggest nothing.
    from difflib import get_close_matches

    by_folded: dict[str, str] = {}
    for option in sorted(options):
        by_folded.setdefault(option.casefold(), option)
    close = get_close_matches(value.casefold(), by_folded, n=count, cutoff=0.7)
    return tuple(by_folded[name] for name in close)


def did_you_mean(suggestions: Sequence[str]) -> str:
    """Return the suggestions as the end of a message, or an empty string if there are none."""
    if not suggestions:
        return ""
    return f" (did you mean {' or '.join(repr(name) for name in suggestions)}?)"


def unknown(kind: str, value: str, options: Collection[str], labels: Collection[str] = ()) -> str:
    """Return a message that a value is not in a closed list.

    The message names the options or labels that are spelled alike or, if there are none, the
    first ten options of the sorted list.

    >>> unknown("level", "high", ["excess", "deficiency"])
    "unknown level 'high' (must be one of ['deficiency', 'excess'])"
    """
    near = suggest(value, {*options, *labels}) if len(options) <= MOST_COMPARED else ()
    if near:
        return f"unknown {kind} {value!r}{did_you_mean(near)}"
    listed = sorted(options)
    more = f" and {len(listed) - 10:,} more" if len(listed) > 10 else ""
    return f"unknown {kind} {value!r} (must be one of {listed[:10]}{more})"


def count_of(number: int, thing: str) -> str:
    """Return a number of things in words.

    >>> count_of(1, "way"), count_of(2000, "way"), count_of(0, "further box")
    ('1 way', '2,000 ways', '0 further boxes')
    """
    if number == 1:
        return f"{number} {thing}"
    return f"{number:,} {thing}{'es' if thing.endswith('x') else 's'}"


def count_with_verb(number: int, thing: str) -> str:
    """Return a number of things in words, with the form of "be" that belongs to it.

    >>> count_with_verb(1, "further box"), count_with_verb(2, "further box")
    ('1 further box is', '2 further boxes are')
    """
    return f"{count_of(number, thing)} {'is' if number == 1 else 'are'}"


def format_problems(problems: Sequence[Problem], where: str) -> str:
    """Return the number of problems, then the first few of them, one per line."""
    count = len(problems)
    lines = [f"{count_of(count, 'problem')} in {where}"]
    lines += [str(problem) for problem in problems[:SHOWN_PROBLEMS]]
    if count > SHOWN_PROBLEMS:
        lines.append(f"… and {count - SHOWN_PROBLEMS:,} more")
    return "\n".join([*lines, *tell_remedies(problems)])


def tell_remedies(problems: Iterable[Problem]) -> list[str]:
    """Return a line on what a lenient reading does about some of the problems, if anything.

    >>> tell_remedies([Problem("g.csv", 2, "", "no node 'tea'", remedy="adds nodes")])
    ['hint: --lenient (in Python: lenient=True) adds nodes']
    """
    *most, last = dict.fromkeys(each.remedy for each in problems if each.remedy) or ("",)
    told = f"{', '.join(most)} and {last}" if most else last
    return [f"hint: --lenient (in Python: lenient=True) {told}"] if told else []
