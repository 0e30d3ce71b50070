"""`ntgraph review` and `ntgraph draft --apply`: the page, its server, what is refused and kept."""

from __future__ import annotations

import http.client
import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Thread
from typing import Any

import pytest

from ntgraph.cli.loopback_server import LARGEST_REQUEST, LoopbackServer, ReviewedFolder
from ntgraph.drafting.decision_files import DECISIONS_FILE, format_decisions, read_decisions
from ntgraph.drafting.decisions import ReviewDecision
from ntgraph.drafting.saved_changes import MOST_CHANGES_AT_ONCE, hash_decisions
from tests.cli.test_commands import run
from tests.drafting.reviewed import PROPOSALS, accept, write_reviewed_folder

Answer = tuple[int, dict[str, Any]]
Ask = Callable[..., Answer]


def cells_of(decision: ReviewDecision) -> dict[str, str]:
    """Return a decision as the page sends it."""
    names = format_decisions([]).strip().split("\t")
    values = {name: getattr(decision, name) for name in names}
    return {**values, "negated": "yes" if decision.negated else ""}


@contextmanager
def served(folder: Path) -> Iterator[LoopbackServer]:
    """Run the server of a folder."""
    server = LoopbackServer(ReviewedFolder(folder, lambda save_to, seen: f"{save_to} {seen}"))
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def request(
    server: LoopbackServer, method: str, path: str, body: bytes = b"", **headers: str | None
) -> tuple[int, bytes, http.client.HTTPMessage]:
    """Send a request as the page does, with other headers where they are given."""
    port = server.server_address[1]
    sent: dict[str, str | None] = {"Host": server.host, "Origin": f"http://{server.host}"}
    sent["Content-Type"] = "application/json"
    sent["Content-Length"] = str(len(body))
    sent |= {name.replace("_", "-"): value for name, value in headers.items()}
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    connection.putrequest(method, path, skip_host=True, skip_accept_encoding=True)
    for name, value in sent.items():
        if value is not None:
            connection.putheader(name, value)
    connection.endheaders(body)
    answer = connection.getresponse()
    try:
        return answer.status, answer.read(), answer.headers
    finally:
        connection.close()


def post(server: LoopbackServer, content: object, **headers: str | None) -> Answer:
    """Send changes to the server."""
    body = content if isinstance(content, bytes) else json.dumps(content).encode()
    path = f"/{server.folder.token}/decisions"
    status, answer, _ = request(server, "POST", path, body, **headers)
    return status, json.loads(answer) if answer.startswith(b"{") else {"error": answer.decode()}


def put(*decisions: ReviewDecision) -> list[dict[str, Any]]:
    """Return changes that put decisions."""
    return [{"put": cells_of(each)} for each in decisions]


def test_each_change_is_in_the_file_when_it_is_confirmed(tmp_path: Path) -> None:
    folder = write_reviewed_folder(tmp_path)
    made = [accept(each) for each in PROPOSALS]
    with served(folder) as server:
        seen = ""
        for at, decision in enumerate(made, 1):
            status, answer = post(server, {"seen": seen, "changes": put(decision)})
            seen = answer["seen"]
            assert (status, seen) == (200, hash_decisions(folder))
            assert list(read_decisions(folder)) == made[:at]
        status, answer = post(server, {"seen": seen, "changes": [{"drop": made[0].key}]})
        assert (status, list(read_decisions(folder))) == (200, made[1:])


def test_the_page_is_served_with_headers_that_keep_others_out(tmp_path: Path) -> None:
    with served(write_reviewed_folder(tmp_path)) as server:
        token = server.folder.token
        status, page, headers = request(server, "GET", f"/{token}/", Origin=None)
        assert (status, page.decode()) == (200, f"/{token}/decisions ")
        assert headers["Cache-Control"] == "no-store"
        assert headers["X-Content-Type-Options"] == "nosniff"
        assert "Access-Control-Allow-Origin" not in headers
        assert server.server_address[0] == "127.0.0.1"
        assert len(token) >= 32


