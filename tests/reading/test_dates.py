"""Dates, periods and years in Russian texts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.reading.dates import Period, find_dates, is_anchored, is_periodic, read_period, weekend, years_in


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("от «06» апреля 2023 г. № 665", ["2023-04-06"]),
        ("« 2 » июля 20 23 г.", ["2023-07-02"]),
        ("от 16.04.2023 и от 1 мая 2021 года", ["2023-04-16", "2021-05-01"]),
        ("31.04.2023", [""]),
        ("специальность 44.00.00, пункт 3.2.2023", ["2023-02-03"]),
        ("5 маршрутов 2023 года", []),
    ],
)
def test_find_dates(text, dates):
    assert [item.iso for item in find_dates(text)] == dates


@pytest.mark.parametrize(
    ("text", "year", "period"),
    [
        ("До 01 апреля 2023 года", None, Period("", "2023-04-01")),
        ("с 01.02.2023 по 03.04.2023", None, Period("2023-02-01", "2023-04-03")),
        ("25 августа", 2024, Period("2024-08-25", "2024-08-25")),
        ("Март – апрель", 2023, Period("2023-03-01", "2023-04-30")),
        ("Ноябрь – февраль 2024 г.", None, Period("2023-11-01", "2024-02-29")),
        ("II полугодие", 2023, Period("2023-07-01", "2023-12-31")),
        ("1-2 квартал 2024 года", None, Period("2024-01-01", "2024-06-30")),
        ("2023/2024 учебный год", None, Period("2023-09-01", "2024-08-31")),
        ("2023-2026 гг.", None, Period("2023-01-01", "2026-12-31")),
        ("В течение года", 2023, Period("2023-01-01", "2023-12-31", whole_year=True)),
        ("Март – апрель", None, None),
        ("1 раз в полугодие", 2023, None),
        ("По отдельному графику", 2023, None),
    ],
)
def test_read_period(text, year, period):
    assert read_period(text, year) == period


def test_months_anchor_a_deadline_and_the_whole_year_does_not():
    assert is_anchored("Март – апрель")
    assert not is_anchored("В течение года")
    assert is_periodic("не реже 1 раза в год")


def test_years():
    found = years_in("на период до 2024 года, на 2018-2025 годы, от 24.05.2022 г.")
    assert [(item.first, item.last) for item in found] == [(None, 2024), (2018, 2025)]


def test_weekend():
    assert [weekend(day) for day in ("2023-04-15", "2023-04-16", "2023-04-17", "")] == [
        "суббота",
        "воскресенье",
        "",
        "",
    ]


@given(st.text(alphabet="до с по 0123456789.«»-–/IVгодмартая квл", max_size=80), st.sampled_from([None, 2023]))
def test_any_text_is_read_without_an_error(text, year):
    read_period(text, year)
    years_in(text)
    is_anchored(text)
