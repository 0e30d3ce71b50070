"""The records of the first view: how much holds, and the main story as a small picture."""

from __future__ import annotations

from ntgraph.records.frozen_record import frozen_record


@frozen_record
class DisplayVerdict:
    """A verdict with its shape and colors; `path` draws the shape in a box of 16 by 16.

    `count` is the number of shown statements.
    """

    id: str
    label: str
    definition: str
    path: str
    light: str
    dark: str
    count: int


@frozen_record
class DisplayCiting:
    """One of a few kinds of statements, with a shape and colors like a verdict's.

    `id` is `yes` or `no` (whether a statement cites a work), or the slug of an article.
    """

    id: str
    label: str
    path: str
    light: str
    dark: str
    count: int


@frozen_record
class DisplayShare:
    """How many statements have one verdict, and the address of their table.

    `judged` is false for those without a verdict.
    """

    verdict: str
    count: int
    address: str
    judged: bool = True


@frozen_record
class DisplayArticleShares:
    """How what one of several articles says is judged.

    `answer` is the sentence; `shares` include what was not judged. `address` opens the table
    with the statements of this article alone.
    """

    article: str
    title: str
    address: str
    answer: str
    shares: tuple[DisplayShare, ...]


@frozen_record
class DisplayMeeting:
    """Statements of several articles about the same two things, and what that is called.

    `kind` is `same`, `agree`, `differ` or `speak`.
    """

    kind: str
    label: str
    statements: tuple[str, ...]


@frozen_record
class DisplayStoryBox:
    """A box of the small picture: its place (upper left corner) and size in px.

    `column` is `left`, `middle` or `right`. `ports` are the levels written at its right side
    ("" for lines without a level), each with its height `y` there.
    """

    node: str
    name: str
    type: str
    column: str
    lines: tuple[str, ...]
    x: float
    y: float
    width: float
    height: float
    ports: tuple[tuple[str, float], ...] = ()


@frozen_record
class DisplayStorySaid:
    """A statement behind a line of the small picture: its id, its sentence and its verdict."""

    statement: str
    sentence: str
    verdict: str


@frozen_record
class DisplayStoryLine:
    """A line of the small picture: the statements behind it, and where it runs, in px.

    `verdicts` are the verdicts of its statements, each once, and `mark` is the place of their
    shapes.
    """

    said: tuple[DisplayStorySaid, ...]
    source: str
    target: str
    sign: str
    negated: bool
    hedged: bool
    verdicts: tuple[str, ...]
    start: tuple[float, float]
    end: tuple[float, float]
    mark: tuple[float, float]


@frozen_record
class DisplayStory:
    """About twenty boxes in three columns, with their headings, and the lines between them.

    `left_out` is the number of statements that the picture does not show.
    """

    width: float
    height: float
    headings: tuple[tuple[str, float], ...]
    boxes: tuple[DisplayStoryBox, ...]
    lines: tuple[DisplayStoryLine, ...]
    left_out: int


@frozen_record
class DisplayTry:
    """A first thing to try: its words and its address on the page."""

    words: str
    address: str


@frozen_record
class DisplayOverview:
    """The first view of a page.

    `answer` says in one sentence how much of what was judged holds; it is empty, and there
    are no `shares`, where nothing was judged. `articles` has the same for each article, where
    there are several.
    """

    answer: str = ""
    shares: tuple[DisplayShare, ...] = ()
    unjudged: int = 0
    story: DisplayStory | None = None
    tries: tuple[DisplayTry, ...] = ()
    articles: tuple[DisplayArticleShares, ...] = ()
