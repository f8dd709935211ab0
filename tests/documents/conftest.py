"""Trees for the writers' tests: one with every kind of block and every hard text, and the collection's own."""

from __future__ import annotations

import re

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
    NoteCall,
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
HARD = "a & b < c > \"d\" 'e' ]]> </style><script>alert(1)</script> \x00\x07\x1f\ud800\ufffe 😀 Ω ĸ"
HARD_SEEN = "a & b < c > \"d\" 'e' ]]> </style><script>alert(1)</script>  😀 Ω ĸ"


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
            (
                Text("См. пункт "),
                Reference("1", "p1"),
                Text(" до "),
                Field("due", "", "«___» ________ 20__ г.", "дата"),
                Text("."),
            ),
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


def _texts(value: object) -> list[str]:
    """Every text a reader sees, in order: letters, numbers, marks, blanks."""
    if isinstance(value, tuple):
        return [text for item in value for text in _texts(item)]
    match value:
        case Text() | Reference():
            return [value.text]
        case Field():
            return [value.value or value.blank]
        case NoteCall():
            return [value.mark]
        case Mark():
            return [f"{value.text}. {value.source}\n"]
        case None | str() | int():
            return []
        case _ if isinstance(value, Heading | Clause):
            return [f"{value.number} ", *_texts(value.runs), "\n"]
        case Item():
            return [f"{value.marker} ", *_texts(value.runs), "\n"]
        case Footnote():
            return [f"{value.mark} ", *(text for runs_ in value.paragraphs for text in (*_texts(runs_), "\n"))]
        case Table():
            heads = [text for column in value.columns for text in (*_texts(column.head), "\n")]
            return [*heads, *_texts(value.rows)]
        case Row():
            return [text for cell in value.cells for text in _texts(cell)]
        case Cell():
            return [text for runs_ in value.paragraphs for text in (*_texts(runs_), "\n")]
        case Stamp() | Title() | Letterhead() | Registration():
            return [text for line in value.lines for text in (*_texts(line), "\n")]
        case Requisites():
            return [text for line in (*value.items, value.city) for text in (*_texts(line), "\n")]
        case Signature():
            return [*_texts(value.position), "\n", *_texts(value.name), "\n"]
        case _:
            return [*_texts(value.runs), "\n"]


def words_of(document: Document) -> str:
    """The whole text of a document, blocks parted by line ends."""
    return "".join(text for section in document.sections for text in _texts(section.blocks))


def letters_only(text: str) -> list[str]:
    """The words of a text without digits and marks, which formats number and raise in their own ways."""
    return re.findall(r"[A-Za-zА-Яа-яЁё]+", text)
