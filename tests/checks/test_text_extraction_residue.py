"""What «text-extraction-residue» finds, what it leaves alone, its findings on the acts with verdicts."""

from collections.abc import Callable

from generator.findings import Severity

RULE = "text-extraction-residue"

# (act, address of the first place, beginning of the message, upheld by a reader)
VERDICTS: list[tuple[str, str, str, bool]] = [
    (
        "chelyabinsk",
        "пункт 1 раздела 4",
        "в опубликованном источнике след распознавания или слово с ошибкой, в тексте здесь уже испр",
        True,
    ),
    (
        "kaliningrad",
        "абзац одиннадцатый подпункта 3 пункта 9",
        "в опубликованном источнике след распознавания или слово с ошибкой, в тексте здесь уже испр",
        True,
    ),
    (
        "vologda",
        "абзац семнадцатый пункта 1.5",
        "в опубликованном источнике след распознавания или слово с ошибкой, в тексте здесь уже испр",
        True,
    ),
]

SLIPS = """\
clauses:
  - clause: "1"
    text: >-
      Доступ к portalу образования, 1 раз в полугодис.
  - clause: "2"
    text: >-
      Методи- ческий совет <br> работает н/или учит.
"""

LEAVES_DOMAIN_WORDS = """\
clauses:
  - clause: "1"
    text: >-
      Тьюторы проводят вебинары и фасилитацию на стажировочных площадках (п/п 1, г. Уфа, IT-компетенции).
  - clause: "2"
    text: >-
      п р и к а з ы в а ю; учебно- и научно-методические пособия.
"""


def test_slips(make_view: Callable, findings_of: Callable) -> None:
    [finding] = findings_of(make_view(regulation=SLIPS), RULE)
    assert finding.message == (
        "след распознавания или слово с ошибкой: буквы двух алфавитов: «portalу», «полугодис» "
        "вместо «полугодие», знак разметки «<br>», перенос внутри слова: «Методи- ческий», "
        "одиночная буква «н»"
    )
    assert finding.severity is Severity.WARNING
    assert len(finding.spots) == 5


def test_slip_of_the_source_is_mended_here(make_view: Callable, findings_of: Callable) -> None:
    text = 'clauses:\n  - {clause: "1", text: "Доступ к порталу.", raw: "portalу"}\n'
    [finding] = findings_of(make_view(regulation=text), RULE)
    assert finding.message == (
        "в опубликованном источнике след распознавания или слово с ошибкой, в тексте здесь уже исправлено: "
        "буквы двух алфавитов: «portalу»"
    )


def test_leaves_domain_words(make_view: Callable, findings_of: Callable) -> None:
    assert findings_of(make_view(regulation=LEAVES_DOMAIN_WORDS), RULE) == []


def test_verdicts(golden_of: Callable) -> None:
    found = [(act, address, message[:90].rstrip()) for act, address, message in golden_of(RULE)]
    assert found == [item[:3] for item in VERDICTS]
