"""Numbers of clauses and items."""

import pytest

from generator.reading.numbering import marker_kind, read_mark


@pytest.mark.parametrize(
    ("number", "mark"),
    [
        ("3.8.1.", ("dotted", (3, 8), 1)),
        ("4.", ("dotted", (), 4)),
        ("2)", ("bracket", (), 2)),
        ("- 1)", ("bracket", (), 1)),
        ("в)", ("lower", (), 3)),
        ("В)", ("upper", (), 3)),
        ("-", None),
        ("⁵", None),
        ("ё)", None),
    ],
)
def test_read_mark(number, mark):
    found = read_mark(number)
    assert (found and (found.kind, found.prefix, found.value)) == mark


def test_marker_kinds():
    assert [marker_kind(item) for item in ("1)", "- 1)", "2.1", "Б)", "–", "")] == ["1)", "- 1)", "1.", "А)", "–", ""]