@pytest.mark.parametrize(
    ("method", "path", "headers", "status"),
    [
        ("GET", "/", {}, 404),
        ("GET", "/wrong/", {}, 404),
        ("GET", "/{token}", {}, 404),
        ("GET", "/{token}/../{token}/", {}, 404),
        ("GET", "/{token}/decisions.tsv", {}, 404),
        ("GET", "/{token}/", {"Host": "localhost"}, 403),
        ("GET", "/{token}/", {"Host": "evil.example"}, 403),
        ("GET", "/{token}/", {"Host": None}, 403),
        ("GET", "/{token}/", {"Origin": "https://evil.example"}, 403),
        ("POST", "/{token}/decisions", {"Origin": None}, 403),
        ("POST", "/{token}/decisions", {"Origin": "null"}, 403),
        ("POST", "/{token}/decisions", {"Origin": "https://127.0.0.1"}, 403),
        ("POST", "/{token}/decisions", {"Host": "evil.example"}, 403),
        ("POST", "/wrong/decisions", {}, 404),
        ("POST", "/{token}/", {}, 404),
        ("POST", "/{token}/facts", {}, 404),
        ("POST", "/{token}/decisions", {"Content_Type": "text/plain"}, 415),
        ("POST", "/{token}/decisions", {"Content_Type": None}, 415),
        ("POST", "/{token}/decisions", {"Content_Length": None}, 411),
        ("POST", "/{token}/decisions", {"Content_Length": "-1"}, 411),
        ("POST", "/{token}/decisions", {"Content_Length": str(LARGEST_REQUEST + 1)}, 413),
        ("PUT", "/{token}/decisions", {}, 501),
        ("DELETE", "/{token}/decisions", {}, 501),
        ("OPTIONS", "/{token}/decisions", {}, 501),
    ],
)
def test_what_is_not_the_page_itself_is_refused(
    tmp_path: Path, method: str, path: str, headers: dict[str, str | None], status: int
) -> None:
    folder = write_reviewed_folder(tmp_path)
    before = {each.name for each in folder.iterdir()}
    with served(folder) as server:
        changes = json.dumps({"seen": "", "changes": put(accept(PROPOSALS[0]))}).encode()
        body = changes if method == "POST" else b""
        where = path.format(token=server.folder.token)
        answered, _, _ = request(server, method, where, body, **headers)
    assert answered == status
    assert {each.name for each in folder.iterdir()} == before


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"{", "expected an object of JSON"),
        (b"[]", "expected an object of JSON"),
        ({"seen": ""}, "expected a list of 1 to"),
        ({"seen": "", "changes": []}, "expected a list of 1 to"),
        ({"seen": "", "changes": [{}] * (MOST_CHANGES_AT_ONCE + 1)}, "expected a list of 1 to"),
        ({"seen": "", "changes": [{"put": 1}]}, "either put or drop"),
        ({"seen": "", "changes": [{"put": {}, "drop": ""}]}, "either put or drop"),
        ({"seen": "", "changes": [{"put": {"key": "x"}}]}, "verdict: unknown verdict ''"),
        ({"seen": "", "changes": [{"put": {"file": "x"}}]}, "unknown column 'file'"),
        ({"seen": "", "changes": [{"put": {"key": 1}}]}, "key: expected a text"),
        ({"seen": "", "changes": [{"put": {"note": "x" * 12_001}}]}, "note: expected a text"),
        ({"seen": "", "changes": [{"put": {"note": "\ud800"}}]}, "note: expected whole characters"),
    ],
)
def test_a_change_that_is_none_says_what_was_expected(
    tmp_path: Path, content: object, expected: str
) -> None:
    folder = write_reviewed_folder(tmp_path)
    with served(folder) as server:
        status, answer = post(server, content)
    assert (status, expected in answer["error"]) == (400, True)
    assert not (folder / DECISIONS_FILE).exists()


