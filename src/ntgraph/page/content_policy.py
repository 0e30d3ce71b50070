"""The Content-Security-Policy of a page: it allows the page's own parts and nothing else."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable


def hash_asset(text: str) -> str:
    """Return the name that a Content-Security-Policy gives a script or style by its content.

    >>> hash_asset("")
    "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='"
    """
    digest = hashlib.sha256(text.encode("utf-8")).digest()
    return f"'sha256-{base64.b64encode(digest).decode('ascii')}'"


def format_policy(
    *, scripts: Iterable[str], styles: Iterable[str], reads_beside: bool = False
) -> str:
    """Return a policy that allows these scripts and styles: no request, no frame, no form.

    Args:
        scripts: the scripts of the page.
        styles: its styles.
        reads_beside: True for a page that asks its own server for data, and nobody else.
    """
    return "; ".join(
        [
            "default-src 'none'",
            f"script-src {' '.join(map(hash_asset, scripts))}",
            f"style-src {' '.join(map(hash_asset, styles))}",
            "img-src data:",
            *(["connect-src 'self'"] if reads_beside else []),
            "base-uri 'none'",
            "form-action 'none'",
        ]
    )
