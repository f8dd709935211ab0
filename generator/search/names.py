"""Names of notions and bodies: an abbreviation and what it stands for find each other; everyday words find both.

An abbreviation finds every full name, a full name finds itself and the abbreviation, never another full
name: two acts may shorten different things alike.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from generator.search.postings import Phrase
from generator.search.tokens import tokens
from generator.search.unit import Name
from generator.search.vocabulary import Vocabulary

__all__ = ["Variant", "is_abbreviation", "joined", "phrase_of", "phrases_of", "stands_for", "variants"]

_CORE: Final = 4  # words of a long full name by which it is known: the rest is often left out


@dataclass(frozen=True, slots=True)
class Variant:
    """A wording that a query may have: its lemmas, the pages it is the name of, the phrases that mean the same."""

    words: Phrase
    pages: tuple[str, ...]
    same: tuple[Phrase, ...]


def is_abbreviation(text: str) -> bool:
    """Say whether a name is made of words in capitals: «ЦНППМ», «РС НМС»."""
    found = list(tokens(text))
    return bool(found) and all(token.capitals and token.word.isalpha() for token in found)


def stands_for(short: str, full: str) -> bool:
    """Say whether an abbreviation is made of the first letters of the words of a name, in their order."""
    letters = iter([word[0] for token in tokens(full) for word in token.word.split("-")])
    return all(letter in letters for letter in joined(short))


def joined(text: str) -> str:
    """Return an abbreviation of several words as one: «рснмс»."""
    return "".join(token.word for token in tokens(text))


def phrase_of(text: str, vocabulary: Vocabulary) -> Phrase:
    """Return the lemmas of a wording, the likeliest one of each word."""
    return tuple(lemmas[0] for token in tokens(text) if (lemmas := vocabulary.of(token.word)))


@dataclass(slots=True)
class _Entry:
    page: str
    full: list[Phrase]
    short: list[Phrase]
    everyday: list[Phrase]


def _entry(name: Name, vocabulary: Vocabulary) -> _Entry:
    short: dict[Phrase, None] = {}
    for text in name.short:
        short[phrase_of(text, vocabulary)] = None
        short[phrase_of(joined(text), vocabulary)] = None
    full = dict.fromkeys(phrase_of(text, vocabulary) for text in name.full)
    everyday = dict.fromkeys(phrase_of(text, vocabulary) for text in name.everyday)
    return _Entry(name.page, [item for item in full if item], [item for item in short if item], list(everyday))


def _cores(entries: Sequence[_Entry]) -> dict[Phrase, Phrase]:
    """Return for each long full name its beginning that no name of another thing begins with."""
    owners: dict[Phrase, set[Phrase]] = defaultdict(set)
    for entry in entries:
        for phrase in entry.full:
            for size in range(_CORE, len(phrase) + 1):
                owners[phrase[:size]].update(entry.short or entry.full)
    cores = {}
    for entry in entries:
        for phrase in entry.full:
            own = set(entry.short or entry.full)
            sizes = (size for size in range(_CORE, len(phrase)) if owners[phrase[:size]] <= own)
            cores[phrase] = phrase[: next(sizes, len(phrase))]
    return cores


def _entries(names: Iterable[Name], vocabulary: Vocabulary) -> list[_Entry]:
    """Return entries, those of one abbreviation together: an act's full name joins the notion's."""
    found = [_entry(name, vocabulary) for name in names]
    by_short: dict[Phrase, list[Phrase]] = defaultdict(list)
    for entry in found:
        for short in entry.short:
            by_short[short] += entry.full
    for entry in found:
        entry.full = list(dict.fromkeys([*entry.full, *(item for short in entry.short for item in by_short[short])]))
    return found


def phrases_of(names: Iterable[Name], vocabulary: Vocabulary) -> tuple[Phrase, ...]:
    """Return the phrases whose units the index has to know: cores of full names, abbreviations, everyday words."""
    entries = _entries(names, vocabulary)
    cores = _cores(entries)
    found: dict[Phrase, None] = {}
    for entry in entries:
        for phrase in (*(cores[item] for item in entry.full), *entry.short, *entry.everyday):
            if len(phrase) > 1:
                found[phrase] = None
    return tuple(found)


def variants(
    names: Iterable[Name], vocabulary: Vocabulary, unused: Mapping[Phrase, bool], pages: Mapping[str, int]
) -> tuple[Variant, ...]:
    """Return every wording with what it means; `unused` tells of an everyday wording that no text uses it.

    An everyday wording that texts use as well means itself only: «методист» is no «методическая служба».
    """
    entries = _entries(names, vocabulary)
    cores = _cores(entries)
    same: dict[Phrase, dict[Phrase, None]] = defaultdict(dict)
    named: dict[Phrase, dict[str, None]] = defaultdict(dict)

    def add(phrase: Phrase, page: str, also: Iterable[Phrase]) -> None:
        if phrase:
            same[phrase].update(dict.fromkeys(also))
            if page in pages:
                named[phrase][page] = None

    for entry in entries:
        full = [cores[item] for item in entry.full]
        for phrase in entry.full:
            add(phrase, entry.page, [cores[phrase], *entry.short])
            add(cores[phrase], entry.page if phrase == cores[phrase] else "", [cores[phrase], *entry.short])
        for phrase in entry.short:
            add(phrase, entry.page, [*entry.short, *full])
        for phrase in entry.everyday:
            add(phrase, entry.page, [phrase, *entry.short, *full] if unused.get(phrase) else [phrase])
    return tuple(Variant(phrase, tuple(named[phrase]), tuple(same[phrase])) for phrase in sorted(same))