def test_one_wrong_change_lets_none_be_written(tmp_path: Path) -> None:
    folder = write_reviewed_folder(tmp_path)
    wrong = {"put": {**cells_of(accept(PROPOSALS[1])), "verdict": "perhaps"}}
    with served(folder) as server:
        status, _ = post(server, {"seen": "", "changes": [*put(accept(PROPOSALS[0])), wrong]})
    assert (status, read_decisions(folder)) == (400, ())


def test_a_file_changed_by_somebody_else_is_told_and_kept(tmp_path: Path) -> None:
    folder = write_reviewed_folder(tmp_path)
    theirs, mine = accept(PROPOSALS[0]), accept(PROPOSALS[1])
    with served(folder) as server:
        (folder / DECISIONS_FILE).write_text(format_decisions([theirs]), encoding="utf-8")
        status, answer = post(server, {"seen": "", "changes": put(mine)})
        assert (status, answer["seen"]) == (409, hash_decisions(folder))
        assert [row[0] for row in answer["decisions"]] == [theirs.key]
        assert read_decisions(folder) == (theirs,)
        status, _ = post(server, {"seen": answer["seen"], "changes": put(mine)})
    assert (status, read_decisions(folder)) == (200, (theirs, mine))


def test_a_file_that_cannot_be_read_is_not_written_over(tmp_path: Path) -> None:
    folder = write_reviewed_folder(tmp_path)
    (folder / DECISIONS_FILE).write_text("a note of mine\n", encoding="utf-8")
    with served(folder) as server:
        changes = put(accept(PROPOSALS[0]))
        status, answer = post(server, {"seen": hash_decisions(folder), "changes": changes})
    assert status == 500
    assert "unknown column 'a_note_of_mine'" in answer["error"]
    assert (folder / DECISIONS_FILE).read_text(encoding="utf-8") == "a note of mine\n"


@pytest.mark.skipif(sys.platform == "win32", reason="links need a right there")
def test_nothing_is_written_through_a_link_out_of_the_folder(tmp_path: Path) -> None:
    folder = write_reviewed_folder(tmp_path)
    outside = tmp_path / "outside.tsv"
    outside.write_text("mine", encoding="utf-8")
    (folder / DECISIONS_FILE).symlink_to(outside)
    with served(folder) as server:
        changes = put(accept(PROPOSALS[0]))
        status, answer = post(server, {"seen": hash_decisions(folder), "changes": changes})
    assert (status, "is a link" in answer["error"]) == (400, True)
    assert outside.read_text(encoding="utf-8") == "mine"


@pytest.mark.skipif(sys.platform == "win32", reason="there is no kill -9")
def test_a_killed_server_has_lost_nothing_that_it_confirmed(tmp_path: Path) -> None:
    folder = write_reviewed_folder(tmp_path)
    for round_ in range(3):
        kept = len(read_decisions(folder))
        confirmed = decide_until_killed(folder, kept=kept, stop=7 + 5 * round_)
        found = [each.note for each in read_decisions(folder)]
        # What was sent last may be there without having been confirmed.
        assert found[: len(confirmed)] == confirmed
        assert len(found) - len(confirmed) <= 1


