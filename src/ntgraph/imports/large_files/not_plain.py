"""What is raised inside this package about a file that has to be read edge by edge."""

from __future__ import annotations


class NotPlainError(Exception):
    """A file is not as plain as the fast reader needs it; the message says what of it is not."""
