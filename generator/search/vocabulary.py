"""Words of the texts → lemmas in all their forms, so that a browser finds any form without a dictionary.

A word that may be several things is taken for what its own score and the other words of the texts make
likely; a form that a reader types is judged alike, so that both meet in one lemma.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from itertools import groupby
from typing import Final

from generator.morphology import Reading, in_dictionary, readings
from generator.search.families import derived
from generator.search.packing import shared_beginning
from generator.search.tokens import parts

__all__ = ["Vocabulary", "is_service", "vocabulary"]

_Entry = tuple[str, int, int]
_SERVICE: Final = frozenset({"PREP", "CONJ", "PRCL", "NPRO", "INTJ"})
_LIKELY: Final = 0.3  # of the likeliest reading's weight
_VOWELS: Final = "аеиоуыэюяьй"
_ABBREVIATION_ENDINGS: Final = ("", "а", "у", "ом", "е", "ы", "ов", "ам", "ами", "ах")
_SHARED: Final = 2  # letters that all forms of an entry begin with: a shard of the index is chosen by them


@dataclass(frozen=True, slots=True, kw_only=True)
class Vocabulary:
    """Lemmas in order; entries (stem, place of its endings, lemma); forms of several lemmas; lemmas of a word.

    `endings` are lists of endings; `related` names for a lemma those of one family («утвердить» –
    «утверждение»); `abbreviations` are lemmas written in capitals; `service` are words left out.
    """

    lemmas: tuple[str, ...]
    entries: tuple[tuple[str, int, int], ...]
    endings: tuple[tuple[str, ...], ...]
    homonyms: Mapping[str, tuple[int, ...]]
    words: Mapping[str, tuple[int, ...]]
    related: Mapping[int, tuple[int, ...]]
    abbreviations: tuple[int, ...]
    verbs: tuple[int, ...]
    service: tuple[str, ...]

    def of(self, word: str) -> tuple[int, ...]:
        """Return the lemmas of a word of the texts; a service word has none."""
        return self.words.get(word, ())


@dataclass(slots=True)
class _Draft:
    """What is gathered before lemmas have numbers."""

    chosen: dict[str, tuple[str, ...]] = field(default_factory=dict)
    forms: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    verbs: set[str] = field(default_factory=set)


def is_service(word: str) -> bool:
    """Say whether a word only joins or points: a preposition, conjunction, particle, pronoun, a lone letter."""
    if len(word) == 1:
        return not word.isdigit()
    found = readings(word) if word.isalpha() else ()
    return bool(found) and found[0].part in _SERVICE


def _plain(word: str) -> bool:
    return all("а" <= letter <= "я" or letter == "-" for letter in word)


def _likely(found: Iterable[Reading], support: Mapping[str, float]) -> list[Reading]:
    """Return the likely readings: one of a word that the texts have in other forms weighs more."""
    weighed = [(reading.score * support.get(reading.lemma, 0.0), reading) for reading in found]
    best = max((weight for weight, _ in weighed), default=0.0)
    return [reading for weight, reading in weighed if weight >= _LIKELY * best and weight > 0]


def _support(found: Mapping[str, tuple[Reading, ...]]) -> dict[str, float]:
    support: dict[str, float] = defaultdict(float)
    for items in found.values():
        for reading in items:
            support[reading.lemma] += reading.score
    return support


def _abbreviation_forms(word: str) -> set[str]:
    inflected = len(word) > 2 and word.isalpha() and word[-1] not in _VOWELS
    return {word + ending for ending in _ABBREVIATION_ENDINGS} if inflected else {word}


def _drafted(words: Collection[str], capitals: Collection[str], support: dict[str, float]) -> _Draft:
    draft = _Draft()
    found = {word: readings(word) for word in words if _plain(word) and word not in capitals}
    support.update(_support(found))
    for word in words:
        likely = _likely(found.get(word, ()), support)
        for reading in likely:
            draft.forms[reading.lemma] |= reading.forms
            if reading.part == "VERB":
                draft.verbs.add(reading.lemma)
        draft.chosen[word] = tuple(dict.fromkeys(reading.lemma for reading in likely)) or (word,)
        if not likely:
            draft.forms[word] |= _abbreviation_forms(word) if word in capitals else {word}
        for lemma in draft.chosen[word]:
            draft.forms[lemma].add(word)
    return draft


def _entries(forms: Mapping[str, set[str]], ids: Mapping[str, int]) -> tuple[list[_Entry], list[tuple[str, ...]]]:
    """Return entries, and the lists of endings they name; forms of one entry begin with the same two letters."""
    entries: list[_Entry] = []
    endings: dict[tuple[str, ...], int] = {}
    for lemma, own in forms.items():
        for _, group in groupby(sorted(own), key=lambda form: form[:_SHARED]):
            same = list(group)
            stem = shared_beginning(same)
            rest = tuple(form[len(stem) :] for form in same)
            entries.append((stem, endings.setdefault(rest, len(endings)), ids[lemma]))
    return sorted(entries), list(endings)


def _homonyms(forms: Mapping[str, set[str]], support: Mapping[str, float]) -> dict[str, tuple[str, ...]]:
    owners: dict[str, list[str]] = defaultdict(list)
    for lemma, own in forms.items():
        for form in own:
            owners[form].append(lemma)
    found = {}
    for form, lemmas in owners.items():
        if len(lemmas) > 1:
            likely = _likely((item for item in readings(form) if item.lemma in lemmas), support)
            found[form] = tuple(dict.fromkeys(item.lemma for item in likely)) or tuple(lemmas)
    return found


def vocabulary(words: Iterable[str], capitals: Collection[str], extra: Iterable[str] = ()) -> Vocabulary:
    """Return the vocabulary of the words of all texts; `capitals` are those written in capitals only.

    `extra` are strings that are looked for as they are (addresses). Work grows with the number of different
    words, not with the texts.
    """
    every = {part for word in words for part in (word, *parts(word))}
    plain = {word for word in every if word in capitals or not is_service(word)}
    abbreviations = {word for word in capitals if word in plain and word.isalpha() and not in_dictionary(word)}
    support: dict[str, float] = {}
    draft = _drafted(sorted(plain), abbreviations, support)
    homonyms = _homonyms(draft.forms, support)
    for word in extra:
        draft.chosen[word] = (word,)
        draft.forms[word].add(word)
    lemmas = tuple(sorted(draft.forms))
    ids = {lemma: index for index, lemma in enumerate(lemmas)}
    entries, endings = _entries(draft.forms, ids)
    numbered = {word: tuple(ids[lemma] for lemma in chosen) for word, chosen in draft.chosen.items()}
    doubtful = {form: tuple(sorted(ids[lemma] for lemma in found)) for form, found in sorted(homonyms.items())}
    numbered |= {form: found for form, found in doubtful.items() if form in plain}
    return Vocabulary(
        lemmas=lemmas,
        entries=tuple(entries),
        endings=tuple(endings),
        homonyms=doubtful,
        words=numbered,
        related={
            ids[lemma]: tuple(sorted(ids[item] for item in others))
            for lemma, others in derived(draft.verbs, draft.forms).items()
        },
        abbreviations=tuple(sorted(ids[word] for word in abbreviations if word in ids)),
        verbs=tuple(sorted(ids[word] for word in draft.verbs)),
        service=tuple(sorted(word for word in every - plain if _plain(word))),
    )