def decide_until_killed(folder: Path, *, kept: int, stop: int) -> list[str]:
    """Send decisions to a server that is killed meanwhile; return the notes of those confirmed."""
    command = [sys.executable, "-m", "ntgraph", "review", str(folder)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    assert process.stdout
    address = process.stdout.readline().strip()
    host, token = address.removeprefix("http://").rstrip("/").split("/")
    confirmed = [each.note for each in read_decisions(folder)]
    seen = hash_decisions(folder)
    connection = http.client.HTTPConnection(host, timeout=10)
    headers = {"Origin": f"http://{host}", "Content-Type": "application/json"}
    killer = None
    for number in range(kept, kept + 200):
        decision = accept(PROPOSALS[0], note=f"number {number}")
        changes = [{"put": {**cells_of(decision), "key": f"{number:016x}"}}]
        body = json.dumps({"seen": seen, "changes": changes})
        if number == kept + stop:
            killer = Thread(target=os.kill, args=(process.pid, signal.SIGKILL))
            killer.start()
        try:
            connection.request("POST", f"/{token}/decisions", body, headers)
            answer = connection.getresponse()
            seen = json.loads(answer.read())["seen"]
        except (OSError, http.client.HTTPException):
            break
        confirmed.append(decision.note)
    else:
        pytest.fail("the server was not killed")
    assert killer
    killer.join()
    process.wait(timeout=30)
    process.stdout.close()
    return confirmed


def test_a_page_is_written_that_needs_no_server(tmp_path: Path) -> None:
    folder = write_reviewed_folder(tmp_path)
    result = run("review", folder, "--page", tmp_path / "review.html")
    assert result.exit_code == 0
    page = (tmp_path / "review.html").read_text(encoding="ascii")
    assert "connect-src" not in page
    assert "Caffeine may raise dopamine." in page
    assert result.stderr == "6 proposals\n"


def test_a_folder_without_proposals_says_how_to_get_them(tmp_path: Path) -> None:
    folder = write_reviewed_folder(tmp_path, proposals=())
    result = run("review", folder, "--page", tmp_path / "review.html")
    assert f"nothing is proposed yet: run `ntgraph draft {folder}`" in result.stderr


def test_proposals_of_words_that_are_gone_are_counted(tmp_path: Path) -> None:
    folder = write_reviewed_folder(tmp_path)
    text = tmp_path / "sleep.txt"
    text.write_text(text.read_text(encoding="utf-8").replace("Caffeine blocks", "Coffee blocks"))
    result = run("review", folder, "--page", tmp_path / "review.html")
    assert "1 further proposal of words no longer in the text" in result.stderr


def test_no_page_replaces_a_file_of_the_folder(tmp_path: Path) -> None:
    folder = write_reviewed_folder(tmp_path)
    result = run("review", folder, "--page", folder / "proposals.tsv")
    assert result.exit_code == 1
    assert (folder / "proposals.tsv").read_text(encoding="utf-8").startswith("start\t")


def test_a_port_that_is_taken_is_one_sentence(tmp_path: Path) -> None:
    folder = write_reviewed_folder(tmp_path)
    with served(folder) as server:
        result = run("review", folder, "--port", str(server.server_address[1]))
    assert result.exit_code == 1
    assert "cannot be used" in result.stderr


def test_a_folder_that_is_none_is_one_problem(tmp_path: Path) -> None:
    result = run("review", tmp_path)
    assert result.exit_code == 1
    assert "expected the folder of an own article" in result.stderr


def test_apply_says_what_was_written_and_what_is_open(tmp_path: Path) -> None:
    folder = write_reviewed_folder(tmp_path)
    made = [accept(PROPOSALS[0]), accept(PROPOSALS[3])]
    (folder / DECISIONS_FILE).write_text(format_decisions(made), encoding="utf-8")
    result = run("draft", folder, "--apply")
    assert result.exit_code == 0
    assert "2 rows written into the table of facts, 0 there before" in result.stdout
    assert "4 proposals not decided" in result.stdout
    assert (
        "0 rows written into the table of facts, 2 there before"
        in run("draft", folder, "--apply").stdout
    )


def test_check_fails_on_open_proposals_of_a_complete_folder(tmp_path: Path) -> None:
    folder = write_reviewed_folder(tmp_path)
    assert "not decided: exercise lowers stress" in run("check", folder, "--notes").stdout
    toml = folder / "article.toml"
    toml.write_text(toml.read_text(encoding="utf-8").replace("complete = false", "complete = true"))
    result = run("check", folder)
    assert result.exit_code == 1
    assert "proposals.tsv:6: not decided: exercise lowers stress" in result.stdout
