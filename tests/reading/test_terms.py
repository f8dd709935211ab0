"""Defined terms: annotated or read from the list, short names that belong to the term."""

from pathlib import Path

from generator.foreign.read import act_of_blocks, text_blocks
from generator.load import load_base
from generator.reading.terms import core, terms_of
from generator.view import view_act

DATA = Path(__file__).parents[2] / "data"
TEXT = """\
Положение о системе
1. Понятия, используемые в Положении:
- региональный методист (далее – методист) – работник центра, который помогает педагогам области;
- тьютор – педагогический работник, обеспечивающий освоение программ (далее – программы ДПО).
2. Центр – ведущая организация области, она работает круглый год.
"""


def test_terms_are_read_from_a_list_without_annotations() -> None:
    foreign = act_of_blocks(text_blocks(TEXT), "draft", "draft.txt")
    view = view_act(foreign.act, load_base(DATA), "2026-11-21", foreign.provides)
    assert [(term.term, term.shorts) for term in terms_of(view)] == [
        ("региональный методист", ("методист",)),
        ("тьютор", ()),
    ]


def test_people_at_the_end_of_a_term_do_not_count() -> None:
    assert core("Методическая поддержка педагогических работников") == ("методический", "поддержка")
    assert core("педагогический работник") == ("педагогический", "работник")
