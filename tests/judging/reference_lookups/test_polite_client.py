"""Services are asked slowly, with an address, within limits, and nowhere else."""

from __future__ import annotations

from pathlib import Path

import pytest

from ntgraph.drafting.model.bounded_request import RequestLimits, is_protected, origin_of
from ntgraph.errors import FactsError, SettingError
from ntgraph.judging.reference_lookups import SERVICES, check_contact, make_services
from ntgraph.judging.reference_lookups.polite_client import LookupFailedError, PoliteClient
from tests.answering_server import (
    NOT_FOUND,
    NOTHING,
    Given,
    Seen,
    crossref_work,
    europe_item,
    europe_list,
    pubmed_summary,
    pubmed_unknown,
    serving,
)
from tests.judging.reference_lookups.asked import CONTACT, Clock, make_asking_client

DOI = "doi:10.5555/small.1"


def ask(client: PoliteClient, curie: str = DOI) -> tuple[str, ...]:
    """Return the titles that the first service for an identifier gives."""
    service = next(s for s in client.services if curie.partition(":")[0] in s.prefixes)
    return tuple(each.title for each in client.find_work(service, curie).works)


def fail(client: PoliteClient, curie: str = DOI) -> str:
    """Return why an identifier could not be looked up."""
    with pytest.raises(LookupFailedError) as caught:
        ask(client, curie)
    return str(caught.value)


def test_who_asks_is_told_in_the_way_each_service_wants() -> None:
    def answer(seen: Seen) -> Given:
        if "crossref" in seen.path:
            return crossref_work()
        return pubmed_summary() if "pubmed" in seen.path else NOTHING

    with serving(answer) as server:
        client = make_asking_client(server.address)
        assert ask(client) == ("Adenosine at rest",)
        assert ask(client, "pmid:90000002") == ("Coffee at night.",)
        assert ask(client, "pmcid:PMC1") == ()
    crossref, pubmed, europe = server.seen
    assert crossref.path == "/crossref/works/10.5555/small.1"
    assert crossref.query == {"mailto": CONTACT}
    assert pubmed.query == {
        "db": "pubmed", "id": "90000002", "retmode": "json", "tool": "ntgraph", "email": CONTACT,
    }  # fmt: skip
    assert europe.query["query"] == 'PMCID:"PMC1"'
    assert europe.query["email"] == CONTACT
    assert {seen.agent for seen in server.seen} == {f"ntgraph/0 (mailto:{CONTACT})"}


def test_a_service_is_asked_once_a_second_and_others_meanwhile() -> None:
    clock = Clock()
    with serving(lambda seen: NOT_FOUND if "crossref" in seen.path else NOTHING) as server:
        client = make_asking_client(server.address, clock=clock)
        ask(client)
        ask(client, "pmcid:PMC1")
        assert clock.slept == []
        ask(client, "doi:10.5555/two")
    assert clock.slept == [1.0]


@pytest.mark.parametrize("status", [429, 500, 502, 503, 504])
def test_a_busy_service_is_asked_again_and_then_given_up(status: int) -> None:
    clock = Clock()
    with serving(lambda _: Given("busy", status=status)) as server:
        client = make_asking_client(server.address, clock=clock)
        assert fail(client) == f"status {status} (3 tries)"
        assert len(server.seen) == 3
        assert clock.slept == [2.0, 4.0]
        fail(client, "doi:10.5555/two")
        fail(client, "doi:10.5555/three")
        assert "not asked any more after 3 failures" in fail(client, "doi:10.5555/four")
        assert len(server.seen) == 9


def test_a_service_that_recovers_gives_its_answer() -> None:
    answers = [Given(status=500), Given(status=429, headers={"Retry-After": "7"}), crossref_work()]
    clock = Clock()
    with serving(lambda _: answers.pop(0)) as server:
        assert ask(make_asking_client(server.address, clock=clock)) == ("Adenosine at rest",)
    assert clock.slept == [2.0, 7.0]


