"""CMP02: sections and federal acts of the usual structure."""

from generator.run_checks import check_collection, rules
from generator.view import Collection

VERDICTS = [
    ("kaliningrad", "преамбула приказа", "нет разделов типовой структуры: направления деят", True),
    ("kirov", "акт в целом", "нет разделов типовой структуры: правовая основа ", True),
    ("vologda", "преамбула приказа", "нет разделов типовой структуры: принципы (в собр", True),
]

SECTIONS = """\
clauses:
  - {clause: "1", text: "Положение разработано в соответствии с Федеральным законом № 273-ФЗ, № 3273-р, № Р-174."}
  - {clause: "2", text: "Понятия, используемые в Положении:"}
  - {clause: "3", text: "Целью системы является рост мастерства."}
  - {clause: "4", text: "Задачи системы:"}
  - {clause: "5", text: "Принципы системы:"}
  - {clause: "6", text: "Функции субъектов системы:"}
  - {clause: "7", text: "Направления деятельности:"}
  - {clause: "8", text: "Показатели эффективности:"}
  - {clause: "9", text: "Мониторинг проводится ежегодно."}
  - {clause: "10", text: "Комплекс мер (дорожная карта) утверждается приказом."}
"""


def messages(view):
    chosen = [rule for rule in rules() if rule.id == "baseline-section-missing"]
    collection = Collection(views={view.slug: view}, base=view.base, today=view.today)
    return [item.message for item in check_collection(collection, chosen)]


def test_text_alone_shows_all_sections(make_view):
    assert messages(make_view(regulation=SECTIONS)) == []


def test_section_and_act_missing(make_view):
    text = SECTIONS.replace("Принципы системы:", "Текст.").replace("№ 273-ФЗ, ", "")
    assert messages(make_view(regulation=text)) == [
        (
            "нет разделов типовой структуры: принципы; не назван основной федеральный акт: "
            "Федеральный закон от 29.12.2012 № 273-ФЗ «Об образовании в Российской Федерации»"
        )
    ]


def test_absent_monitoring_is_left_to_its_own_rule(make_view):
    silent = SECTIONS.replace("Мониторинг проводится ежегодно.", "Текст.")
    measured = silent + '  - {clause: "11", text: "Показатели:", indicators: [{text: "доля обученных педагогов."}]}\n'
    assert messages(make_view(regulation=silent)) == ["нет разделов типовой структуры: мониторинг"]
    assert messages(make_view(regulation=measured)) == []


def test_federal_act_younger_than_the_act_is_not_asked(make_view):
    head = 'region: vologda\ndocument_kind: положение\nact_kind: приказ\nissuer: "Департамент"\n'
    head += 'issuer_level: authority\nnumber: "1"\ndate: "2020-02-03"\n'
    assert messages(make_view(act=head, regulation=SECTIONS.replace(", № Р-174", ""))) == []


def test_section_declared_not_applicable(make_view):
    view = make_view(
        act='not_applicable: {principles: "приказ учреждения"}\n',
        regulation=SECTIONS.replace("Принципы системы:", "Текст."),
    )
    assert messages(view) == []


def test_verdicts(golden_of):
    found = golden_of("baseline-section-missing")
    assert [(act, address) for act, address, _ in found] == [(act, address) for act, address, _, _ in VERDICTS]
    assert all(message.startswith(start) for (_, _, message), (_, _, start, _) in zip(found, VERDICTS, strict=True))
