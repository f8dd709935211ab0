"""Verbs and the nouns made of them: «утвердить», «утверждать», «утверждение» ask about one thing.

Nouns are derived from stems of the verb's own forms and kept only where the texts have them, so that a wrong
guess finds nothing.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from typing import Final

__all__ = ["derived"]

# A form of the verb → the noun's nominative: passive participle, infinitives of the kinds that make nouns.
_NOUNS: Final = (
    (re.compile(r"(.+)(?:нный)$"), ("ние",)),
    (re.compile(r"(.+)тый$"), ("тие",)),
    (re.compile(r"(.+)(?:ыва|ива)ть$"), ("ывание", "ивание", "ение", "ка", "ание")),
    (re.compile(r"(.+)[ая]ть$"), ("ание", "яние", "ение", "ка", "")),
    (re.compile(r"(.+)ить$"), ("ение", "ка", "")),
    (re.compile(r"(.+)еть$"), ("ение",)),
    (re.compile(r"(.+)(?:изова|изирова)ть$"), ("изация",)),
    (re.compile(r"(.+)(?:ирова|ова)ть$"), ("ирование", "ование", "ация", "ка", "инг", "")),
    (re.compile(r"(.+)(?:ствова)ть$"), ("ие", "ство", "ствование")),
)
_SHORTEST: Final = 3


def _nouns(verb: str, forms: Collection[str]) -> Iterator[str]:
    for form in {verb, *(form for form in forms if form.endswith(("нный", "тый")))}:
        for pattern, endings in _NOUNS:
            found = pattern.match(form)
            if found and len(found[1]) >= _SHORTEST:
                yield from (found[1] + ending for ending in endings)


def derived(verbs: Collection[str], forms: Mapping[str, Collection[str]]) -> dict[str, tuple[str, ...]]:
    """Return for each lemma the others of its family; `forms` has the lemmas of the texts with their forms."""
    families: dict[str, set[str]] = defaultdict(set)
    for verb in sorted(verbs):
        for noun in _nouns(verb, forms[verb]):
            if noun in forms and noun not in verbs:
                families[noun].add(verb)
    found: dict[str, set[str]] = defaultdict(set)
    for noun, own in families.items():
        for lemma in (noun, *own):
            found[lemma] |= ({noun} | own) - {lemma}
    return {lemma: tuple(sorted(others)) for lemma, others in sorted(found.items())}
