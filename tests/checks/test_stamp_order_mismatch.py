"""REF08: the stamp and the clause that approves the document."""

import pytest

VERDICTS = [
    ("vologda", "дорожная карта, гриф", "в грифе стоит «УТВЕРЖДЕНО», а документ – комплек", True),
]

ACT = """\
order: {clauses: [{clause: "1", text: "%s"}]}
parts:
  - {id: regulation, present: true, title: "%s", stamps: [{text: "%s"}]}
"""
BODY = 'clauses:\n  - {clause: "1", text: "Текст."}\n'
BY = "приказом от 01.03.2023 № 1"
TO = "к приказу от 01.03.2023 № 1"


def messages(make_view, findings_of, *texts):
    view = make_view(act=ACT % texts, regulation=BODY)
    return [item.message for item in findings_of(view, "stamp-order-mismatch")]


@pytest.mark.parametrize(
    ("texts", "told"),
    [
        (
            ("Утвердить прилагаемый Комплекс мер.", "Комплекс мер", f"УТВЕРЖДЕНО {BY}"),
            "в грифе стоит «УТВЕРЖДЕНО», а документ – комплекс: нужно «УТВЕРЖДЁН»",
        ),
        (
            ("Утвердить прилагаемую Дорожную карту.", "Дорожная карта", f"УТВЕРЖДЕН {BY}"),
            "в грифе стоит «УТВЕРЖДЕН», а документ – карта: нужно «УТВЕРЖДЕНА»",
        ),
        (
            ("Утвердить Положение о системе (приложение № 1).", "Положение о системе", f"Приложение № 2 {TO}"),
            "в грифе приложение № 2, а в приказе – № 1",
        ),
        (
            ("Утвердить прилагаемое Положение о системе.", "Положение о системе", f"Приложение {TO}"),
            "приказ утверждает «прилагаемый» документ, а в грифе нет слова «УТВЕРЖДЕНО»",
        ),
        (
            ("Утвердить Положение о системе согласно приложению.", "Положение о системе", f"УТВЕРЖДЕНО {BY}"),
            "приказ отсылает к приложению, а в грифе приложение не названо",
        ),
        (
            ("Утвердить прилагаемое Положение.", "Положение", "УТВЕРЖДЕНО распоряжением от 01.03.2023 № 1"),
            "в грифе назван другой вид акта («распоряжением»), а это приказ",
        ),
    ],
)
def test_mismatches(make_view, findings_of, texts, told):
    assert messages(make_view, findings_of, *texts) == [told]


@pytest.mark.parametrize(
    "texts",
    [
        ("Утвердить прилагаемое Положение о системе.", "Положение о системе", f"УТВЕРЖДЕНО {BY}"),
        ("Утвердить прилагаемые Методические рекомендации.", "Методические рекомендации", f"УТВЕРЖДЕНЫ {BY}"),
        ("Утвердить прилагаемый План работы.", "План работы", f"УТВЕРЖДЁН {BY}"),
        ("Утвердить Положение (приложение № 1).", "Положение", f"УТВЕРЖДЕНО {BY} (приложение 1)"),
        ("Утвердить Концепцию согласно приложению.", "Концепция", f"Приложение {TO}"),
    ],
)
def test_stamps_in_order(make_view, findings_of, texts):
    assert messages(make_view, findings_of, *texts) == []


def test_verdicts(golden_of):
    found = golden_of("stamp-order-mismatch")
    assert [(act, address) for act, address, _ in found] == [(act, address) for act, address, _, _ in VERDICTS]
    assert all(message.startswith(start) for (_, _, message), (_, _, start, _) in zip(found, VERDICTS, strict=True))
