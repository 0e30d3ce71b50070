"""What a row in words becomes, and what is asked about instead of guessed."""

from __future__ import annotations

from pathlib import Path

import pytest

from ntgraph.errors import FactsError, Problem
from ntgraph.facts import load_facts, shipped_facts
from ntgraph.quotations.anchor_folder import AnchorReport, anchor_folder
from ntgraph.quotations.written_sheets import list_fact_rows, list_left_out, write_sheets
from tests.own import write_own_folder
from tests.quotations.shipped import make_shipped_anchor

HEAD = "subject\tpredicate\tobject\tquote\tnegated\tlevel\tqualifiers\thedge\tcites\tnote"


def write_sheet(folder: Path, *rows: str, name: str = "facts.tsv") -> Path:
    """Write a sheet of facts into a folder."""
    (folder / name).write_text("\n".join((HEAD, *rows, "")), encoding="utf-8", newline="\n")
    return folder


def ask(tmp_path: Path, row: str) -> list[tuple[str, str]]:
    """Return the columns and messages of what is asked about one row."""
    report = anchor_folder(write_sheet(write_own_folder(tmp_path), row))
    return [(question.column, question.message) for question in report.questions]


def read_cells(folder: Path) -> list[dict[str, str]]:
    """Return the rows of statements.tsv."""
    lines = (folder / "statements.tsv").read_text(encoding="utf-8").splitlines()
    columns = lines[0].split("\t")
    return [dict(zip(columns, line.split("\t"), strict=True)) for line in lines[1:]]


def test_row_in_words_becomes_a_row_of_the_tables(tmp_path: Path) -> None:
    folder = write_sheet(
        write_own_folder(tmp_path), "nicotine\traises\tdopamine\tmay raise DOPAMINE"
    )
    assert anchor_folder(folder).questions == ()
    (row,) = read_cells(folder)
    assert (row["subject"], row["object"]) == ("ntg:nicotine", "CHEBI:18243")
    assert (row["hedge"], row["cites"]) == ("may", "1|2")
    text = (folder / "article.txt").read_text(encoding="utf-8")
    sentence = text[int(row["start"]) : int(row["end"])]
    assert sentence == "It may raise dopamine in the brain [1, 2]."


@pytest.mark.parametrize(
    ("row", "column", "said"),
    [
        ("nicotine\tlowers\tnerves\tlower anxiety", "negated", "the passage says 'not'"),
        ("nicotine\teases\tnerves\teases stress\tyes", "negated", "no word of the passage"),
        ("nicotine\teases\tnerves\teases stress\tperhaps", "negated", "expected 'yes' or nothing"),
        ("nicotine\tsoothes\tnerves\teases stress", "predicate", "`ntgraph vocabulary predicates`"),
        (
            "nicotine\tremoves\tnerves\teases stress",
            "predicate",
            "write 'removes!' if that is meant",
        ),
        ("nicotine\tcontains\tnerves\teases stress", "predicate", "change subject and object"),
        ("nicotine\timproves\tnerves\teases stress", "predicate", "did you mean 'supports' or"),
        ("nicotine\tease\tnerves\teases grief", "quote", "nearest: “Nicotine eases stress.”"),
        ("nicotine\teases\tnerves\tNicotine", "quote", "stands in 2 places"),
        ("nicotine\teases\tnerves\t", "quote", "expected a few words"),
        ("\teases\tnerves\teases stress", "subject", "expected the subject"),
        ("nicotine\teases\tnerves\teases stress\t\tmuch", "level", "unknown level 'much'"),
        ("nicotine\teases\tnerves\teases stress\t\t\tx", "qualifiers", "expected name=value"),
        ("nicotine\teases\tnerves\teases stress\t\t\t\tmaybe", "hedge", "unknown hedge 'maybe'"),
        ("nicotine\teases\tnerves\teases stress\t\t\t\t\tA", "cites", "expected printed numbers"),
        ("nicotine\teases\tnerves\teases stress\t\t\t\t\t7", "cites", "no reference 7"),
        ("nicotine\teases\tnerves\teases stress\t\t\t\t\t2-1", "cites", "lower number first"),
        (
            "nicotine\teases\tnerves\teases stress\t\t\tamount=much|amount=little",
            "qualifiers",
            "expected one value of 'amount', got 'much' and 'little'",
        ),
    ],
)
def test_what_cannot_be_resolved_is_asked(tmp_path: Path, row: str, column: str, said: str) -> None:
    asked = ask(tmp_path, row)
    assert [each for each, message in asked if said in message] == [column], asked


