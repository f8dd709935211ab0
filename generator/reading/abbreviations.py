"""Abbreviations and short names of an act: where they are introduced, for what, and where they are used.

Read from the text itself – «(далее – X)», «(далее соответственно – A, B)», a bare «(X)» after its full name –
so that a foreign text is read like an act of the collection; annotations, where present, give the full name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache

from generator import morphology
from generator.findings import Spot
from generator.reading.full_names import from_letters, full_start, letters_of
from generator.reading.stretches import inside, joined
from generator.reading.tokens import Place, Tokens, is_capitals, pattern_of, tokens_of
from generator.view import ActView, once_per_act

__all__ = [
    "Introduction",
    "Reading",
    "key_of",
    "listed",
    "read",
    "same_name",
    "spot",
    "uses",
]

_FURTHER = re.compile(
    r"\((?:[^()]{0,300}[;,]\s*)?далее\s*(?P<each>соответственно)?\s*"
    r"(?:по\s+тексту|именуется|именуются|именуем\w{2,4}|также|совместно|вместе)?\s*[-–—:]?\s*"
    r"(?P<names>[^()]{1,200})\)?",
    re.IGNORECASE,
)
_BARE = re.compile(r"\(\s*(?P<name>[А-ЯЁ]{2,}(?:[ -][А-ЯЁ]{2,}){0,3})\s*\)")
_LISTING = re.compile(r"сокращени", re.IGNORECASE)
_LISTED = re.compile(
    r"^\s*(?:[-–—•]|\d{1,2}\)|[а-я]\))?\s*(?P<name>[А-ЯЁ]{2,}(?:[ -][А-ЯЁ]{2,}){0,3})\s+[-–—]\s+"
    r"(?P<full>[^\s].{7,}?)[\s;.]*$",
    re.DOTALL,
)
_LATER = re.compile(r"(?:постоянно|еже\w+|регулярно|по\s|до\s|с\s|в\s|на\s)", re.IGNORECASE)
_COMMA = re.compile(r"\s*[,;]\s*")
_EDGE = re.compile(r"[;:!?()]|\.\s")
_WORD = re.compile(r"[^\W_]+")
_WHOLE = re.compile(r"[^\W_]+(?:-[^\W_]+)*")


@dataclass(frozen=True, slots=True)
class Introduction:
    """A short name where it is introduced.

    `bracket`: the words of introduction with their brackets; `full` is the name that stands before them,
    from `full_start` on (empty when none could be read); `together`: short names in the same bracket;
    `each`: the bracket says «соответственно»; `bare`: it does not say «далее»; `noted`: the full name is
    annotated in the data, not read from the text.
    """

    short: str
    full: str
    full_start: int
    bracket: Place
    each: bool = False
    bare: bool = False
    together: int = 1
    noted: bool = False


@dataclass(frozen=True, eq=False)
class Reading:
    """What an act introduces, in reading order.

    `unproved`: bare «(X)» whose letters the words before do not give. `used`: the uses found so far (`uses`).
    """

    tokens: Tokens
    introductions: tuple[Introduction, ...]
    unproved: tuple[tuple[str, Place], ...]
    used: dict[str, list[range]] = field(default_factory=dict, init=False, repr=False)

    def by_key(self) -> dict[str, list[Introduction]]:
        """Return the introductions of each short name."""
        return self._by_key

    @cached_property
    def _by_key(self) -> dict[str, list[Introduction]]:
        found: dict[str, list[Introduction]] = {}
        for item in self.introductions:
            found.setdefault(key_of(item.short), []).append(item)
        return found

    @cached_property
    def compound(self) -> frozenset[int]:
        """Numbers of the words inside introduced names of several words."""
        patterns = (pattern_of(items[0].short) for items in self._by_key.values())
        runs = (run for pattern in patterns if len(pattern) > 1 for run in self.tokens.find(pattern))
        return frozenset(number for run in runs for number in run)


@lru_cache(maxsize=5000)
def key_of(name: str) -> str:
    """Return what two writings of one short name share: lemmas, abbreviations as they are."""
    return " ".join(word if is_capitals(word) else morphology.lemma(word) for word in _WHOLE.findall(name))


@lru_cache(maxsize=5000)
def same_name(first: str, second: str) -> bool:
    """Say whether two full names are one: equal, or the words of one go on with the words of the other."""
    a, b = (" " + " ".join(morphology.content_lemmas(name)) + " " for name in (first, second))
    return a in b or b in a


def _names(text: str, each: bool) -> list[str]:
    names = _COMMA.split(text) if text.count("«") == 0 or each else [text]
    if each and len(names) == 1:
        names = re.split(r"\s+и\s+", text)
    return [name for name in (_unquoted(item.strip(" .–—-")) for item in names) if name and not _LATER.match(name)]


def _unquoted(name: str) -> str:
    inner = name[1:-1]
    return inner if name[:1] + name[-1:] in {"«»", '""', "“”"} and not set(inner) & set('«»"“”') else name


def _in_text(index: int, text: str, notes: dict[str, str]) -> Iterator[Introduction]:
    for match in _FURTHER.finditer(text):
        names = _names(match["names"], bool(match["each"]))
        for name in names:
            full = notes.get(name, "")
            begin = text.rfind(full, 0, match.start()) if full else full_start(text, match.start(), name)
            found = full or (text[begin : match.start()].strip(' ,"') if begin >= 0 else "")
            place = Place(index, match.start(), match.end())
            start = begin if begin >= 0 else match.start()
            yield Introduction(name, found, start, place, bool(match["each"]), False, len(names), bool(full))
    for match in _BARE.finditer(text):
        name, full = match["name"], notes.get(match["name"], "")
        begin = text.rfind(full, 0, match.start()) if full else from_letters(text, match.start(), letters_of(name))
        if begin >= 0:
            place, found = Place(index, match.start(), match.end()), text[begin : match.start()].strip(' ,"')
            yield Introduction(name, full or found, begin, place, bare=True, noted=bool(full))


def _annotated(index: int, text: str, notes: dict[str, str], seen: set[str]) -> Iterator[Introduction]:
    for short, full in notes.items():
        begin = text.find(short)
        if short in seen or begin < 0:
            continue
        place = Place(index, begin, begin + len(short))
        yield Introduction(short, full, max(text.find(full), 0), place, bare=True, noted=True)


def _in_lists(view: ActView, texts: Sequence[str]) -> Iterator[Introduction]:
    """Yield the items of a list of abbreviations, «ДПО – дополнительное профессиональное образование»."""
    listing = False
    for index, text in enumerate(texts):
        match = _LISTED.match(text) if listing else None
        if match:
            yield Introduction(
                match["name"],
                match["full"],
                match.start("name"),
                Place(index, match.start("name"), len(text)),
                bare=True,
            )
        else:
            head = bool(view.texts[index].title) or text.rstrip().endswith(":")
            listing = head and bool(_LISTING.search(text))


def _noted(view: ActView) -> dict[int, dict[str, str]]:
    """Return the annotated full names by short name, for each passage that has any."""
    return {
        index: {item.short: item.full for item in passage.node.abbreviations}
        for index, passage in enumerate(view.texts)
        if passage.node and passage.node.abbreviations
    }


@once_per_act
def read(view: ActView) -> Reading:
    """Return the short names an act introduces; places name passages by their index in `view.texts`."""
    tokens, noted = tokens_of(view), _noted(view)
    found: list[Introduction] = []
    unproved: list[tuple[str, Place]] = []
    listed = {item.bracket.passage: item for item in _in_lists(view, tokens.wordings)}
    for index, text in enumerate(tokens.wordings):
        if index in listed:
            found.append(listed[index])
        if "(" not in text and index not in noted:
            continue
        own = noted.get(index, {})
        here = list(_in_text(index, text, own))
        here += _annotated(index, text, own, {item.short for item in here})
        found += sorted(here, key=lambda item: item.bracket.start)
        taken = joined(item.bracket[1:] for item in here)
        for match in _BARE.finditer(text):
            if not inside(taken, match.start("name")):
                unproved.append((match["name"], Place(index, *match.span("name"))))
    return Reading(tokens, tuple(found), tuple(unproved))


def uses(reading: Reading, items: Sequence[Introduction]) -> list[range]:
    """Return where a short name is used, in any form: outside its own introductions and its own full name.

    `items` are the introductions of one short name. A range numbers the words of `reading.tokens`.
    """
    key = key_of(items[0].short)
    if key not in reading.used:
        reading.used[key] = _uses(reading.tokens, items)
    return reading.used[key]


def _uses(tokens: Tokens, items: Sequence[Introduction]) -> list[range]:
    pattern = pattern_of(items[0].short)
    own: dict[int, list[tuple[int, int]]] = {}
    for item in items:
        place = item.bracket
        own.setdefault(place.passage, []).append((min(item.full_start, place.start), place.end))
    brackets = {passage: joined(stretches) for passage, stretches in own.items()}
    going_on = {word for item in items for word in _continuation(item, len(pattern))}
    found = []
    for numbers in tokens.find(pattern):
        place = tokens.place(numbers)
        if inside(brackets.get(place.passage, ()), place.start):
            continue
        after = numbers[-1] + 1
        follows = bool(going_on) and after < len(tokens.words) and not tokens.between(after).strip()
        if not follows or tokens.between(after) == "\n" or key_of(tokens.words[after]) not in going_on:
            found.append(numbers)
    return found


def spot(view: ActView, tokens: Tokens, place: Place) -> Spot:
    """Return the spot of a place with the words around it as quotation."""
    return view.spot(view.texts[place.passage], tokens.around(place))


def listed(names: Sequence[str], limit: int = 12, mark: str = ", ") -> str:
    """Return names parted by a mark, the rest as a number: «А», «Б» и ещё 3."""
    shown = mark.join(names[:limit])
    return f"{shown} и ещё {len(names) - limit}" if len(names) > limit else shown


def _continuation(item: Introduction, length: int) -> list[str]:
    """Return the word of the full name that follows the short one's words in it: there the full name stands."""
    full, short = (key_of(name).split() for name in (item.full, item.short))
    for begin in range(len(full) - length):
        if full[begin : begin + length] == short:
            return [full[begin + length]]
    return []
