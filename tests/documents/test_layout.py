"""Layouts: every measure has a source or says that it is unverified; a draft's wishes reach the file."""

from __future__ import annotations

from dataclasses import fields

import pytest

from generator.documents.layout import GOST_2016, GOST_2025, SOURCES, Layout, layout_of
from generator.model.draft import Form


@pytest.mark.parametrize("edition", ["2016", "2025"])
def test_every_measure_has_a_source(edition):
    assert set(SOURCES[edition]) == {field.name for field in fields(Layout)}
    assert all(SOURCES[edition].values())


def test_the_editions_differ_where_the_standard_does():
    assert (GOST_2016.corner, GOST_2025.corner) == (75, 80)
    assert layout_of(Form(standard="2016", binding=20)) == Layout(corner=75, binding=20, numbers="automatic")
    assert layout_of(Form(numbers="typed")) == GOST_2025
