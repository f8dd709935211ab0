"""What the project prints stands its own check: a DOCX of the example draft, read as a file from elsewhere."""

from pathlib import Path

import pytest

from generator.cross_check import Choice, find, load
from generator.documents.docx import docx_file
from generator.documents.drafts import draft_document
from generator.findings import Severity
from generator.load import load_base

ROOT = Path(__file__).parents[2]
DAY = "2026-11-21"


@pytest.fixture(scope="module")
def base():
    return load_base(ROOT / "data")


@pytest.mark.parametrize(
    ("name", "warned"),
    [
        ("order", set()),
        ("regulation", {"requisite-missing", "indicator-without-target", "indicator-not-computable"}),
    ],
)
def test_a_document_of_the_example_has_no_errors(base, tmp_path, name, warned):
    """The regulation alone has no order, and one value is left to be filled in: that much is said of it."""
    path = tmp_path / f"{name}.docx"
    path.write_bytes(docx_file(draft_document(base.drafts["example"], name, base, DAY)))
    found = find(load(ROOT, [path], DAY), Choice())
    assert [item.message for item in found if item.severity is Severity.ERROR] == []
    assert {item.rule for item in found if item.severity is Severity.WARNING} <= warned


def test_the_check_reads_the_document(base, tmp_path):
    path = tmp_path / "order.docx"
    path.write_bytes(docx_file(draft_document(base.drafts["example"], "order", base, DAY)))
    assert "cited-act-edition-wrong" in {item.rule for item in find(load(ROOT, [path], DAY), Choice())}
