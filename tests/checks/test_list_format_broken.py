"""NUM02: marks, markers and leads of lists."""

import pytest

VERDICTS = [
    ("bashkortostan", "абзац шестнадцатый пункта 2.4", "оформление перечней: слиты две позиции или два п", True),
    ("chelyabinsk", "абзац третий сноски 2", "оформление перечней: знак в конце не такой, как ", True),
    ("kaliningrad", "подпункт 10 пункта 2", "оформление перечней: знак в конце не такой, как ", True),
    ("vologda", "абзац четвёртый пункта 2.3.1", "оформление перечней: слиты две позиции или два п", True),
]

PLAIN = 'clauses:\n  - {clause: "1", text: "%s"}\n'


def listed(*texts, lead="Перечень:", marks=None):
    rows = "".join(
        f'      - {{{f"marker: {chr(34)}{mark}{chr(34)}, " if mark else ""}text: "{text}"}}\n'
        for text, mark in zip(texts, marks or [""] * len(texts), strict=True)
    )
    return f'clauses:\n  - clause: "1"\n    text: "{lead}"\n    items:\n{rows}  - {{clause: "2", text: "Конец."}}\n'


def messages(view, findings_of):
    return [item.message for item in findings_of(view, "list-format-broken")]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (listed("один;", "два.", "три;", "пять;", "шесть."), "знак в конце не такой, как у остальных – 1"),
        (listed("один;", "два;", "три;"), "знак в конце не такой, как у остальных – 1"),
        (listed("один;", "создание центра; проведение курсов;", "три."), "слиты две позиции или два предложения – 1"),
        (listed("один;", "два;", "три.", marks=["-", "–", "-"]), "знаки перечисления смешаны или двойные – 1"),
        (listed("один;", "два.", marks=["- 1)", "- 2)"]), "знаки перечисления смешаны или двойные – 1"),
        (listed("один;", "два.", lead="На муниципальном уровне"), "у вводной фразы нет двоеточия – 1"),
        (PLAIN % "Стаж не менее 5 лет; Также могут включаться иные.", "слиты две позиции или два предложения – 1"),
        (PLAIN % "1.Повышение квалификации.", "нет пробела после номера – 1"),
    ],
)
def test_defects(make_view, findings_of, text, told):
    assert messages(make_view(regulation=text), findings_of) == [f"оформление перечней: {told}"]


@pytest.mark.parametrize(
    "text",
    [
        listed("один;", "два;", "семинары и т.д."),
        listed("Первый.", "Второй.", "Третий."),
        listed("сообщества: клубы; советы; ассоциации;", "два;", "три."),
        listed("курсы (лекции; семинары);", "два;", "три."),
    ],
)
def test_lists_in_order(make_view, findings_of, text):
    assert messages(make_view(regulation=text), findings_of) == []


def test_verdicts(golden_of):
    found = golden_of("list-format-broken")
    assert [(act, address) for act, address, _ in found] == [(act, address) for act, address, _, _ in VERDICTS]
    assert all(message.startswith(start) for (_, _, message), (_, _, start, _) in zip(found, VERDICTS, strict=True))
