"""Acts cited by date and number."""

import pytest

from generator.reading.requisites import cited_acts


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("приказом от «06» апреля 2023 г. 2023 г. № 665 (приложение 1)", [("2023-04-06", "665")]),
        ("Указ № 474 от 21.07.2020 г.", [("2020-07-21", "474")]),
        ("распоряжение от 31 декабря 2019 года № 3273-р;", [("2019-12-31", "3273-р")]),
        ("протокол от 24 декабря 2018 г. N 16", [("2018-12-24", "16")]),
        ("решение от 01.06.2023 г. о мерах", [("2023-06-01", "")]),
        ("в срок до 01.06.2023 и далее", []),
    ],
)
def test_cited_acts(text, found):
    assert [(item.date, item.number) for item in cited_acts(text)] == found
