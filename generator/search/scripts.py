"""The index as plain scripts: a head, and shards that a browser loads when a query needs them.

Each script calls `nmsSearch.put(version, name, content)`, so that it works from disk, where data cannot be
fetched; `version` is the hash of all of them: a shard of another build is noticed.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from generator.morphology import forms
from generator.search.names import joined, phrase_of, phrases_of, variants
from generator.search.packing import front_coded, pack, packed_ascending, shards
from generator.search.postings import Index, Phrase, above, index, place_word
from generator.search.tokens import parts, tokens
from generator.search.unit import ActHead, Kind, Name, Page, Unit
from generator.search.vocabulary import Vocabulary, is_service, vocabulary

__all__ = ["FOLDER", "search_scripts"]

FOLDER: Final = "assets/search"
_WORDS, _POSTINGS, _POSITIONS, _TEXTS = 9_000, 12_000, 24_000, 3_000  # letters a shard holds, about

# What a query has besides what it asks about; every form of each is passed over.
_SERVICE: Final = (
    "кто что какой который чей где куда откуда когда сколько почему зачем как каков ли же бы и в во на с со к ко "
    "по о об обо от до из за для при про у или а но не ни то это этот тот так там тут он она оно они мы вы я "
    "мой наш ваш свой его ее их себя весь все любой каждый сам другой такой иной чтобы если чем через между над "
    "под перед после без есть быть нет ещё уже только также тоже "
).split()
# Passed over where the query has other words.
_ASKING: Final = (
    "являться мочь нужно нужный надо можно должен следовать значить означать называться найти показать сказать узнать "
    "искать посмотреть прочитать написать писать говорить говориться пожалуйста делать заниматься отвечать отличаться "
    "касаться бывать обычно вообще именно"
).split()


def _all_forms(words: Iterable[str]) -> str:
    return front_coded(sorted({form.replace("ё", "е") for word in words for form in forms(word)}))


def _capitals(units: Sequence[Unit]) -> tuple[set[str], set[str]]:
    """Return all words of the units, and those written in capitals only."""
    small: set[str] = set()
    capital: set[str] = set()
    for unit in units:
        for text in (unit.title, unit.text, *unit.keys):
            for token in tokens(text):
                (capital if token.capitals else small).add(token.word)
                (capital if token.capitals else small).update(parts(token.word))
    return small | capital, capital - small


def _unused(found: Index, names: Sequence[Name], words: Vocabulary, units: Sequence[Unit]) -> dict[Phrase, bool]:
    """Say of each everyday wording that only the pages it names have it: acts use other words."""
    own: dict[Phrase, set[str]] = {}
    for name in names:
        for phrase in (phrase_of(text, words) for text in name.everyday):
            own.setdefault(phrase, set()).add(name.page)
    return {
        phrase: all(
            units[posting // 4].page in pages
            for posting in (found.postings.get(phrase[0], ()) if len(phrase) == 1 else found.phrases.get(phrase, ()))
        )
        for phrase, pages in own.items()
        if phrase
    }


class _Writer:
    """Gathers scripts; they get their version when all are there."""

    def __init__(self) -> None:
        self.contents: dict[str, str] = {}

    def add(self, name: str, content: object) -> None:
        self.contents[name] = json.dumps(content, ensure_ascii=False, separators=(",", ":"))

    def scripts(self) -> dict[str, str]:
        digest = hashlib.sha256("\n".join(self.contents.values()).encode()).hexdigest()[:12]
        return {
            f"{FOLDER}/{name}.js": f"nmsSearch.put({json.dumps(digest)},{json.dumps(name)},{content});\n"
            for name, content in self.contents.items()
        }


def _word_shards(words: Vocabulary, writer: _Writer) -> list[str]:
    """Write entries by the beginnings of their stems; return the first beginning of each shard."""
    lines: dict[str, list[str]] = {}
    for stem, ending, lemma in words.entries:
        lines.setdefault(stem[:2], []).append(f"{stem},{pack((ending, lemma))}")
    doubtful: dict[str, list[str]] = {}
    for form, lemmas in words.homonyms.items():
        doubtful.setdefault(form[:2], []).append(f"{form},{pack(lemmas)}")
    begins = sorted({*lines, *doubtful})
    sizes = [sum(map(len, (*lines.get(begin, ()), *doubtful.get(begin, ())))) for begin in begins]
    firsts = []
    for number, group in enumerate(shards(sizes, _WORDS)):
        own = [begins[place] for place in group]
        writer.add(
            f"w{number}",
            [
                ";".join(line for begin in own for line in lines.get(begin, ())),
                ";".join(line for begin in own for line in doubtful.get(begin, ())),
            ],
        )
        firsts.append(own[0])
    return firsts


def _lists(kind: str, packed: Sequence[str], limit: int, writer: _Writer) -> list[int]:
    """Write strings by number; return the first number of each shard."""
    cut = shards([len(text) + 1 for text in packed], limit)
    for number, group in enumerate(cut):
        writer.add(f"{kind}{number}", [packed[place] for place in group])
    return [group.start for group in cut]


def _positions(found: Index, lemma: int) -> str:
    numbers = []
    for places in found.positions.get(lemma, ()):
        numbers += [len(places), *(after - before for before, after in zip((0, *places), places, strict=False))]
    return pack(numbers)


def _text_shards(units: Sequence[Unit], writer: _Writer) -> list[int]:
    cut = shards([len(unit.title) + len(unit.text) + len(unit.address) + 20 for unit in units], _TEXTS)
    backs = above(units)
    for number, group in enumerate(cut):
        own = [(units[place], backs[place]) for place in group]
        writer.add(f"t{number}", [[unit.anchor, unit.address, unit.title, unit.text, back] for unit, back in own])
    return [group.start for group in cut]


def _level_runs(units: Sequence[Unit]) -> list[Any]:
    """Return levels of the units as runs: [names of sets of levels, packed (number of the set, length)]."""
    sets: dict[str, int] = {}
    runs: list[list[int]] = []
    for unit in units:
        number = sets.setdefault(" ".join(unit.levels), len(sets))
        if runs and runs[-1][0] == number:
            runs[-1][1] += 1
        else:
            runs.append([number, 1])
    return [list(sets), pack(number for run in runs for number in run)]


@dataclass(frozen=True, slots=True)
class _Collection:
    """Pages in the order of their numbers, units in theirs, units of each page."""

    pages: tuple[Page, ...]
    units: tuple[Unit, ...]
    numbers: Mapping[str, int]
    counts: Mapping[str, int]


def _collected(pages: Sequence[Page], units: Sequence[Unit]) -> _Collection:
    kinds = list(Kind)
    ordered = tuple(sorted(pages, key=lambda page: kinds.index(page.kind)))
    numbers = {page.path: number for number, page in enumerate(ordered)}
    counts = Counter(unit.page for unit in units)
    return _Collection(ordered, tuple(sorted(units, key=lambda unit: numbers[unit.page])), numbers, counts)


def _vocabulary(units: Sequence[Unit], names: Sequence[Name]) -> Vocabulary:
    every, capitals = _capitals(units)
    short = {joined(text) for name in names for text in name.short}
    places = {place_word(*place) for unit in units for place in unit.places}
    return vocabulary(every | short, capitals | short, sorted(places))


def search_scripts(
    pages: Sequence[Page],
    units: Sequence[Unit],
    names: Sequence[Name],
    acts: Sequence[ActHead],
    levels: Mapping[str, str],
) -> dict[str, str]:
    """Return the scripts by their path in the site; `levels` are labels of levels by id.

    Units of one page may stand anywhere; pages come in the order of their kinds, then as given. The same
    input gives the same bytes.
    """
    all_of = _collected(pages, units)
    words = _vocabulary(all_of.units, names)
    phrases = phrases_of(names, words)
    found = index(all_of.units, words, phrases)
    lemmas = range(len(words.lemmas))
    packed = [packed_ascending(found.postings.get(lemma, ())) for lemma in lemmas]
    packed += [packed_ascending(found.phrases.get(phrase, ())) for phrase in phrases]
    writer = _Writer()
    head = {
        "kinds": [kind.value for kind in Kind],
        "levels": dict(levels),
        "acts": [[act.slug, act.label, act.region, act.status] for act in acts],
        **_page_columns(all_of, acts),
        **_word_columns(words),
        "phrases": [pack(phrase) for phrase in phrases],
        "names": _name_rows(names, words, found, phrases, all_of),
        "words": _word_shards(words, writer),
        "postings": _lists("p", packed, _POSTINGS, writer),
        "positions": _lists("q", [_positions(found, lemma) for lemma in lemmas], _POSITIONS, writer),
        "texts": _text_shards(all_of.units, writer),
    }
    writer.add("levels", _level_runs(all_of.units))
    writer.add("head", head)
    return writer.scripts()


def _word_columns(words: Vocabulary) -> dict[str, Any]:
    return {
        "lemmas": len(words.lemmas),
        "endings": [front_coded(endings) for endings in words.endings],
        "abbreviations": packed_ascending(words.abbreviations),
        "related": [pack((lemma, *others)) for lemma, others in words.related.items()],
        "verbs": packed_ascending(words.verbs),
        "stop": _all_forms((*_SERVICE, *words.service)),
        "asking": _all_forms(_ASKING),
    }


def _name_rows(
    names: Sequence[Name], words: Vocabulary, found: Index, phrases: Sequence[Phrase], all_of: _Collection
) -> list[list[str]]:
    """Return [lemmas, pages that have the name, numbers of lemmas and phrases that mean the same], packed."""
    places = {phrase: len(words.lemmas) + place for place, phrase in enumerate(phrases)}
    meant = variants(names, words, _unused(found, names, words, all_of.units), all_of.numbers)
    return [
        [
            pack(item.words),
            pack(all_of.numbers[page] for page in item.pages),
            pack(phrase[0] if len(phrase) == 1 else places[phrase] for phrase in item.same),
        ]
        for item in meant
    ]


def _page_columns(all_of: _Collection, acts: Sequence[ActHead]) -> dict[str, Any]:
    """Return columns of the pages: path, number of the kind, number of the act + 1, of units, of words in the heading.

    The title of a page of one unit is the unit's, that of an act its label; only the others are told.
    """
    numbers = {act.slug: number for number, act in enumerate(acts, 1)}
    kinds = list(Kind)
    pages, counts = all_of.pages, all_of.counts
    heads = {unit.page: unit.title for unit in reversed(all_of.units)}
    told = [page.title if counts[page.path] > 1 and page.kind is not Kind.ACT else "" for page in pages]
    words = [[token.word for token in tokens(heads.get(page.path, page.title))] for page in pages]
    return {
        "pages": "\n".join(page.path.removesuffix(".html") for page in pages),
        "titles": {str(number): title for number, title in enumerate(told) if title},
        "pageKinds": pack(kinds.index(page.kind) for page in pages),
        "pageActs": pack(numbers.get(page.act, 0) for page in pages),
        "pageUnits": pack(counts[page.path] for page in pages),
        "pageWords": pack(sum(not is_service(word) for word in own) for own in words),
    }
