"""What «own-document-name-varies» finds, what it leaves alone, its findings on the acts with verdicts."""

from collections.abc import Callable

from generator.findings import Severity

RULE = "own-document-name-varies"

# (act, address of the first place, beginning of the message, upheld by a reader)
VERDICTS: list[tuple[str, str, str, bool]] = [
    (
        "kaliningrad",
        "дорожная карта, строка 2",
        "документ (дорожная карта) назван не так, как в своём заголовке: дорожная карта, строка 2 –",
        True,
    ),
    (
        "vologda",
        "пункт 1.1",
        "документ (положение) назван не так, как в своём заголовке: пункт 1.1 – нет слов «созданию ",
        True,
    ),
    (
        "vologda",
        "пункт 2 приказа",
        "документ (дорожная карта) назван не так, как в своём заголовке: пункт 2 приказа – нет слов",
        True,
    ),
]

HEADING_SAYS_MORE_ACT = """\
head:
  - {text: "ПРИКАЗ", as: kind}
  - {text: "Об утверждении Положения о создании региональной системы сопровождения педагогов", as: title}
order:
  preamble: {text: "В целях развития приказываю:"}
  clauses:
    - {clause: "1", text: "Утвердить Положение о создании региональной системы сопровождения педагогов
            (приложение № 1)."}
"""

HEADING_SAYS_MORE = """\
head:
  - {text: "Положение о создании и развитии региональной системы сопровождения педагогов"}
clauses:
  - {clause: "1", text: "Настоящее Положение определяет цели."}
"""

LEAVES_REGION_AND_BRACKETS_ACT = """\
head:
  - {text: "ПРИКАЗ", as: kind}
  - {text: "Об утверждении Положения о создании региональной системы сопровождения педагогов", as: title}
order:
  preamble: {text: "В целях развития приказываю:"}
  clauses:
    - {clause: "1", text: "Утвердить Положение о создании региональной системы сопровождения педагогов
            (приложение № 1)."}
"""

LEAVES_REGION_AND_BRACKETS = """\
head:
  - {text: "ПОЛОЖЕНИЕ"}
  - {text: "о создании региональной системы сопровождения педагогов Вологодской области"}
clauses:
  - {clause: "1", text: "Настоящее Положение о создании региональной системы сопровождения педагогов (далее
          – Положение) определяет цели."}
"""


def test_heading_says_more(make_view: Callable, findings_of: Callable) -> None:
    found = findings_of(make_view(act=HEADING_SAYS_MORE_ACT, regulation=HEADING_SAYS_MORE), RULE)
    assert [(item.message, item.severity) for item in found] == [
        (
            "документ (положение) назван не так, как в своём заголовке: наименование – нет слов «развитии»",
            Severity.WARNING,
        ),
    ]


def test_leaves_region_and_brackets(make_view: Callable, findings_of: Callable) -> None:
    assert findings_of(make_view(act=LEAVES_REGION_AND_BRACKETS_ACT, regulation=LEAVES_REGION_AND_BRACKETS), RULE) == []


def test_findings_on_the_acts_with_verdicts(golden_of: Callable) -> None:
    found = sorted((act, address, message[:90]) for act, address, message in golden_of(RULE))
    assert found == sorted(item[:3] for item in VERDICTS)