def test_number_in_front_of_a_quote_says_which_place_is_meant(tmp_path: Path) -> None:
    folder = write_sheet(
        write_own_folder(tmp_path), *(f"nicotine\teases\tnerves\t[{n}] Nicotine" for n in (1, 2, 9))
    )
    report = anchor_folder(folder)
    (asked,) = report.questions
    assert asked.message.endswith("expected a number from 1 to 2 in front")
    starts = [int(row["start"]) for row in read_cells(folder)]
    text = (folder / "article.txt").read_text(encoding="utf-8")
    assert [text[at : at + 8] for at in starts] == ["Nicotine", "Nicotine"]
    assert len(set(starts)) == len(starts)


def test_another_quote_or_a_second_one_is_no_changed_sentence(tmp_path: Path) -> None:
    folder = write_sheet(write_own_folder(tmp_path), "nicotine\teases\tnerves\teases stress")
    anchor_folder(folder)
    write_sheet(folder, "nicotine\teases\tnerves\tfeel calmer")
    report = anchor_folder(folder)
    assert (report.changed, report.removed) == ((), ())


def test_row_that_is_asked_about_is_not_told_to_be_gone(tmp_path: Path) -> None:
    folder = write_sheet(write_own_folder(tmp_path), "nicotine\teases\tnerves\teases stress")
    anchor_folder(folder)
    write_sheet(folder, "nicotine\teases\tnerves\teases grief")
    (gone,) = anchor_folder(folder).removed
    assert gone.message.startswith("its row is gone, or asked about; taken out: ")


def test_all_questions_of_a_row_are_asked_together(tmp_path: Path) -> None:
    asked = ask(tmp_path, "\tsoothes\tnerves\teases grief\tperhaps")
    assert {column for column, _ in asked} == {"subject", "predicate", "quote"}


def test_rows_without_a_question_are_written_beside_others(tmp_path: Path) -> None:
    folder = write_sheet(
        write_own_folder(tmp_path),
        "nicotine\teases\tnerves\teases stress",
        "nicotine\tsoothes\tnerves\teases stress",
    )
    report = anchor_folder(folder)
    assert (report.anchored, len(report.questions)) == (1, 1)
    assert [row["predicate"] for row in read_cells(folder)] == ["eases"]


def test_denial_in_the_name_of_the_relation_denies(tmp_path: Path) -> None:
    folder = write_sheet(
        write_own_folder(tmp_path), "nicotine\tdoes not lower\tnerves\tlower anxiety"
    )
    assert anchor_folder(folder).questions == ()
    assert [(row["predicate"], row["negated"]) for row in read_cells(folder)] == [
        ("lowers", "true")
    ]


def test_too_little_of_a_thing_is_its_level(tmp_path: Path) -> None:
    folder = write_sheet(
        write_own_folder(tmp_path), "too little dopamine\tleads to\tnerves\teases stress"
    )
    anchor_folder(folder)
    (row,) = read_cells(folder)
    assert (row["subject"], row["subject_level"]) == ("CHEBI:18243", "deficiency")


