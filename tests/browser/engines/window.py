"""A window of a browser as the smoke tests see it, whatever engine draws it."""

from __future__ import annotations

import json
import time
from abc import ABC, abstractmethod
from collections.abc import Callable
from pathlib import Path
from typing import Any

WIDTH, HEIGHT = 1280, 860
SECONDS = 15
PAUSE = 0.03
# The names of keys, and the letters by which WebDriver knows them.
KEYS = {
    "Tab": "\ue004",
    "Enter": "\ue007",
    "Escape": "\ue00c",
    "ArrowLeft": "\ue012",
    "ArrowUp": "\ue013",
    "ArrowRight": "\ue014",
    "ArrowDown": "\ue015",
}
MIDDLE = """(() => {
  const element = document.querySelector(%s);
  element.scrollIntoView({ block: "center", behavior: "instant" });
  const { left, top, width, height } = element.getBoundingClientRect();
  return [Math.round(left + width / 2), Math.round(top + height / 2)];
})()"""


class Window(ABC):
    """A window with one page: it opens files, takes keys and clicks, and evaluates scripts."""

    downloads: Path

    @abstractmethod
    def open(self, address: str) -> None:
        """Load an address anew and wait until it is loaded."""

    @abstractmethod
    def run(self, expression: str) -> Any:
        """Return the value of an expression of JavaScript."""

    @abstractmethod
    def press(self, key: str) -> None:
        """Press a key of `KEYS`, or one letter."""

    @abstractmethod
    def click_at(self, x: int, y: int) -> None:
        """Click at a place of the page."""

    @abstractmethod
    def back(self) -> None:
        """Go back in the history, as the button of the browser does."""

    @abstractmethod
    def close(self) -> None:
        """End the browser and everything that was started for it."""

    def requests(self) -> list[str]:
        """Return the addresses that the page has loaded besides its own."""
        names = 'performance.getEntriesByType("resource").map(({ name }) => name)'
        found: list[str] = json.loads(self.run(f"JSON.stringify({names})"))
        return found

    def type(self, words: str) -> None:
        """Type words, one key after the other."""
        for letter in words:
            self.press(letter)

    def click(self, selector: str) -> None:
        """Click in the middle of an element, once there is one."""
        self.until(f"document.querySelector({json.dumps(selector)})?.checkVisibility()")
        x, y = self.run(MIDDLE % json.dumps(selector))
        self.click_at(x, y)

    def text(self, selector: str) -> str:
        """Return the visible text of an element; nothing if there is no such element."""
        return str(self.run(f"document.querySelector({json.dumps(selector)})?.innerText ?? ''"))

    def until(self, expression: str) -> None:
        """Wait until an expression is true."""
        wait_until(lambda: bool(self.run(f"Boolean({expression})")), expression)


def wait_until(
    done: Callable[[], bool], what: str, *, seconds: float = SECONDS, pause: float = PAUSE
) -> None:
    """Ask again and again until something is true.

    Raises:
        AssertionError: it is not true in time.
    """
    end = time.monotonic() + seconds
    while not done():
        if time.monotonic() > end:
            raise AssertionError(f"waited {seconds} s in vain for: {what}")
        time.sleep(pause)


def key_actions(key: str) -> list[dict[str, Any]]:
    """Return the actions of WebDriver that press a key."""
    strokes = [{"type": f"key{way}", "value": KEYS.get(key, key)} for way in ("Down", "Up")]
    return [{"type": "key", "id": "keys", "actions": strokes}]


def click_actions(x: int, y: int) -> list[dict[str, Any]]:
    """Return the actions of WebDriver that click at a place of the page."""
    moves: list[dict[str, Any]] = [
        {"type": "pointerMove", "x": x, "y": y, "duration": 0},
        {"type": "pointerDown", "button": 0},
        {"type": "pointerUp", "button": 0},
    ]
    return [
        {"type": "pointer", "id": "mouse", "parameters": {"pointerType": "mouse"}, "actions": moves}
    ]
