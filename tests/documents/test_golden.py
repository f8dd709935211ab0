"""What the writers make of one tree with every kind of block, kept and looked at by eye.

After a wanted change run the tests with GOLDEN=write, look at the difference, and keep the new files.
"""

from __future__ import annotations

import io
import json
import os
import zipfile
from pathlib import Path

import jsonschema
import pytest

from generator.documents.docx import docx_file
from generator.documents.html import html_page
from generator.documents.schema import tree_json, tree_schema

FOLDER = Path(__file__).parent / "golden"


def word(document) -> str:
    with zipfile.ZipFile(io.BytesIO(docx_file(document))) as package:
        return package.read("word/document.xml").decode().replace("</w:p>", "</w:p>\n")


def tree(document) -> str:
    return json.dumps(json.loads(tree_json(document)), ensure_ascii=False, indent=1) + "\n"


@pytest.mark.parametrize(("name", "make"), [("page.html", html_page), ("document.xml", word), ("tree.json", tree)])
def test_the_writers_make_what_was_looked_at(hard, name, make):
    path, made = FOLDER / name, make(hard)
    if os.environ.get("GOLDEN") == "write":
        path.write_text(made, encoding="utf-8")
    assert made == path.read_text(encoding="utf-8")


def test_every_tree_satisfies_the_schema(documents, hard):
    schema = tree_schema()
    jsonschema.Draft202012Validator.check_schema(schema)
    check = jsonschema.Draft202012Validator(schema)
    for found in [hard, *(document for group in documents.values() for document in group.values())]:
        assert not list(check.iter_errors(json.loads(tree_json(found))))


def test_the_schema_refuses_an_unknown_kind(hard):
    broken = json.loads(tree_json(hard))
    broken["sections"][0]["blocks"][0]["kind"] = "banner"
    assert list(jsonschema.Draft202012Validator(tree_schema()).iter_errors(broken))
