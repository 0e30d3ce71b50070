"""Readers for researchers' formats: mlcroissant, rocrate and its validator, where installed."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

HOW = "not installed; get it by: pip install mlcroissant rocrate roc-validator"


def read_croissant(folder: Path) -> Any:
    """Return the data set of a folder as mlcroissant reads it; skip the test without it."""
    mlcroissant = pytest.importorskip("mlcroissant", reason=f"mlcroissant is {HOW}")
    return mlcroissant.Dataset(str(folder / "croissant.json"))


def read_crate(folder: Path) -> Any:
    """Return the crate of a folder as rocrate reads it; skip the test without it."""
    rocrate = pytest.importorskip("rocrate.rocrate", reason=f"rocrate is {HOW}")
    return rocrate.ROCrate(str(folder))


def find_crate_faults(folder: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return what the validator says must be otherwise; skip the test without it.

    The validator fetches the context of RO-Crate; here it gets the copy that rocrate carries,
    so that nothing goes over the network.
    """
    rocrate = pytest.importorskip("rocrate", reason=f"rocrate is {HOW}")
    services = pytest.importorskip("rocrate_validator.services", reason=f"the validator is {HOW}")
    requests = pytest.importorskip("requests")
    from rocrate_validator.models import Severity
    from rocrate_validator.utils import http

    context = Path(rocrate.__file__).with_name("data") / "ro-crate.jsonld"

    def answer(url: str, **_: Any) -> Any:
        response = requests.Response()
        found = "/ro/crate/" in url
        response.url, response.status_code = url, 200 if found else 404
        response.headers["Content-Type"] = "application/ld+json"
        response._content = context.read_bytes() if found else b""
        return response

    # The requester hands every unknown attribute on to its session.
    monkeypatch.setattr(http.HttpRequester, "__getattr__", lambda self, name: answer)
    settings = services.ValidationSettings(
        rocrate_uri=str(folder),
        profile_identifier="ro-crate-1.1",
        requirement_severity=Severity.REQUIRED,
    )
    return [str(each.message) for each in services.validate(settings).get_issues()]
