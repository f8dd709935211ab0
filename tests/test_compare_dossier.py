"""What the acts say of a role: a body without functions still has duties."""

import pytest

from generator.compare.act_texts import act_texts
from generator.compare.dossier import AGREEMENTS, EVENTS, MEASURES, MENTIONS, SAID, dossier, name_pattern, name_stems


@pytest.fixture(scope="module")
def municipality(base):
    texts = act_texts(base)
    return {item.column.act: item for item in dossier(base, base.roles["local-authority"], texts)}


def test_a_municipality_of_vologda_has_no_functions_and_yet_duties(municipality):
    sections = dict(municipality["vologda"].sections)
    assert "Функции" not in sections
    addresses = {name: {quote.address for quote in quotes} for name, quotes in sections.items()}
    assert "пункт 3.14" in addresses[SAID]
    assert "пункт 3.15" in addresses[AGREEMENTS]
    assert {"абзац второй пункта 4.3.2 В)", "абзац второй пункта 4.4.2 В)"} <= addresses[EVENTS]
    assert "пункт 5.7" in addresses[MENTIONS]
    assert len(sections[MEASURES]) > 20
    assert "исполнитель; Ежемесячно" in {quote.lead for quote in sections[MEASURES]}


def test_an_act_that_knows_no_such_body_is_shown_empty(municipality):
    assert municipality["chelyabinsk"].names == ()


@pytest.mark.parametrize(
    ("names", "text", "found"),
    [
        (
            ["орган местного самоуправления"],
            "решения органов местного самоуправления",
            "органов местного самоуправления",
        ),
        (["ЦНППМ"], "работники ЦНППМ.", "ЦНППМ"),
        (["ММС"], "программы ММСО", None),
        (["АОУ ВО ДПО «ВИРО»"], "и АОУ ВО ДПО «ВИРО».", "АОУ ВО ДПО «ВИРО"),
        (["ОО"], "любые ОО", None),
    ],
)
def test_names_are_found_in_any_case_form(names, text, found):
    pattern = name_pattern(names)
    match = pattern.search(text) if pattern else None
    assert (match and match[0]) == found


def test_no_mention_is_lost_by_looking_for_stems_first(base):
    texts = act_texts(base)
    names = [[role.label, *role.aliases] for role in base.roles.values()]
    names += [[term.label, *([term.abbr] if term.abbr else []), *term.aliases] for term in base.terms.values()]
    names += [[body.name, body.abbr or body.name] for act in base.acts.values() for body in act.file.subjects]
    found = 0
    for own in names:
        if pattern := name_pattern(own):
            for act in texts.values():
                every = {index for index, passage in enumerate(act.passages) if pattern.search(passage.text)}
                assert every <= act.holding(name_stems(own)), own
                found += len(every)
    assert found > 1000
