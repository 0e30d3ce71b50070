"""Styles and scripts that travel inside the page, and the policy that allows only them."""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from typing import Any

ESCAPES = {
    "<": "\\u003c",
    ">": "\\u003e",
    "&": "\\u0026",
    "\u2028": "\\u2028",
    "\u2029": "\\u2029",
}


@cache
def read_asset(name: str) -> str:
    """Read one of the package's own files, such as `assets/page.js`."""
    return files("ntgraph.page").joinpath(name).read_text(encoding="utf-8")


def hash_asset(text: str) -> str:
    """Name a script or style by its content, as a Content-Security-Policy does.

    >>> hash_asset("")
    "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='"
    """
    digest = hashlib.sha256(text.encode("utf-8")).digest()
    return f"'sha256-{base64.b64encode(digest).decode('ascii')}'"


def format_policy(*, scripts: Iterable[str], styles: Iterable[str]) -> str:
    """Allow these scripts and styles and nothing else: no request, no frame, no form."""
    return "; ".join(
        [
            "default-src 'none'",
            f"script-src {' '.join(map(hash_asset, scripts))}",
            f"style-src {' '.join(map(hash_asset, styles))}",
            "img-src data:",
            "base-uri 'none'",
            "form-action 'none'",
        ]
    )


def format_data(data: Any) -> str:
    r"""Print data as JSON that cannot end the element it stands in.

    >>> format_data({"a": "</script>"})
    '{"a":"\\u003c/script\\u003e"}'
    """
    text = json.dumps(data, separators=(",", ":"), allow_nan=False)
    for character, escape in ESCAPES.items():
        text = text.replace(character, escape)
    return text
