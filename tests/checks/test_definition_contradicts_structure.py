"""What «definition-contradicts-structure» finds, what it leaves alone, its findings on the acts with verdicts."""

from collections.abc import Callable

from generator.findings import Severity

RULE = "definition-contradicts-structure"

# (act, address of the first place, beginning of the message, upheld by a reader)
VERDICTS: list[tuple[str, str, str, bool]] = [
    (
        "bashkortostan",
        "абзац третий пункта 1.3",
        "под определение субъекта («физическое или юридическое лицо, осуществляющее деятельность по",
        True,
    ),
    (
        "kaliningrad",
        "приложение № 1 к положению, абзац семнадцатый",
        "под определение субъекта («организация, лицо, уполномоченная(ое) выполнять деятельность по",
        True,
    ),
    (
        "vologda",
        "абзац третий пункта 1.5",
        "под определение субъекта («физическое или юридическое лицо, осуществляющее деятельность по",
        True,
    ),
]

LEVEL_AND_KIND_ACT = """\
subjects:
  - {id: ministry, name: "Министерство образования", kind: authority, level: regional}
  - {id: council, name: "методический совет", kind: council, level: regional}
  - {id: service, name: "муниципальная методическая служба", kind: service, level: municipal}
"""

LEVEL_AND_KIND = """\
clauses:
  - clause: "1"
    text: "Понятия:"
    terms:
      - {term: "региональная система сопровождения", text: "региональная система сопровождения –
              совокупность субъектов регионального уровня;"}
      - {term: "субъект методической деятельности", text: "субъект методической деятельности – физическое
              или юридическое лицо, осуществляющее сопровождение педагогов."}
  - clause: "2"
    text: "В состав системы входят:"
    members:
      - {text: "Министерство образования;", subjects: [ministry]}
      - {text: "методический совет;", subjects: [council]}
      - {text: "муниципальная методическая служба.", subjects: [service]}
"""

LONG_NAME_WITH_MARKS_ACT = """\
subjects:
  - {id: ministry, name: "Министерство образования", kind: authority, level: regional}
  - {id: council, name: "экспертный совет «Вектор развития» при министерстве образования и науки области,
      созданный распоряжением министра", kind: council, level: regional}
"""

LONG_NAME_WITH_MARKS = """\
clauses:
  - clause: "1"
    text: "Понятия:"
    terms:
      - {term: "субъект методической деятельности", text: "субъект методической деятельности – физическое
              или юридическое лицо, осуществляющее сопровождение педагогов;"}
      - {term: "наставник", text: "наставник – работник, передающий опыт."}
  - clause: "2"
    text: "В состав системы входят:"
    members:
      - {text: "Министерство образования;", subjects: [ministry]}
      - {text: "экспертный совет.", subjects: [council]}
"""

LEAVES_WHAT_FITS_ACT = """\
subjects:
  - {id: ministry, name: "Министерство образования", kind: authority, level: regional}
  - {id: council, name: "методический совет", kind: council, level: regional}
  - {id: service, name: "муниципальная методическая служба", kind: service, level: municipal}
"""

LEAVES_WHAT_FITS = """\
clauses:
  - clause: "1"
    text: "Понятия:"
    terms:
      - {term: "региональная система сопровождения", text: "региональная система сопровождения –
              совокупность субъектов регионального и муниципального уровней;"}
      - {term: "субъект методической деятельности", text: "субъект методической деятельности – физическое,
              юридическое лицо или коллегиальный орган (совет), осуществляющее сопровождение педагогов."}
  - clause: "2"
    text: "В состав системы входят:"
    members:
      - {text: "Министерство образования;", subjects: [ministry]}
      - {text: "методический совет;", subjects: [council]}
      - {text: "муниципальная методическая служба.", subjects: [service]}
"""


def test_level_and_kind(make_view: Callable, findings_of: Callable) -> None:
    found = findings_of(make_view(act=LEVEL_AND_KIND_ACT, regulation=LEVEL_AND_KIND), RULE)
    assert [(item.message, item.severity) for item in found] == [
        (
            (
                "по определению уровни системы – региональный, в составе есть и другие: «муниципальная "
                "методическая служба»; под определение субъекта («физическое или юридическое лицо, "
                "осуществляющее сопровождение…») не подпадают: «методический совет»"
            ),
            Severity.WARNING,
        ),
    ]


def test_a_system_defined_under_its_short_name(make_view: Callable, findings_of: Callable) -> None:
    named = LEVEL_AND_KIND.replace(
        "clauses:\n", 'clauses:\n  - {text: "О региональной системе сопровождения (далее – РСС)."}\n', 1
    ).replace("региональная система сопровождения", "РСС")
    (found,) = findings_of(make_view(act=LEVEL_AND_KIND_ACT, regulation=named), RULE)
    assert found.message.startswith("по определению уровни системы – региональный, в составе есть и другие")


def test_long_name_is_cut_at_a_word_and_its_marks_become_inner(make_view: Callable, findings_of: Callable) -> None:
    found = findings_of(make_view(act=LONG_NAME_WITH_MARKS_ACT, regulation=LONG_NAME_WITH_MARKS), RULE)
    assert [item.message for item in found] == [
        (
            "под определение субъекта («физическое или юридическое лицо, осуществляющее сопровождение…») "
            "не подпадают: «экспертный совет „Вектор развития“ при министерстве образования и науки области…»"
        )
    ]


def test_leaves_what_fits(make_view: Callable, findings_of: Callable) -> None:
    assert findings_of(make_view(act=LEAVES_WHAT_FITS_ACT, regulation=LEAVES_WHAT_FITS), RULE) == []


def test_findings_on_the_acts_with_verdicts(golden_of: Callable) -> None:
    found = sorted((act, address, message[:90]) for act, address, message in golden_of(RULE))
    assert found == sorted(item[:3] for item in VERDICTS)
