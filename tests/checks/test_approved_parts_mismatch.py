"""What «approved-parts-mismatch» finds, what it leaves alone, its findings on the acts with verdicts."""

from collections.abc import Callable

from generator.findings import Severity

RULE = "approved-parts-mismatch"

# (act, address of the first place, beginning of the message, upheld by a reader)
VERDICTS: list[tuple[str, str, str, bool]] = [
    (
        "bashkortostan",
        "абзац третий пункта 1 приказа",
        "приложения и пункты приказа не сходятся: приложения нет в тексте: «Комплекс мер (дорожная ",
        True,
    ),
    (
        "vologda",
        "пункт 2 приказа",
        "наименование и пункты приказа не сходятся: пункт утверждает «Комплекс мер (дорожная карта)",
        True,
    ),
]

CLAUSE_BEYOND_THE_TITLE_ACT = """\
head:
  - {text: "ПРИКАЗ", as: kind}
  - {text: "Об утверждении Положения о создании региональной системы сопровождения педагогов", as: title}
order:
  preamble: {text: "В целях развития приказываю:"}
  clauses:
    - {clause: "1", text: "Утвердить Положение о создании региональной системы сопровождения педагогов
            (приложение № 1)."}
    - {clause: "2", text: "Утвердить дорожную карту по созданию системы (приложение № 3)."}
"""

CLAUSE_BEYOND_THE_TITLE = """\
head:
  - {text: "Положение о создании региональной системы сопровождения педагогов"}
clauses:
  - {clause: "1", text: "Цели."}
"""

LEAVES_WHAT_AGREES_ACT = """\
head:
  - {text: "ПРИКАЗ", as: kind}
  - {text: "Об утверждении Положения о создании региональной системы сопровождения педагогов", as: title}
order:
  preamble: {text: "В целях развития приказываю:"}
  clauses:
    - {clause: "1", text: "Утвердить Положение о создании региональной системы сопровождения педагогов
            (приложение № 1)."}
"""

LEAVES_WHAT_AGREES = """\
head:
  - {text: "Положение о создании региональной системы сопровождения педагогов"}
clauses:
  - {clause: "1", text: "Цели."}
"""


def test_clause_beyond_the_title(make_view: Callable, findings_of: Callable) -> None:
    found = findings_of(make_view(act=CLAUSE_BEYOND_THE_TITLE_ACT, regulation=CLAUSE_BEYOND_THE_TITLE), RULE)
    assert [(item.message, item.severity) for item in found] == [
        (
            (
                "приложения и пункты приказа не сходятся: утверждается «дорожную карту по созданию "
                "системы», но такого приложения нет"
            ),
            Severity.ERROR,
        ),
        (
            (
                "наименование и пункты приказа не сходятся: пункт утверждает «дорожную карту по созданию "
                "системы», в наименовании этого документа нет"
            ),
            Severity.WARNING,
        ),
    ]


def test_leaves_what_agrees(make_view: Callable, findings_of: Callable) -> None:
    assert findings_of(make_view(act=LEAVES_WHAT_AGREES_ACT, regulation=LEAVES_WHAT_AGREES), RULE) == []


def test_findings_on_the_acts_with_verdicts(golden_of: Callable) -> None:
    found = sorted((act, address, message[:90]) for act, address, message in golden_of(RULE))
    assert found == sorted(item[:3] for item in VERDICTS)
