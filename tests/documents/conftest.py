"""Trees for the writers' tests: one with every kind of block and every hard text, and the collection's own."""

from __future__ import annotations

import pytest

from generator.documents.inline import runs
from generator.documents.reproduce import reproductions
from generator.documents.tree import (
    Cell,
    Clause,
    Closing,
    Column,
    Document,
    Field,
    Footnote,
    Heading,
    Item,
    Kind,
    Letterhead,
    Mark,
    Paragraph,
    Reference,
    Registration,
    Requisites,
    Row,
    Section,
    SectionRow,
    Signature,
    Stamp,
    Table,
    Text,
    Title,
)

DATE = "2026-11-21"
HARD = 'a & b < c > "d" \'e\' ]]> </style><script>alert(1)</script> \x00\x07\x1f\ud800\ufffe 😀 Ω ĸ'
HARD_SEEN = 'a & b < c > "d" \'e\' ]]> </style><script>alert(1)</script>  😀 Ω ĸ'


def long_text(words: int) -> str:
    return " ".join(f"слово{number}" for number in range(words))


def every_block() -> tuple:
    table = Table(
        columns=(Column(runs("Мероприятие"), 500), Column(runs("Срок⁵"), 200), Column(runs("Результат"), 300)),
        rows=(
            SectionRow(runs(HARD), "band"),
            Row((Cell((runs("общая"),), rows=2, anchor="c1"), Cell((runs("май"),)), Cell(()))),
            Row((None, Cell((runs("июнь"), runs("июль"))), Cell((runs(long_text(600)),))), tall=True),
        ),
        size=12,
        landscape=True,
        anchor="t1",
    )
    return (
        Mark("Воспроизведение", HARD_SEEN),
        Letterhead((runs("МИНИСТЕРСТВО"), runs("ОБРАЗОВАНИЯ", language="ba"))),
        Kind(runs("ПРИКАЗ")),
        Requisites((runs("01.02.2026"), runs("№ 5")), runs("г. Тверь")),
        Title((runs("О системе"),)),
        Stamp((runs("УТВЕРЖДЕНО"), runs("приказом"))),
        Heading(1, "1.", runs("Общие положения"), "s1"),
        Heading(2, "", runs("Подраздел"), "t2"),
        Clause(1, "1.", runs(HARD), "p1"),
        Clause(
            2,
            "1.1.",
            (Text("См. пункт "), Reference("1", "p1"), Text(" до "), Field("due", "", "«___» ________ 20__ г.", "дата"), Text(".")),
            "p1-1",
        ),
        Item("-", runs("первое;"), "i1"),
        Paragraph((*runs("абзац¹ "), Text("важное", bold=True), Field("n", "12", "__", "номер"))),
        Footnote("¹", (runs("сноска"), runs("ещё строка")), "f1"),
        Paragraph(runs("")),
        table,
        Signature(runs("Министр"), runs("И.И. Иванов")),
        Registration((runs("ЗАРЕГИСТРИРОВАНО"), runs("№ 1"))),
        Closing(runs("».")),
    )


@pytest.fixture
def hard() -> Document:
    """A document with every kind of block; its texts hold what breaks a careless writer."""
    blocks = every_block()
    cut = next(index for index, block in enumerate(blocks) if isinstance(block, Table))
    sections = (
        Section("order", blocks[:cut]),
        Section("order", (blocks[cut],), landscape=True, begins=False),
        Section("tail", blocks[cut + 1 :]),
    )
    return Document("Акт «А» & " + HARD_SEEN, f"Подвал {HARD_SEEN}", DATE, sections, "Орган")


@pytest.fixture(scope="session")
def documents(base) -> dict[str, dict[str, Document]]:
    """Every document of every act of the collection."""
    return {slug: reproductions(act, base.regions[act.file.region], DATE) for slug, act in base.acts.items()}
