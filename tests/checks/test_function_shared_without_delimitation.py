"""What «function-shared-without-delimitation» finds, what it leaves alone, its findings on the acts with verdicts."""

from collections.abc import Callable

RULE = "function-shared-without-delimitation"

# (act, address of the first place, beginning of the message, upheld by a reader)
VERDICTS: list[tuple[str, str, str, bool]] = [
    (
        "bashkortostan",
        "абзац семнадцатый пункта 3.2.2",
        "одно и то же без разграничения поручено четырём и более субъектам: «ор",
        True,
    ),
    (
        "bashkortostan",
        "абзац десятый пункта 3.2.4",
        "одно и то же без разграничения поручено двум или трём субъектам: «осущ",
        True,
    ),
    (
        "kaliningrad",
        "абзац пятый подпункта 2 пункта 11",
        "одно и то же без разграничения поручено двум или трём субъектам: «орга",
        True,
    ),
    (
        "vologda",
        "абзац пятый пункта 3.7.1",
        "одно и то же без разграничения поручено двум или трём субъектам: «орга",
        True,
    ),
]

ACT = """\
subjects:
  - {id: ministry, name: "Министерство образования", abbr: "Министерство", kind: authority,
      level: regional, roles: [ministry]}
  - {id: institute, name: "Институт развития образования", abbr: "ИРО", kind: institute,
      level: regional, roles: [institute]}
  - {id: centre, name: "Центр профессионального мастерства", abbr: "ЦПМ", kind: cnppm,
      level: regional, roles: [cnppm]}
  - {id: local, name: "органы местного самоуправления", kind: municipality, level: municipal,
      roles: [local-authority]}
  - {id: uni, name: "ФГБОУ ВО «Педагогический университет»", kind: university, level: regional,
      roles: [university]}
"""

ACT_2 = """\
subjects:
  - {id: ministry, name: "Министерство образования", abbr: "Министерство", kind: authority,
      level: regional, roles: [ministry]}
  - {id: institute, name: "Институт развития образования", abbr: "ИРО", kind: institute,
      level: regional, roles: [institute]}
  - {id: centre, name: "Центр профессионального мастерства", abbr: "ЦПМ", kind: cnppm,
      level: regional, roles: [cnppm]}
  - {id: local, name: "органы местного самоуправления", kind: municipality, level: regional,
      roles: [local-authority]}
  - {id: uni, name: "ФГБОУ ВО «Педагогический университет»", kind: university, level: regional,
      roles: [university]}
"""

TWO_HOLDERS_REGULATION = """\
clauses:
  - clause: "3.1"
    text: "Субъект 1:"
    subjects: [institute]
    functions:
      - {text: "проводит курсы повышения квалификации;"}
  - clause: "3.2"
    text: "Субъект 2:"
    subjects: [centre]
    functions:
      - {text: "осуществляет проведение курсов повышения квалификации;"}
"""

FOUR_HOLDERS_REGULATION = """\
clauses:
  - clause: "3.1"
    text: "Субъект 1:"
    subjects: [institute]
    functions:
      - {text: "проводит курсы повышения квалификации;"}
  - clause: "3.2"
    text: "Субъект 2:"
    subjects: [centre]
    functions:
      - {text: "проводит курсы повышения квалификации;"}
  - clause: "3.3"
    text: "Субъект 3:"
    subjects: [uni]
    functions:
      - {text: "проводит курсы повышения квалификации;"}
  - clause: "3.4"
    text: "Субъект 4:"
    subjects: [local]
    functions:
      - {text: "проводит курсы повышения квалификации;"}
"""

AUDIENCE_DELIMITS_REGULATION = """\
clauses:
  - clause: "3.1"
    text: "Субъект 1:"
    subjects: [institute]
    functions:
      - {text: "проводит курсы для управленческих кадров школ;"}
  - clause: "3.2"
    text: "Субъект 2:"
    subjects: [centre]
    functions:
      - {text: "проводит курсы для педагогических работников школ;"}
"""

ONE_LIST_OF_SEVERAL_IS_ONE_HOLDER_REGULATION = """\
clauses:
  - clause: "3.1"
    text: "Субъект 1:"
    subjects: [institute, centre]
    functions:
      - {text: "проводит курсы повышения квалификации;"}
"""


def found(view, findings_of: Callable[..., list]) -> list[tuple[str, str, list[str]]]:
    return [(item.severity, item.message, [spot.address for spot in item.spots]) for item in findings_of(view, RULE)]


def test_two_holders(make_view, findings_of) -> None:
    view = make_view(ACT, regulation=TWO_HOLDERS_REGULATION)
    assert found(view, findings_of) == [
        (
            "info",
            (
                "одно и то же без разграничения поручено двум или трём субъектам: «проводит курсы повышения "
                "квалификации» (2)"
            ),
            ["абзац второй пункта 3.1", "абзац второй пункта 3.2"],
        ),
    ]


def test_four_holders(make_view, findings_of) -> None:
    view = make_view(ACT_2, regulation=FOUR_HOLDERS_REGULATION)
    assert found(view, findings_of) == [
        (
            "warning",
            (
                "одно и то же без разграничения поручено четырём и более субъектам: «проводит курсы "
                "повышения квалификации» (4)"
            ),
            [
                "абзац второй пункта 3.1",
                "абзац второй пункта 3.2",
                "абзац второй пункта 3.3",
                "абзац второй пункта 3.4",
            ],
        ),
    ]


def test_second_duty_in_the_sentence_belongs_to_the_larger_group(make_view, findings_of) -> None:
    one = '{text: "проводит курсы повышения квалификации;", canon: [dpp-delivery]}'
    both = '{text: "проводит курсы повышения квалификации, экспертизу программ;", canon: [dpp-delivery, dpp-expertise]}'
    text = FOUR_HOLDERS_REGULATION.replace('{text: "проводит курсы повышения квалификации;"}', one)
    text = text.replace(one, both, 2)
    [card] = found(make_view(ACT_2, regulation=text), findings_of)
    assert card[0] == "warning"
    assert len(card[2]) == 4


def test_who_organises_and_who_does_have_different_parts(make_view, findings_of) -> None:
    text = TWO_HOLDERS_REGULATION.replace("осуществляет проведение курсов", "организует проведение курсов")
    assert found(make_view(ACT, regulation=text), findings_of) == []


def test_audience_delimits(make_view, findings_of) -> None:
    view = make_view(ACT, regulation=AUDIENCE_DELIMITS_REGULATION)
    assert found(view, findings_of) == []


def test_one_list_of_several_is_one_holder(make_view, findings_of) -> None:
    view = make_view(ACT, regulation=ONE_LIST_OF_SEVERAL_IS_ONE_HOLDER_REGULATION)
    assert found(view, findings_of) == []


def test_findings_on_the_collection_are_those_that_were_judged(golden_of) -> None:
    known = sorted(VERDICTS)
    findings = sorted(golden_of(RULE))
    assert [(act, address) for act, address, _ in findings] == [(act, address) for act, address, _, _ in known]
    for (_, _, message), (_, _, start, _) in zip(findings, known, strict=True):
        assert message.startswith(start)
