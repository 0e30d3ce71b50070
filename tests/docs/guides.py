"""The Markdown files of the documentation, and the Python in them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs"
GUIDES = sorted(DOCS.rglob("*.md"))
API = sorted((DOCS / "api").glob("*.md"))
# An example that cannot run says why, in a comment right before it.
FENCE = re.compile(
    r"(?P<why><!-- not run: [^>]+ -->\n+)?^```python\n(?P<code>.*?)^```$",
    flags=re.MULTILINE | re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Example:
    """A piece of Python in a guide, and whether it is typed at a prompt."""

    code: str

    @property
    def is_session(self) -> bool:
        """Whether it shows what the prompt answers."""
        return self.code.startswith(">>> ")


def read_examples(path: Path) -> list[Example]:
    """Give the Python examples of a guide that can run."""
    found = FENCE.finditer(path.read_text(encoding="utf-8"))
    return [Example(each["code"]) for each in found if not each["why"]]
