"""A draft after the example of an act: nothing past, foreign or federal goes over, and what is written loads."""

from __future__ import annotations

import re

import pytest

from generator.documents.draft_yaml import draft_yaml
from generator.documents.drafts import draft_documents
from generator.documents.like import draft_like
from generator.draft_rules import VOLUNTARY_KINDS, VOLUNTARY_LEVELS, is_federal
from generator.model.draft import Draft
from generator.validate import FILE_TYPES, validate
from generator.yaml_reader import read_yaml

from .conftest import DATE, words_of

ACTS = ("bashkortostan", "chelyabinsk", "kaliningrad", "kirov", "vologda")


@pytest.fixture(scope="module")
def likes(base) -> dict[str, Draft]:
    region = base.regions["novgorod"]
    return {slug: draft_like(base.acts[slug], base, region, DATE) for slug in ACTS}


@pytest.mark.parametrize("slug", ACTS)
def test_what_is_written_loads_as_the_same_draft(likes, slug):
    text = draft_yaml(likes[slug], {"basis": ["у образца"]})
    record, problems = validate(FILE_TYPES["draft"], read_yaml(text, "new.yaml"), text, "new.yaml")
    assert problems == []
    assert re.sub(r"place=\(\d+, \d+\)", "", repr(record)) == re.sub(r"place=\(\d+, \d+\)", "", repr(likes[slug]))
    assert "# у образца\nbasis: []" in text


@pytest.mark.parametrize("slug", ACTS)
def test_no_past_year_and_no_other_region_goes_over(likes, base, slug):
    text = draft_yaml(likes[slug], {})
    assert not re.search(r"20(1\d|2[0-5])", text.replace("ГОСТ", "").replace('standard: "2025"', ""))
    assert likes[slug].region.nom == "Новгородская область"
    name = max(re.findall(r"[А-ЯЁ][а-яё]{4,}", base.regions[base.acts[slug].file.region].nom), key=len)
    assert name[:6] not in text


def test_past_targets_and_deadlines_are_blanks(likes, base):
    draft = likes["vologda"]
    assert draft.indicators
    assert all(item.target is None or item.target.year >= 2026 for item in draft.indicators)
    assert all(measure.ends is None or measure.ends >= DATE for measure in draft.measures)
    text = words_of(draft_documents(draft, base, DATE)["regulation"])
    assert text.count("___ (основание: ___)") == len(draft.indicators)


@pytest.mark.parametrize("slug", ACTS)
def test_only_those_are_bound_whom_the_act_may_bind(likes, base, slug):
    for body in likes[slug].bodies:
        assert body.level != "federal"
        assert not any(is_federal(base, choice.id) for choice in body.functions)
        if body.kind in VOLUNTARY_KINDS or body.level in VOLUNTARY_LEVELS:
            assert body.mode != "norm", body.id


def test_wording_reads_on_after_its_lead(likes):
    """«Функции органа:» wants a nominative; «обеспечивает …» and «организацию …» of the acts do not go over."""
    texts = [
        choice.text for draft in likes.values() for body in draft.bodies for choice in body.functions if choice.text
    ]
    assert len(texts) > 10
    assert not [text for text in texts if re.match(r"\S+(ет|ют|ит|ую|ию)\b", text)]


@pytest.mark.parametrize("slug", ACTS)
def test_the_documents_of_every_draft_are_made(likes, base, slug):
    documents = draft_documents(likes[slug], base, DATE)
    assert {"order", "regulation", "note", "approval", "remarks", "conclusion"} <= set(documents)
    for name, document in documents.items():
        text = words_of(document)
        assert "None" not in text, name
        assert not re.search(r"[{}]|<[a-z]", text), name


@pytest.mark.parametrize("slug", ACTS)
def test_no_named_body_and_no_fragment_goes_over(likes, slug):
    """A college of another region, «Институт» of another act, «методиста» without its lead."""
    draft = likes[slug]
    items = [choice.text for body in draft.bodies for choice in body.functions if choice.text]
    items += [
        *draft.tasks,
        *draft.principles,
        *draft.mechanisms,
        *(item.text for item in draft.indicators if item.text),
    ]
    items += [term.definition for term in draft.terms if term.definition]
    assert not [text for text in items if re.search(r"Уфимск|Институт|[а-яё] Министерств\w* [а-яё]+ик|,\S", text)]
    assert not [text for text in items if text[0].isupper() and not text[1].isupper()]
    assert not [item.text for item in draft.indicators if item.text and len(item.text.split()) < 4]
    assert not [text for text in items if " - " in text]