def test_a_service_that_asks_for_a_long_pause_is_left_alone() -> None:
    clock = Clock()
    with serving(lambda _: Given(status=429, headers={"Retry-After": "3600"})) as server:
        client = make_asking_client(server.address, clock=clock)
        assert fail(client) == "status 429, and asks to wait 3,600 s"
        assert fail(client, "doi:10.5555/two") == "status 429, and asks to wait 3,600 s"
        assert len(server.seen) == 1
    assert clock.slept == []


def test_a_date_may_say_how_long_to_wait() -> None:
    late = {"Retry-After": "Fri, 31 Dec 2126 23:59:59 GMT"}
    with serving(lambda _: Given(status=503, headers=late)) as server:
        assert "asks to wait" in fail(make_asking_client(server.address))


def test_silence_is_told_as_such() -> None:
    limits = RequestLimits(0.2, 5, 1000)
    with serving(lambda _: Given(is_silent=True)) as server:
        message = fail(make_asking_client(server.address, limits=limits))
    assert message == "no answer within 0.2 s (3 tries)"


def test_nobody_there_is_told_as_such() -> None:
    with serving(lambda _: NOTHING) as server:
        address = server.address
    assert fail(make_asking_client(address)).startswith("no connection: Connection refused")


def test_an_answer_that_breaks_off_is_no_answer() -> None:
    with serving(lambda _: Given('{"message": {', announced=5000)) as server:
        assert "breaks off" in fail(make_asking_client(server.address))


def test_an_answer_is_read_up_to_a_limit() -> None:
    limits = RequestLimits(20, 20, 1000)
    with serving(lambda _: Given("x" * 2000)) as server:
        message = fail(make_asking_client(server.address, limits=limits))
    assert message == "the answer is longer than 1,000 bytes (3 tries)"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("", "the answer is no JSON: b''"),
        ("<html>Gateway</html>", "the answer is no JSON: b'<html>Gateway</html>'"),
        ('{"message": ', "the answer is no JSON"),
        ("[]", "not as documented: expected an object as answer, found []"),
        ("{}", "not as documented: expected an object as message, found None"),
        ({"message": ["work"]}, "not as documented: expected an object as message"),
    ],
)
def test_what_is_not_as_documented_is_no_answer(body: object, expected: str) -> None:
    with serving(lambda _: Given(body)) as server:
        assert expected in fail(make_asking_client(server.address))
        assert len(server.seen) == 1


def test_an_answer_with_another_status_is_told_with_it() -> None:
    with serving(lambda _: Given("no", status=403)) as server:
        assert fail(make_asking_client(server.address)) == "status 403"


def test_status_404_is_an_answer_of_crossref_only() -> None:
    with serving(lambda _: NOT_FOUND) as server:
        client = make_asking_client(server.address)
        assert ask(client) == ()
        assert fail(client, "pmid:12") == "status 404"


def test_pubmed_does_not_know_what_it_marks_with_an_error() -> None:
    with serving(lambda _: pubmed_unknown("12")) as server:
        assert ask(make_asking_client(server.address), "pmid:12") == ()


def test_an_error_of_pubmed_is_no_missing_work() -> None:
    with serving(lambda _: Given({"error": "API rate limit exceeded"})) as server:
        assert "not as documented" in fail(make_asking_client(server.address), "pmid:12")


def test_a_redirect_within_the_services_is_followed() -> None:
    def answer(seen: Seen) -> Given:
        if seen.path.endswith("small.1"):
            return Given(status=301, headers={"Location": "/crossref/works/moved"})
        return crossref_work()

    with serving(answer) as server:
        assert ask(make_asking_client(server.address)) == ("Adenosine at rest",)
        assert len(server.seen) == 2


@pytest.mark.parametrize(
    "target",
    [
        "http://192.0.2.1/works",
        "https://127.0.0.1.example.org/",
        "file:///etc/hostname",
        "ftp://127.0.0.1/",
        "http://reader:secret@127.0.0.1/",
        "",
    ],
)
def test_a_redirect_elsewhere_is_not_followed(target: str) -> None:
    with serving(lambda _: Given(status=302, headers={"Location": target})) as server:
        message = fail(make_asking_client(server.address))
        asked = len(server.seen)
    # An empty address leads to the same one again.
    assert "a redirect leads to" in message or (not target and "redirects" in message)
    assert asked <= 4


