from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from ntgraph.errors import RevisionError
from ntgraph.facts import load_facts
from ntgraph.facts.git_revision import facts_at
from tests.small import FACTS, NODES, cell, copy_facts, small_facts

# Git settings of the machine, such as hooks and signing keys, must not change the tests.
QUIET = {
    **{key: value for key, value in os.environ.items() if not key.startswith("GIT_")},
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_SYSTEM": os.devnull,
    **dict.fromkeys(("GIT_AUTHOR_NAME", "GIT_COMMITTER_NAME"), "A Tester"),
    **dict.fromkeys(("GIT_AUTHOR_EMAIL", "GIT_COMMITTER_EMAIL"), "tester@example.org"),
}


def git(folder: Path, *arguments: str) -> None:
    """Run git in a folder, without the machine's settings."""
    command = ["git", "-C", str(folder), *arguments]
    subprocess.run(command, check=True, capture_output=True, env=QUIET)


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """Return the facts in a repository of two commits; the second one changes a node."""
    git(tmp_path, "init", "--quiet")
    folder = copy_facts(tmp_path)
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "--quiet", "--message", "first")
    git(tmp_path, "tag", "v1")
    cell(NODES, 7, "definition", "A weed.")(folder)
    git(tmp_path, "commit", "--quiet", "--all", "--message", "second")
    return folder


@pytest.mark.parametrize("revision", ["v1", "HEAD~1", "HEAD^"])
def test_facts_of_an_earlier_revision_are_read(repository: Path, revision: str) -> None:
    with facts_at(revision, repository) as folder:
        earlier = load_facts(folder)
    assert earlier.problems == ()
    assert earlier.nodes == small_facts().nodes
    assert load_facts(repository).nodes != small_facts().nodes


def test_copy_of_a_revision_is_gone_afterwards(repository: Path) -> None:
    with facts_at("v1", repository) as folder:
        assert folder.is_dir()
    assert not folder.exists()


def test_reading_a_revision_leaves_the_repository_as_it_is(repository: Path) -> None:
    cell(NODES, 7, "definition", "Not committed.")(repository)
    before = (repository / NODES).read_bytes()
    with facts_at("v1", repository):
        pass
    assert (repository / NODES).read_bytes() == before


def test_folder_is_taken_as_it_is(tmp_path: Path) -> None:
    with facts_at(str(FACTS), tmp_path) as folder:
        assert folder == FACTS


@pytest.mark.parametrize("revision", ["no-such-branch", "v1:nowhere"])
def test_neither_folder_nor_revision_is_refused(repository: Path, revision: str) -> None:
    with (
        pytest.raises(RevisionError, match="is neither a folder nor a git revision of"),
        facts_at(revision, repository),
    ):
        pass


def test_option_in_disguise_is_refused(repository: Path, tmp_path: Path) -> None:
    with (
        pytest.raises(RevisionError, match="expected a folder or a git revision, got '--output="),
        facts_at(f"--output={tmp_path / 'stolen'}", repository),
    ):
        pass
    assert not (tmp_path / "stolen").exists()


def test_folder_outside_any_repository_has_no_revisions(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    with pytest.raises(RevisionError, match="not a git repository"), facts_at("HEAD", tmp_path):
        pass


def test_machine_without_git_is_told_in_one_sentence(
    repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(RevisionError, match="git could not be run"), facts_at("v1", repository):
        pass
