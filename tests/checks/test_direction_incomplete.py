"""CMP04: one direction lacks what the others have."""

VERDICTS = [
    ("bashkortostan", "абзац второй пункта 2.4", "у направления 1 нет мероприятий уровня образоват", True),
    ("chelyabinsk", "пункт 1 раздела 6", "у направления 1 нет вызовов, у остальных есть", True),
    ("vologda", "пункт 4.2", "у направления 1 нет мероприятий муниципального у", True),
]

TEXT = """\
clauses:
  - {clause: "1", text: "Направление 1 «Управление» (далее – Направление 1), включая:", includes: [{text: "план."}]}
  - {clause: "2", text: "Направление 2 «Мастерство» (далее – Направление 2), включая:", includes: [{text: "курсы."}]}
  - {clause: "3", text: "Направление 3 «Содержание»%s", %s}
"""


def messages(view, findings_of):
    return [(item.severity, item.message) for item in findings_of(view, "direction-incomplete")]


def test_third_direction_without_name_and_content(make_view, findings_of):
    assert messages(make_view(regulation=TEXT % (".", "note: нет")), findings_of) == [
        ("warning", "у направления 3 нет краткого имени, перечня «включая», у остальных есть")
    ]


def test_directions_alike(make_view, findings_of):
    text = TEXT % (" (далее – Направление 3), включая:", 'includes: [{text: "материалы."}]')
    assert messages(make_view(regulation=text), findings_of) == []


def test_level_without_events_in_all_directions(make_view, findings_of):
    act = 'subjects:\n  - {id: mms, name: "методическая служба", kind: service, level: municipal}\n'
    text = """\
clauses:
  - {clause: "1", direction: d1, level: regional, text: "Направление 1:", events: [{text: "семинары."}]}
  - {clause: "2", direction: d2, level: regional, text: "Направление 2:", events: [{text: "курсы."}]}
"""
    assert messages(make_view(act=act, regulation=text), findings_of) == [
        ("warning", "ни в одном направлении нет мероприятий муниципального уровня, а субъекты этого уровня есть")
    ]


def test_act_without_directions(make_view, findings_of):
    assert messages(make_view(), findings_of) == []


def test_verdicts(golden_of):
    found = golden_of("direction-incomplete")
    assert [(act, address) for act, address, _ in found] == [(act, address) for act, address, _, _ in VERDICTS]
    assert all(message.startswith(start) for (_, _, message), (_, _, start, _) in zip(found, VERDICTS, strict=True))