def test_new_thing_becomes_a_row_to_complete_and_goes_when_it_is_not_used(tmp_path: Path) -> None:
    folder = write_sheet(write_own_folder(tmp_path), "anger\teases\tnerves\teases stress")
    (hint,) = anchor_folder(folder).hints
    assert "'ntg:anger' in nodes.tsv" in hint.message
    assert "ntg:anger\tanger\t" in (folder / "nodes.tsv").read_text(encoding="utf-8")
    write_sheet(folder, "nicotine\teases\tnerves\teases stress")
    anchor_folder(folder)
    assert "anger" not in (folder / "nodes.tsv").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("name", "plural"),
    [("short naps", "true"), ("loss of orexin neurons", ""), ("distress", ""), ("diabetes", "")],
)
def test_new_name_in_the_plural_is_marked(tmp_path: Path, name: str, plural: str) -> None:
    folder = write_sheet(write_own_folder(tmp_path), f"{name}\tcauses\tanger\teases stress")
    anchor_folder(folder)
    lines = (folder / "nodes.tsv").read_text(encoding="utf-8").splitlines()
    cells = next(line for line in lines if f"\t{name}\t" in line).split("\t")
    assert cells[lines[0].split("\t").index("plural")] == plural


def test_almost_known_name_is_suggested_and_not_taken(tmp_path: Path) -> None:
    folder = write_sheet(write_own_folder(tmp_path), "dopamines\teases\tnerves\teases stress")
    (hint,) = anchor_folder(folder).hints
    assert "did you mean 'dopamine'" in hint.message
    row = next(
        line
        for line in (folder / "nodes.tsv").read_text(encoding="utf-8").splitlines()
        if line.startswith("ntg:dopamines\t")
    )
    assert row.endswith("\tsuggested: dopamine (CHEBI:18243)")


def anchor_again(folder: Path, text: str, *, newline: str = "\n") -> AnchorReport:
    """Anchor a folder after its article became another one."""
    (folder / "article.txt").write_text(text, encoding="utf-8", newline=newline)
    return anchor_folder(folder)


@pytest.mark.parametrize("has_sheet", [True, False])
def test_corrected_article_keeps_what_did_not_change(tmp_path: Path, *, has_sheet: bool) -> None:
    folder = write_own_folder(tmp_path)
    if has_sheet:
        write_sheets(folder)
    text = (folder / "article.txt").read_text(encoding="utf-8")
    corrected = text.replace("Many smokers", "Very many smokers").replace(
        "eases stress", "eases grief"
    )
    report = anchor_again(folder, corrected)
    told = [*report.questions, *report.changed]
    assert [each.column for each in told] == (["quote"] if has_sheet else ["span_sha256"])
    assert [row["predicate"] for row in read_cells(folder)] == ["lowers"]


@pytest.mark.parametrize("has_sheet", [True, False])
def test_other_line_ends_change_no_fact(tmp_path: Path, *, has_sheet: bool) -> None:
    folder = write_own_folder(tmp_path)
    if has_sheet:
        write_sheets(folder)
    before = [row["predicate"] for row in read_cells(folder)]
    text = (folder / "article.txt").read_text(encoding="utf-8")
    report = anchor_again(folder, text, newline="\r\n")
    assert (report.questions, report.changed, report.removed, report.lost) == ((), (), (), ())
    assert [row["predicate"] for row in read_cells(folder)] == before


def test_words_that_also_stand_in_the_list_of_works_are_found(tmp_path: Path) -> None:
    folder = write_own_folder(tmp_path)
    text = folder / "article.txt"
    text.write_text(
        text.read_text(encoding="utf-8") + "3. Nicotine eases stress. J. 2011.\n", "utf-8"
    )
    write_sheet(folder, "nicotine\teases\tnerves\tNicotine eases stress")
    assert anchor_folder(folder).questions == ()


def test_label_of_a_type_is_taken_for_its_id(tmp_path: Path) -> None:
    folder = write_sheet(write_own_folder(tmp_path), "nicotine\teases\tnerves\teases stress")
    nodes = folder / "nodes.tsv"
    head, *rows = nodes.read_text(encoding="utf-8").splitlines()
    typed = ["\t".join((*row.split("\t")[:3], "Effect", *row.split("\t")[4:])) for row in rows]
    nodes.write_text("\n".join((head, *typed, "")).replace("Effect", "effect"), encoding="utf-8")
    anchor_folder(folder)
    assert {n.node_type for n in load_facts(folder).nodes.values() if n.place} >= {"Effect"}
    assert "\teffect\t" not in nodes.read_text(encoding="utf-8")


