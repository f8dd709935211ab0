"""What the acts say of a role: a body without functions still has duties."""

import pytest

from generator.compare.act_texts import act_texts
from generator.compare.dossier import AGREEMENTS, EVENTS, MEASURES, MENTIONS, SAID, dossier, name_pattern


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
