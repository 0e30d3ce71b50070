"""An engine that is missing is named, never left out in silence."""

from __future__ import annotations

import shutil

import pytest

from tests.browser.engines import installed


def test_a_missing_engine_is_named_with_the_packages_that_have_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(shutil, "which", lambda _: None)
    monkeypatch.delenv(installed.FIREFOX_VARIABLE, raising=False)
    line = installed.describe_engines()
    assert "Firefox is not installed (Debian: apt-get install firefox-esr)" in line
    assert "WebKitGTK is not installed (Debian: apt-get install webkit2gtk-driver xvfb)" in line
    assert {"Firefox", "WebKitGTK"} <= set(installed.find_missing())
