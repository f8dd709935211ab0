"""The index as plain scripts: a head, and shards that a browser loads when a query needs them.

Each script calls `nmsSearch.put(version, name, content)`, so that it works from disk, where data cannot be
fetched; `version` is the hash of all of them: a shard of another build is noticed.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

from generator.morphology import forms
from generator.search.names import joined, phrases_of, variants
from generator.search.packing import front_coded, pack, packed_ascending, shards
from generator.search.postings import Index, Phrase, above, index, place_word
from generator.search.tokens import parts, tokens
from generator.search.unit import ActHead, Kind, Name, Page, Unit
from generator.search.vocabulary import Vocabulary, is_service, vocabulary

__all__ = ["FOLDER", "search_scripts"]

FOLDER: Final = "assets/search"
_WORDS, _POSTINGS, _POSITIONS, _TEXTS = 9_000, 12_000, 24_000, 5_000  # letters a shard holds, about

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
    "касаться бывать"
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


def _unused(found: Index, phrases: Iterable[Phrase], acts: range) -> dict[Phrase, bool]:
    """Say of each phrase that no unit of an act has it."""

    def elsewhere(posting: int) -> bool:
        return posting // 4 not in acts

    return {
        phrase: all(
            map(elsewhere, found.postings.get(phrase[0], ()) if len(phrase) == 1 else found.phrases.get(phrase, ()))
        )
        for phrase in phrases
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


def search_scripts(
    pages: Sequence[Page], units: Sequence[Unit], names: Sequence[Name], acts: Sequence[ActHead], levels: Mapping[str, str]
) -> dict[str, str]:
    """Return the scripts by their path in the site; `levels` are labels of levels by id.

    Units of one page may stand anywhere; pages come in the order of their kinds, then as given. The same
    input gives the same bytes.
    """
    order = {page.path: number for number, page in enumerate(sorted(pages, key=lambda page: list(Kind).index(page.kind)))}
    ordered = sorted(pages, key=lambda page: order[page.path])
    units = sorted(units, key=lambda unit: order[unit.page])
    counts = dict.fromkeys(order, 0)
    for unit in units:
        counts[unit.page] += 1
    every, capitals = _capitals(units)
    short = [joined(text) for name in names for text in name.short]
    places = {place_word(*place) for unit in units for place in unit.places}
    words = vocabulary(every | set(short), capitals | set(short), places)
    phrases = phrases_of(names, words)
    found = index(units, words, phrases)
    of_acts = {page.path for page in pages if page.kind is Kind.ACT}
    begin = next((number for number, unit in enumerate(units) if unit.page in of_acts), 0)
    act_units = range(begin, begin + sum(counts[path] for path in of_acts))
    everyday = {tuple(phrase) for phrase in (*phrases, *((lemma,) for lemma in range(len(words.lemmas))))}
    meant = variants(names, words, _unused(found, everyday, act_units), order)
    numbers = {phrase: len(words.lemmas) + place for place, phrase in enumerate(phrases)}

    def number_of(phrase: Phrase) -> int:
        return phrase[0] if len(phrase) == 1 else numbers[phrase]

    writer = _Writer()
    packed = [packed_ascending(found.postings.get(lemma, ())) for lemma in range(len(words.lemmas))]
    packed += [packed_ascending(found.phrases.get(phrase, ())) for phrase in phrases]
    head = {
        "kinds": [kind.value for kind in Kind],
        "levels": dict(levels),
        "acts": [[act.slug, act.label, act.region, act.status] for act in acts],
        **_page_columns(ordered, counts, acts, {unit.page: unit.title for unit in reversed(units)}),
        "lemmas": len(words.lemmas),
        "endings": [front_coded(endings) for endings in words.endings],
        "abbreviations": packed_ascending(words.abbreviations),
        "phrases": [pack(phrase) for phrase in phrases],
        "names": [
            [pack(item.words), pack(order[page] for page in item.pages), pack(map(number_of, item.same))] for item in meant
        ],
        "related": [pack((lemma, *others)) for lemma, others in words.related.items()],
        "stop": _all_forms(_SERVICE),
        "asking": _all_forms(_ASKING),
        "words": _word_shards(words, writer),
        "postings": _lists("p", packed, _POSTINGS, writer),
        "positions": _lists("q", [_positions(found, lemma) for lemma in range(len(words.lemmas))], _POSITIONS, writer),
        "texts": _text_shards(units, writer),
    }
    writer.add("levels", _level_runs(units))
    writer.add("head", head)
    return writer.scripts()


def _page_columns(
    pages: Sequence[Page], counts: Mapping[str, int], acts: Sequence[ActHead], heads: Mapping[str, str]
) -> dict[str, Any]:
    """Return columns of the pages: path, number of the kind, number of the act + 1, of units, of words in the heading.

    The title of a page of one unit is the unit's, that of an act its label; only the others are told.
    """
    numbers = {act.slug: number for number, act in enumerate(acts, 1)}
    kinds = list(Kind)
    told = [page.title if counts[page.path] > 1 and page.kind is not Kind.ACT else "" for page in pages]
    return {
        "pages": "\n".join(page.path.removesuffix(".html") for page in pages),
        "titles": {str(number): title for number, title in enumerate(told) if title},
        "pageKinds": pack(kinds.index(page.kind) for page in pages),
        "pageActs": pack(numbers.get(page.act, 0) for page in pages),
        "pageUnits": pack(counts[page.path] for page in pages),
        "pageWords": pack(sum(not is_service(token.word) for token in tokens(heads.get(page.path, page.title))) for page in pages),
    }
