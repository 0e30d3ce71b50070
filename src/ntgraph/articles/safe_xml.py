"""Read XML into elements, safely: nothing is fetched, and no entity is declared in the file.

The articles of journals name a document type, so that one may stand there; what a file
declares within it is refused, because such a text can grow without end. Entities of HTML,
such as `&nbsp;`, are known without it.
"""

from __future__ import annotations

from html.entities import html5
from typing import NoReturn
from xml.etree.ElementTree import Element, TreeBuilder
from xml.parsers import expat

from ntgraph.errors import ArticleError

DEEPEST_XML = 200
# Expat puts the namespace before the name; the blank occurs in neither.
SEPARATOR = " "


class SafeXml:
    """Reads one file into elements whose names have no namespace."""

    def __init__(self, shown: str) -> None:
        self._shown = shown
        self._builder = TreeBuilder()
        self._depth = 0
        parser = self._parser = expat.ParserCreate(None, SEPARATOR)
        parser.buffer_text = True
        parser.UseForeignDTD(True)
        parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_NEVER)
        parser.StartDoctypeDeclHandler = self._doctype
        parser.EntityDeclHandler = self._entity
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._builder.data
        parser.SkippedEntityHandler = self._skipped

    def read(self, raw: bytes) -> Element:
        """Return the root element.

        Raises:
            ArticleError: it is not XML, or declares entities.
        """
        try:
            self._parser.Parse(raw, True)
        except expat.ExpatError as error:
            self._refuse(f"not XML: {expat.ErrorString(error.code)}", error.lineno)
        return self._builder.close()

    def _refuse(self, message: str, line: int = 0) -> NoReturn:
        raise ArticleError(f"{self._shown}:{line or self._parser.CurrentLineNumber}: {message}")

    def _doctype(self, name: str, _: str | None, __: str | None, has_own: int) -> None:
        if has_own:
            self._refuse(f"a document type ({name}) that declares something: take [ … ] out of it")

    def _entity(self, name: str, *_: object) -> None:
        self._refuse(f"an entity that the file declares itself ({name}): take it out")

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        if self._depth > DEEPEST_XML:
            self._refuse(f"nested too deeply: expected at most {DEEPEST_XML} levels")
        self._builder.start(local(name), {local(key): value for key, value in attributes.items()})

    def _end(self, name: str) -> None:
        self._depth -= 1
        self._builder.end(local(name))

    def _skipped(self, name: str, is_parameter: bool) -> None:
        if not is_parameter:
            self._builder.data(html5.get(f"{name};", f"&{name};"))


def local(name: str) -> str:
    """Return a name without its namespace."""
    return name.rpartition(SEPARATOR)[2]
