"""A page with one answer that is no map: a quiz, or what happens at a synapse."""

from __future__ import annotations

from html import escape

# Nothing is fetched, and nothing runs.
POLICY = "default-src 'none'; style-src 'unsafe-inline'"
STYLE = (
    "body{font:1rem/1.5 system-ui,sans-serif;max-width:60rem;margin:1rem auto;padding:0 1rem}"
    "table{border-collapse:collapse}td,th{padding:.3rem .8rem .3rem 0;text-align:left;"
    "vertical-align:top}"
)


def render_answer(title: str, body: str) -> str:
    """Return an answer as a page.

    Args:
        title: the title, as text.
        body: what an answer shows in a notebook, as HTML.

    >>> "<title>A &amp; B</title>" in render_answer("A & B", "<p>yes</p>")
    True
    """
    told = escape(title)
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{told}</title>\n<style>{STYLE}</style>\n"
        f"<main>\n<h1>{told}</h1>\n{body}\n</main>\n</html>\n"
    )