def test_another_port_of_this_machine_is_elsewhere() -> None:
    with serving(lambda _: crossref_work()) as other:
        target = {"Location": f"{other.address}/works"}
        with serving(lambda _: Given(status=307, headers=target)) as server:
            assert "which is not asked" in fail(make_asking_client(server.address))
        assert other.seen == []


def test_endless_redirects_end() -> None:
    with serving(lambda _: Given(status=302, headers={"Location": "/crossref/again"})) as server:
        assert fail(make_asking_client(server.address)) == "more than 3 redirects"
        assert len(server.seen) == 4


def test_proxies_of_the_environment_are_not_used(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "HTTP_PROXY", "https_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://192.0.2.1:9")
    with serving(lambda _: crossref_work()) as server:
        assert ask(make_asking_client(server.address)) == ("Adenosine at rest",)


def test_answers_are_kept_with_their_day_and_asked_again_when_old(tmp_path: Path) -> None:
    from datetime import date

    cache = tmp_path / "looked-up.jsonl"
    with serving(lambda _: crossref_work()) as server:
        ask(make_asking_client(server.address, cache=cache))
        again = make_asking_client(server.address, cache=cache, today=date(2026, 12, 20))
        service = again.services[0]
        assert again.find_work(service, DOI).day == "2026-11-28"
        assert len(server.seen) == 1
        later = make_asking_client(server.address, cache=cache, today=date(2027, 3, 1))
        assert later.find_work(service, DOI).day == "2027-03-01"
        assert len(server.seen) == 2
    kept = cache.read_text(encoding="utf-8")
    assert kept.count("\n") == 2
    assert CONTACT not in kept


def test_failures_are_not_kept(tmp_path: Path) -> None:
    cache = tmp_path / "looked-up.jsonl"
    with serving(lambda _: Given(status=403)) as server:
        fail(make_asking_client(server.address, cache=cache))
    assert not cache.exists()


def test_no_abstract_is_kept(tmp_path: Path) -> None:
    cache = tmp_path / "looked-up.jsonl"
    with serving(lambda _: europe_list(europe_item(pmcid="PMC1"))) as server:
        ask(make_asking_client(server.address, cache=cache), "pmcid:PMC1")
    assert "Nobody wrote this" not in cache.read_text(encoding="utf-8")


def test_a_line_cut_short_by_a_killed_run_is_asked_again(tmp_path: Path) -> None:
    cache = tmp_path / "looked-up.jsonl"
    with serving(lambda _: crossref_work()) as server:
        ask(make_asking_client(server.address, cache=cache))
        cut = cache.read_text(encoding="utf-8")[:-30]
        cache.write_text(cut, encoding="utf-8")
        ask(make_asking_client(server.address, cache=cache))
        assert len(server.seen) == 2
        ask(make_asking_client(server.address, cache=cache))
        assert len(server.seen) == 2
    assert cache.read_text(encoding="utf-8").count("\n") == 1


@pytest.mark.parametrize("line", ["{}", "nothing", "[]", '{"works": [{}], "day": "2026-01-01"}'])
def test_a_line_that_is_no_answer_is_told(tmp_path: Path, line: str) -> None:
    cache = tmp_path / "looked-up.jsonl"
    cache.write_text(f"{line}\n", encoding="utf-8")
    with pytest.raises(FactsError, match=r"looked-up\.jsonl:1: expected a kept answer"):
        make_asking_client("http://127.0.0.1:9", cache=cache)


@pytest.mark.parametrize("contact", ["", "me", "a@b", "a b@c.de", "a@b.de\r\nX: y", "<a@b.de>"])
def test_a_contact_is_an_email_address(contact: str) -> None:
    with pytest.raises(SettingError, match="expected an email address"):
        check_contact(contact)


def test_all_services_are_asked_over_https() -> None:
    assert all(origin_of(each.address)[0] == "https" for each in SERVICES)
    with pytest.raises(SettingError, match="expected an address with https://"):
        make_services({"PubMed": "http://example.org"})
    assert not is_protected("http://localhost.example.org/")