def test_left_out_passages_are_one_line_each(tmp_path: Path) -> None:
    folder = write_sheet(write_own_folder(tmp_path), "nicotine\teases\tnerves\teases stress")
    sheet = "quote\treason\nfeel calmer\tfigure of speech\nno such words\tquestion\n"
    (folder / "left_out.tsv").write_text(sheet, encoding="utf-8")
    report = anchor_folder(folder)
    assert [question.column for question in report.questions] == ["quote"]
    lines = (folder / "omissions.tsv").read_text(encoding="utf-8").splitlines()
    assert [line.split("\t")[5] for line in lines[1:]] == ["figure_of_speech"]


@pytest.mark.parametrize("name", ["facts.csv", "facts.tsv"])
@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_sheet_may_come_from_any_spreadsheet(
    tmp_path: Path, name: str, separator: str, encoding: str
) -> None:
    folder = write_own_folder(tmp_path)
    rows = (
        ["Subject", "predicate", "object", "quote"],
        ["nicotine", "eases", "nerves", '"eases stress"'],
    )
    text = "\r\n".join(separator.join(row) for row in rows)
    (folder / name).write_bytes(text.encode(encoding))
    assert anchor_folder(folder).anchored == 1


BAD = {
    "latin": (
        "facts.tsv",
        HEAD.encode() + b"\nnicotine\teases\tcaf\xe9\tx",
        "not UTF-8: byte 0xe9",
    ),
    "empty": ("facts.tsv", b"", "empty: expected the columns"),
    "columns": ("facts.tsv", b"subject\tverb\tobject\tquote\n", "unknown column 'verb'"),
    "workbook": ("facts.xlsx", b"PK\x03\x04 broken", "not a workbook"),
    "text": ("article.txt", b"", "found an empty file"),
    "encoding": ("article.txt", b"Caf\xe9 is a drink. It is good.", "UTF-8"),
    "another": ("article.txt", b"Rain falls on rivers. They are full.", "is it another article?"),
    "semicolons": ("facts.tsv", b"subject;quote\n", "missing columns 'predicate', 'object'"),
    "nodes": ("nodes.tsv", b"id\tname\n", "unknown column 'name'"),
    "toml": ("article.toml", b"title = \n", "not TOML"),
}


@pytest.mark.parametrize("case", BAD)
def test_bad_input_is_one_sentence_and_nothing_is_written(tmp_path: Path, case: str) -> None:
    folder = write_own_folder(tmp_path)
    name, raw, said = BAD[case]
    if name != "facts.xlsx":
        write_sheet(folder, "nicotine\teases\tnerves\teases stress")
    (folder / name).write_bytes(raw)
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    with pytest.raises(FactsError) as raised:
        anchor_folder(folder)
    assert any(said in str(problem) for problem in raised.value.problems), raised.value
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before


def test_all_bad_files_are_told_together(tmp_path: Path) -> None:
    folder = write_own_folder(tmp_path)
    for name, raw, _ in (BAD["columns"], BAD["text"], BAD["nodes"]):
        (folder / name).write_bytes(raw)
    with pytest.raises(FactsError) as raised:
        anchor_folder(folder)
    files = {Path(problem.file).name for problem in raised.value.problems}
    assert files == {"facts.tsv", "article.toml", "nodes.tsv"}


def test_two_sheets_of_facts_are_refused(tmp_path: Path) -> None:
    folder = write_sheet(write_own_folder(tmp_path), "nicotine\teases\tnerves\teases stress")
    row = "nicotine\teases\tnerves\teases stress"
    write_sheet(folder, row, name="facts.csv")
    with pytest.raises(FactsError, match="keep one of them"):
        anchor_folder(folder)


