"""Other writings of an introduced short name: «РСНМС» beside «РС НМС», «паспорт ДПО» beside «паспорт ДППО»."""

from __future__ import annotations

from collections.abc import Mapping

from generator.reading.abbreviations import Introduction, Reading, key_of, read, uses
from generator.reading.capitals import FORMS, INSIDE, KNOWN, group, undefined
from generator.reading.full_names import letters_of
from generator.reading.tokens import is_capitals, pattern_of
from generator.view import ActView

__all__ = ["compounds", "relatives", "variants"]

_PAIRS = 100_000  # comparisons at most; beyond them the text is no act
_RARE = 2  # a slip of one letter is rare …
_OFTEN = 4  # … beside the name it stands for


def _one_edit(first: str, second: str) -> bool:
    """Say whether one letter changed, added or left out makes one of the other."""
    if abs(len(first) - len(second)) > 1 or first == second:
        return False
    if len(first) == len(second):
        return sum(a != b for a, b in zip(first, second, strict=True)) == 1
    short, long = sorted((first, second), key=len)
    return any(long[:at] + long[at + 1 :] == short for at in range(len(long)))


def variants(view: ActView) -> dict[str, dict[str, list[range]]]:
    """Return abbreviations not introduced that differ from an introduced one by a space or by one letter."""
    reading = read(view)
    known = group(view.lexicon("abbreviation_stop_list"), KNOWN)
    loose = {name: runs for name, runs in undefined(view).items() if name not in known}
    found: dict[str, dict[str, list[range]]] = {}
    compare = len(loose) * len(reading.introductions) <= _PAIRS
    for items in reading.by_key().values() if loose and compare else ():
        short = items[0].short
        if not all(is_capitals(word) for word in short.split()):
            continue
        often = len(uses(reading, items)) >= _OFTEN
        bare = short.replace(" ", "")
        for name, runs in loose.items():
            spaced = name.replace(" ", "") == bare
            slip = often and len(runs) <= _RARE and len(bare) > 2 and _one_edit(name.replace(" ", ""), bare)
            if spaced or (slip and not _part(name, reading)):
                found.setdefault(short, {})[name] = runs
    return found


def _part(name: str, reading: Reading) -> bool:
    """Say whether a name is part of an introduced compound: then it is a word of its own, not a slip."""
    return any(name in _letters(items[0].short) for items in reading.by_key().values())


def _letters(short: str) -> list[str]:
    """Return the abbreviations inside a short name."""
    return [word for word in short.split() if is_capitals(word)]


def _head(item: Introduction) -> tuple[str, ...]:
    """Return the words before the abbreviation in a compound name, or all words of a name without one."""
    words = item.short.split()
    at = next((number for number, word in enumerate(words) if is_capitals(word)), len(words))
    return tuple(words[:at])


def compounds(view: ActView) -> dict[str, dict[str, list[range]]]:
    """Return compound names that keep the head words of an introduced one and change the abbreviation after them."""
    reading = read(view)
    tokens, keys = reading.tokens, reading.by_key()
    forms = group(view.lexicon("abbreviation_stop_list"), FORMS)
    found: dict[str, dict[str, list[range]]] = {}
    for items in keys.values():
        head = _head(items[0])
        if not head or len(head) > 3 or (len(head) == 1 and not letters_of(items[0].short)):
            continue
        for numbers in tokens.find(pattern_of(" ".join(head))):
            end = numbers.stop
            if end >= len(tokens.words) or tokens.between(end).strip(" \u00a0") or not is_capitals(tokens.words[end]):
                continue
            while end < len(tokens.words) and is_capitals(tokens.words[end]) and tokens.between(end) == " ":
                end += 1
            tail = " ".join(tokens.words[numbers.stop : end])
            name = f"{' '.join(head)} {tail}"
            if tokens.words[numbers.stop] not in forms and not _introduced(key_of(name), keys):
                found.setdefault(items[0].short, {}).setdefault(name, []).append(range(numbers.start, end))
    return found


def _introduced(name: str, keys: Mapping[str, object]) -> bool:
    """Say whether a written name is introduced, or begins with an introduced compound that has its own letters."""
    words = name.split()
    begins = (" ".join(words[:size]) for size in range(2, len(words)))
    return name in keys or any(begin in keys and letters_of(begin) for begin in begins)


def relatives(view: ActView) -> list[tuple[str, str]]:
    """Return pairs of abbreviations not introduced that share a part of three letters: «ИРО КО», «КОГОАУ ДПО ИРО»."""
    lexicon = view.lexicon("abbreviation_stop_list")
    common = group(lexicon, FORMS) | group(lexicon, INSIDE)
    parts: dict[str, list[str]] = {}
    for name in undefined(view):
        for word in dict.fromkeys(name.split()):
            if len(word) > 2 and word not in common:
                parts.setdefault(word, []).append(name)
    return [(names[0], other) for names in parts.values() for other in names[1:] if names[0] not in other]
