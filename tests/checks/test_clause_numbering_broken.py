"""NUM01: gaps, repetitions, what cannot be cited."""

import pytest

VERDICTS = [
    ("bashkortostan", "абзац второй пункта 3.1", "нельзя сослаться по номеру: позиции длинных пере", True),
    ("chelyabinsk", "пункт 5 приказа", "нарушен ряд номеров: за «2» следует «5», нет «3»", True),
    ("chelyabinsk", "раздел 10, строка 3", "нельзя сослаться по номеру: номера строк таблицы", True),
    ("kaliningrad", "абзац третий подпункта 2 пункта 9", "нельзя сослаться по номеру: позиции длинных пере", True),
    ("kirov", "пункт 4 раздела 8", "нарушен ряд номеров: за «2» следует «4», нет «3»", True),
    ("vologda", "пункт 4.4.2 В) (второй)", "нарушен ряд номеров: номер «В)» повторён", True),
    ("vologda", "дорожная карта, строка 7", "нельзя сослаться по номеру: номера строк таблицы", True),
]


def regulation(*numbers):
    return "clauses:\n" + "".join(f'  - {{clause: "{number}", text: "Текст."}}\n' for number in numbers)


def items(*marks):
    listed = "".join(f'      - {{marker: "{mark}", text: "слово;"}}\n' for mark in marks)
    return f'clauses:\n  - clause: "1"\n    text: "Перечень:"\n    items:\n{listed}'


def messages(view, findings_of):
    return [item.message for item in findings_of(view, "clause-numbering-broken")]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (regulation("1", "2", "5"), "за «2» следует «5», нет «3», «4»"),
        (regulation("1", "2", "2"), "номер «2» повторён"),
        (regulation("1", "1.1", "1.3", "2"), "за «1.1» следует «1.3», нет «1.2»"),
        (regulation("2", "3"), "ряд начинается с «2»"),
        (items("1)", "3)"), "за «1)» следует «3)», нет «2)»"),
        (items("а)", "б)", "б)"), "номер «б)» повторён"),
    ],
)
def test_broken_sequences(make_view, findings_of, text, told):
    assert messages(make_view(regulation=text), findings_of) == [f"нарушен ряд номеров: {told}"]


@pytest.mark.parametrize(
    "text",
    [
        regulation("1", "1.1", "1.2", "2", "2.1", "3"),
        items("а)", "б)", "в)", "г)", "д)", "е)", "ж)", "и)"),
        items("1)", "2)") + items("1)").removeprefix("clauses:\n").replace('clause: "1"', 'clause: "2"'),
        items("-", "-"),
    ],
)
def test_sequences_in_order(make_view, findings_of, text):
    assert messages(make_view(regulation=text), findings_of) == []


def test_rows_numbered_anew_in_each_section(make_view, findings_of):
    text = """\
columns: {n: "№", measure: "Мероприятие"}
rows:
  - {band: "1. Управление"}
  - {n: "1", measure: "Семинар"}
  - {band: "Повышение мастерства"}
  - {n: "1", measure: "Курсы"}
"""
    assert messages(make_view(roadmap=text), findings_of) == [
        (
            "нельзя сослаться по номеру: номера строк таблицы начинаются заново в каждом разделе "
            "(строк с номером «1» – 2); часть разделов таблицы без номера"
        )
    ]


def test_compound_row_numbers_can_be_cited(make_view, findings_of):
    text = """\
columns: {n: "№", measure: "Мероприятие"}
rows:
  - {n: "1.1", measure: "Семинар"}
  - {n: "2.1", measure: "Курсы"}
"""
    assert messages(make_view(roadmap=text), findings_of) == []


def test_long_list_without_numbers(make_view, findings_of):
    assert messages(make_view(regulation=items(*["-"] * 14)), findings_of) == [
        "нельзя сослаться по номеру: позиции длинных перечней без номеров и букв (перечней – 1, позиций до 14)"
    ]


def test_numbers_of_quoted_new_wording_are_another_acts(make_view, findings_of):
    text = """\
clauses:
  - clause: "1"
    text: "Изложить пункты положения в следующей редакции:"
    clauses:
      - {marker: "7)", text: "новые слова"}
"""
    assert messages(make_view(regulation=text), findings_of) == []


def test_verdicts(golden_of):
    found = golden_of("clause-numbering-broken")
    assert [(act, address) for act, address, _ in found] == [(act, address) for act, address, _, _ in VERDICTS]
    assert all(message.startswith(start) for (_, _, message), (_, _, start, _) in zip(found, VERDICTS, strict=True))
