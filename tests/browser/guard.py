"""Watches a page from before it starts: what it must never do, and which texts it shows."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import Any

from playwright.sync_api import Page

# Runs before the page, and records whatever a hostile text succeeds in doing.
GUARD = """(() => {
  const seen = [];
  Object.defineProperty(globalThis, "ntgraphSeen", { value: seen });
  Object.defineProperty(globalThis, "canary", {
    set: (number) => seen.push(`canary of value ${number}`),
  });
  for (const name of ["alert", "confirm", "prompt", "open", "fetch"]) {
    globalThis[name] = () => { seen.push(name); };
  }
  for (const [owner, name] of [[document, "write"], [navigator, "sendBeacon"]]) {
    owner[name] = () => { seen.push(name); };
  }
  document.addEventListener("securitypolicyviolation", (event) => {
    seen.push(`refused ${event.effectiveDirective} ${event.blockedURI} ${event.sample}`);
  });
})();"""
SEEN = "ntgraphSeen"

# Returns every text in the selected elements that a reader or a screen reader gets. The texts of
# scripts and styles are left out.
GATHER = """(selector) => {
  const named = ["title", "aria-label", "aria-description", "placeholder", "alt", "value"];
  const texts = [document.title];
  for (const root of document.querySelectorAll(selector)) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    for (let node = walker.currentNode; node; node = walker.nextNode()) {
      if (node.nodeType === Node.TEXT_NODE) {
        if (!node.parentElement.closest("script, style")) texts.push(node.data);
      } else {
        for (const name of named) texts.push(node.getAttribute(name) ?? "");
        if (node.matches("input, textarea")) texts.push(node.value);
      }
    }
    texts.push(root.textContent);
  }
  return texts;
}"""
TABS = '[...document.querySelectorAll("#views a")].map((link) => link.getAttribute("href"))'
GO = """async (address) => {
  if (location.hash === address) return;
  const turned = new Promise((done) => addEventListener("hashchange", done, { once: true }));
  location.hash = address;
  await turned;
}"""


def find_tabs(page: Page) -> list[str]:
    """Return the addresses of the page's views."""
    tabs: list[str] = page.evaluate(TABS)
    return tabs


def go(page: Page, address: str) -> None:
    """Go to an address inside the page and wait for the change."""
    page.evaluate(GO, address)


def gather(page: Page, selector: str = "body") -> set[str]:
    """Return all texts of a part of the page in the form of `plain`."""
    return {plain(text) for text in page.evaluate(GATHER, selector)}


def find_trouble(page: Page) -> list[str]:
    """Return the forbidden things that the page has done."""
    seen: list[str] = page.evaluate(SEEN)
    return seen


@lru_cache(maxsize=10_000)
def plain(text: str) -> str:
    """Return a text without characters that cannot be seen; HTML itself replaces some of them."""
    blank = unicodedata.normalize("NFC", text).replace("\ufffd", "")
    shown = "".join(" " if c.isspace() else c for c in blank)
    kept = (c for c in shown if unicodedata.category(c) not in {"Cc", "Cf", "Cs", "Co", "Cn"})
    return " ".join("".join(kept).split())


def find_texts(value: Any) -> set[str]:
    """Return every text inside display data, in the form of `plain`."""
    if isinstance(value, str):
        return {plain(value)}
    if isinstance(value, dict):
        return {text for part in value.values() for text in find_texts(part)}
    if isinstance(value, list | tuple):
        return {text for part in value for text in find_texts(part)}
    return set()
