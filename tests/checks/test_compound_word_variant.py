"""What «compound-word-variant» finds, what it leaves alone, its findings on the acts with verdicts."""

from collections.abc import Callable

from generator.findings import Severity

RULE = "compound-word-variant"

# (act, address of the first place, beginning of the message, upheld by a reader)
VERDICTS: list[tuple[str, str, str, bool]] = [
    (
        "chelyabinsk",
        "раздел 8, строка 2",
        "одно слово пишется по-разному: «научно-методического» и «научно – методического»",
        True,
    ),
    (
        "vologda",
        "абзац десятый пункта 3.5",
        "одно слово пишется по-разному: «профессионально-общественные» и «общественно-профессиональ",
        True,
    ),
]

THREE_WRITINGS = """\
clauses:
  - {clause: "1", text: "Проводится интернет-конкурс и научно-методическое сопровождение,
          профессионально-общественные объединения."}
  - {clause: "2", text: "Научно - методическое сопровождение, общественно-профессиональные объединения."}
"""

LEAVES_ONE_WRITING = """\
clauses:
  - {clause: "1", text: "Научно-методическое и учебно-методическое сопровождение, педагог-психолог."}
  - {clause: "2", text: "Научное и методическое сопровождение; педагог и психолог; учебная и методическая
          работа."}
"""


def test_three_writings(make_view: Callable, findings_of: Callable) -> None:
    found = findings_of(make_view(regulation=THREE_WRITINGS), RULE)
    assert [(item.message, item.severity) for item in found] == [
        (
            (
                "одно слово пишется по-разному: «научно-методическое» и «Научно - методическое»; "
                "«профессионально-общественные» и «общественно-профессиональные»"
            ),
            Severity.INFO,
        ),
    ]


def test_leaves_one_writing(make_view: Callable, findings_of: Callable) -> None:
    assert findings_of(make_view(regulation=LEAVES_ONE_WRITING), RULE) == []


def test_findings_on_the_acts_with_verdicts(golden_of: Callable) -> None:
    found = sorted((act, address, message[:90]) for act, address, message in golden_of(RULE))
    assert found == sorted(item[:3] for item in VERDICTS)