def test_empty_sheet_of_a_new_folder_does_not_count_beside_another(tmp_path: Path) -> None:
    folder = write_sheet(write_own_folder(tmp_path))
    write_sheet(folder, "nicotine\teases\tnerves\teases stress", name="facts.csv")
    assert anchor_folder(folder).anchored == 1


def test_tables_to_sheet_to_tables_is_the_identity(tmp_path: Path) -> None:
    folder = write_own_folder(tmp_path)
    anchor_folder(folder)
    before = {path.name: path.read_bytes() for path in folder.glob("*.tsv")}
    write_sheets(folder)
    report = anchor_folder(folder)
    assert (report.questions, report.changed, report.written) == ((), (), ())
    assert {name: (folder / name).read_bytes() for name in before} == before


@pytest.mark.parametrize(
    ("slug", "copy"),
    [
        ("healing-your-neurotransmitters", "real_article"),
        ("openstax-communication-between-neurons", "real_section"),
    ],
)
def test_every_shipped_passage_has_a_row_in_words_that_leads_back_to_it(
    slug: str, copy: str, request: pytest.FixtureRequest
) -> None:
    facts = load_facts(shipped_facts())
    anchor = make_shipped_anchor(facts, slug, request.getfixturevalue(copy))
    problems: list[Problem] = []
    rows = list(list_fact_rows(facts, slug, anchor, problems))
    left_out = list(list_left_out(facts.articles[slug].omissions, anchor, problems))
    said = sum(evidence.article == slug for _, evidence in facts.evidence())
    assert (problems, len(rows), len(left_out)) == ([], said, len(facts.articles[slug].omissions))
    assert anchor.nodes.made == {}


@pytest.mark.parametrize(
    ("name", "rows"),
    [
        ("facts.tsv", f"{HEAD}\nnicotine\teases\tnerves\teases stresz\n"),
        ("facts.tsv", f"{HEAD}\nnicotine\traises\tdopamine\tmay raise dopamine\n"),
        ("left_out.tsv", "quote\treason\nMany smokers\tno_claim\n"),
    ],
    ids=["held back", "not anchored yet", "left out"],
)
def test_sheet_with_rows_that_no_table_has_is_not_overwritten(
    tmp_path: Path, name: str, rows: str
) -> None:
    folder = write_own_folder(tmp_path)
    (folder / name).write_text(rows, encoding="utf-8")
    with pytest.raises(FactsError, match="would be lost") as error:
        write_sheets(folder)
    assert [(each.file[-len(name) :], each.line) for each in error.value.problems] == [(name, 2)]
    assert (folder / name).read_text(encoding="utf-8") == rows


@pytest.mark.parametrize(
    ("old", "new", "line", "said"),
    [
        ('text = "article.txt"\n', "", 1, "expected the path of the article's text"),
        ("article.txt", "nowhere.txt", 2, "could not be read"),
    ],
)
def test_text_that_is_not_there_is_a_problem_of_article_toml(
    tmp_path: Path, old: str, new: str, line: int, said: str
) -> None:
    folder = write_own_folder(tmp_path)
    toml = folder / "article.toml"
    toml.write_text(toml.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    with pytest.raises(FactsError, match=said) as error:
        anchor_folder(folder)
    (problem,) = error.value.problems
    assert (problem.file.endswith("article.toml"), problem.line, problem.column) == (
        True,
        line,
        "text",
    )
    assert problem.message.count("article.toml") == 0


def test_cells_of_several_lines_and_unseen_characters_break_no_table(tmp_path: Path) -> None:
    folder = write_own_folder(tmp_path)
    rows = 'subject,predicate,object,quote,note\n"nico\u200btine\nsulfate",eases,nerves,'
    rows += 'eases stress,"two\nlines\tand a tab"\n'
    (folder / "facts.csv").write_text(rows, encoding="utf-8", newline="")
    assert anchor_folder(folder).questions == ()
    (row,) = read_cells(folder)
    assert (row["subject"], row["note"]) == ("ntg:nicotine-sulfate", "two lines and a tab")
    assert anchor_folder(folder).written == ()
