"""Flawed questions of our own making, each with the flaw that must be found in it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from ntgraph.facts import FactBase, load_facts, shipped_facts
from ntgraph.facts.statement_sentences import say
from ntgraph.learning import QuizItem, quiz_items
from ntgraph.learning.wording_questions import drop_hedges
from ntgraph.records import Statement

Case = tuple[str, QuizItem, str]

# Right answer and what an earlier version offered beside it as wrong, or would have.
TOO_CLOSE = (
    ("cramps", "failure of breathing"),
    ("cramps", "difficulty breathing"),
    ("paralysis", "muscle weakness"),
    ("seizure", "coma"),
    ("diarrhea", "blurred vision"),
    ("panic", "panic attack"),
    ("panic attack", "tachycardia"),
    ("stress", "inability to calm down"),
    ("dopamine", "neurotransmitters"),
    ("neurotransmitters", "GABA"),
    ("toxins", "pesticides"),
    ("pesticides", "organophosphate insecticides"),
    ("nervous system", "brain"),
    ("brain", "reward system"),
    ("brain", "blood-brain barrier"),
    ("memory", "learning"),
    ("memory impairment", "cognitive impairment"),
    ("euphoria", "feeling good"),
    ("pleasure", "reward"),
    ("addiction", "addictive behavior"),
    ("craving", "relapse"),
    ("irreversible-damage", "lasting-disability"),
    ("brain-rewiring", "nerve-cell-change"),
    ("depression", "diminished motivation"),
    ("amphetamines", "methamphetamine"),
    ("heroin", "morphine"),
    ("recovery", "recovery-speed"),
    ("hypersomnia", "unrefreshing sleep"),
)
# Two answers that one and the same row of the tables would carry.
BOTH_STATED = (
    ("cocaine", "influences", "pleasure", "pain perception"),
    ("noradrenaline", "supports", "learning", "alertness"),
    ("marijuana", "binds_receptors_of", "natural-body-chemicals", ""),
    ("neurotransmitters", "influences", "appetite", "decision-making"),
    ("acetylcholine", "supports", "learning", "memory"),
)


@cache
def shipped() -> FactBase:
    return load_facts(shipped_facts())


@cache
def made() -> tuple[QuizItem, ...]:
    return tuple(item for item in quiz_items(shipped()) if not item.is_checked)


def node(name: str) -> str:
    facts = shipped()
    return f"ntg:{name}" if f"ntg:{name}" in facts.nodes else facts.get_node(name).id


def find(verb: str, **cells: str) -> Statement:
    found = shipped().find_statements({"predicate": verb, **cells})
    assert found, (verb, cells)
    return found[0]


def ask(kind: str, statement: Statement, *answers: tuple[str, str], **more: object) -> QuizItem:
    """Make a question whose first answer is the right one; answers are keys and words."""
    return QuizItem(
        id=f"{kind}:made-up", kind=kind, question=str(more.get("question", "Which one?")),
        options=tuple(words for _, words in answers), keys=tuple(key for key, _ in answers),
        right=0, explanation="", statements=(statement.id,), source=str(more.get("source", "")),
        grounds=("", *["judged"] * (len(answers) - 1)), why=("",) * len(answers),
        about=(statement.id,), is_checked=bool(more.get("is_checked", False)),
    )  # fmt: skip


def first(kind: str, at: int = 0, *, hedged: bool = False) -> QuizItem:
    """Return a sound question of a kind, to be spoiled."""
    facts = shipped()
    same = [item for item in made() if item.kind == kind]
    if hedged:
        same = [item for item in same if facts.statements[item.statements[0]].is_hedged]
    return same[at]


def ask_things(right: str, wrong: str) -> QuizItem:
    """Make a question whose answers are two things."""
    facts = shipped()
    ends = node(right), node(wrong)
    row = next(s for s in facts.statements.values() if ends[0] in (s.subject, s.object))
    return ask("says", row, *((id, facts.nodes[id].label) for id in ends))


def list_close() -> Iterator[Case]:
    for right, wrong in TOO_CLOSE:
        yield f"close {right} {wrong}", ask_things(right, wrong), "may be right, too"
    for subject, verb, right, wrong in BOTH_STATED:
        row = find(verb, subject=node(subject), object=node(right))
        other = node(wrong) if wrong else node("endogenous-opioid-peptides")
        names = [(id, shipped().nodes[id].label) for id in (node(right), other)]
        yield f"stated {subject} {wrong}", ask("says", row, *names), "right, too"


def list_groundless() -> Iterator[Case]:
    for kind in ("direction", "mechanism", "says", "carries", "verdict", "order"):
        item = first(kind)
        yield f"no ground {kind}", replace(item, grounds=("",) * len(item.options)), "nothing says"
    for word in ("no_link_known", "not_stated", "unrelated"):
        item = first("says")
        grounds = tuple(word if ground else "" for ground in item.grounds)
        yield f"ground {word}", replace(item, grounds=grounds), "expected a ground"
    item = first("says")
    yield "right as wrong", replace(item, grounds=("denied",) * len(item.options)), "given as wrong"


def list_lost_words() -> Iterator[Case]:
    for kind in ("says", "verdict", "carries"):
        for at in (0, 1):
            item = first(kind, at, hedged=True)
            row = shipped().statements[item.statements[0]]
            told, said = say(row, shipped()), say(drop_hedges(row), shipped())
            flat = replace(
                item,
                question=item.question.replace(told, said),
                options=tuple(option.replace(told, said) for option in item.options),
            )
            yield f"flat {kind} {at}", flat, "flatly"
    answers = ("+", "raises it"), ("-", "lowers it")
    for at, (verb, cells) in enumerate(
        (
            ("suits", {"subject": node("abrupt-stopping")}),
            ("causes", {"subject": node("drugs"), "object": node("serotonin syndrome")}),
            ("requires", {"subject": node("drugs"), "object": node("tapering")}),
            ("protects", {"subject": node("blood-brain barrier")}),
        )
    ):
        key = "scope" if at < 3 else "condition"
        yield f"loses {verb}", ask("says", find(verb, **cells), *answers), f"loses the {key}"


def list_unread() -> Iterator[Case]:
    yes_no = ("does_not_support", "No"), ("supports", "Yes")
    for source in ("pmid:970489", "ntg:nutrition-education-outcomes"):
        rows = [
            (s, each.stance)
            for s in shipped().statements.values()
            for each in s.stances
            if each.source == source
        ]
        for row, _ in rows[:2]:
            item = ask("carries", row, *yes_no, source=source)
            yield f"unread {source} {row.id}", item, "nobody read"
    yield "no such work", ask("carries", rows[0][0], *yes_no, source="pmid:1"), "nobody read"


def list_wrong_keys() -> Iterator[Case]:
    for kind in ("verdict", "carries", "direction"):
        for at in (0, 1):
            item = first(kind, at)
            wrong = replace(item, right=1 - item.right, grounds=item.grounds[::-1])
            yield f"key {kind} {at}", wrong, "its key is"
    row = find("causes", subject=node("GABA"), object=node("stroke"))
    item = ask("verdict", row, ("a", "Supported: by all."), ("b", "Overstated."), is_checked=True)
    yield "key of a checked one", item, "does not begin with the verdict"
    row = find("raises", subject=node("cocaine"), object=node("dopamine"))
    item = ask("mechanism", row, ("inhibits", "holds it up"), ("activates", "switches it on"))
    yield "mechanism of an article", item, "no accepted fact gives"


def list_untaught() -> Iterator[Case]:
    answers = ("+", "raises it"), ("-", "lowers it")
    for subject, verb, thing in (
        ("amitriptyline", "shuts_down", "blood-brain barrier"),
        ("GABA", "causes", "stroke"),
        ("diet", "rebalances", "GABA"),
        ("heroin", "shuts_down", "neurotransmitter-production"),
    ):
        row = find(verb, subject=node(subject), object=node(thing))
        yield f"doubtful {subject}", ask("direction", row, *answers), "teaches .* which is"
    for subject, verb, thing in (
        ("noradrenaline", "reverses", "overdose-death"),
        ("abrupt-stopping", "suits", "drugs"),
        ("sarin", "causes", "coma"),
        ("tapering", "eases", "cns-shock"),
    ):
        row = find(verb, subject=node(subject), object=node(thing))
        yield f"unsafe {subject}", ask("says", row, *answers), "correction for safety"
    for subject, verb in (("abrupt-stopping", "suits"), ("tapering", "eases")):
        row = find(verb, subject=node(subject))
        item = ask("verdict", row, ("holds", "It holds."), ("fails", "It does not."))
        yield f"unsafe verdict {subject}", item, "read alone, could hurt"
    for subject in ("cocaine", "serotonin"):
        row = find("is_a", subject=node(subject))
        yield f"member {subject}", ask("says", row, *answers), "class membership"
    row = find("causes", subject=node("neurotransmitters"), object=node("effects-on-health"))
    yield "catch-all", ask("says", row, *answers), "a catch-all"


def list_broken() -> Iterator[Case]:
    item = first("says")
    yield "same words", replace(item, options=("The same.",) * len(item.options)), "read the same"
    yield "no right answer", replace(item, right=9), "has no right answer"
    yield "no statement", replace(item, statements=()), "no known statement"
    yield "unknown statement", replace(item, statements=("st:none",)), "no known statement"
    alone = replace(item, options=("One.",), keys=("said",), right=0, grounds=("",))
    yield "no wrong answer", alone, "no wrong answer"


def list_cases() -> list[Case]:
    """List every flawed question: a name, the question, and what must be said of it."""
    return [
        *list_close(), *list_groundless(), *list_lost_words(), *list_unread(),
        *list_wrong_keys(), *list_untaught(), *list_broken(),
    ]  # fmt: skip
