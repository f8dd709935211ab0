"""Documents an act names: the ones it approves itself, by kind and name; the items of its legal basis."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from generator.morphology import content_lemmas
from generator.reading.citations import find_mentions
from generator.view import ActView
from generator.walk import ORDER, Passage

__all__ = [
    "KINDS",
    "Named",
    "basis_items",
    "headed_kinds",
    "heading_of",
    "kinds_in",
    "name_words",
    "named_in",
    "own_documents",
    "own_names",
    "same_document",
    "title_of",
]

KINDS: Final = {
    "положение": r"положени[еюя]м?(?![а-яё])",
    "концепция": r"концепци[яиюей]{1,2}(?![а-яё])",
    "дорожная карта": r"(?:комплекс\w{0,2}\s+мер(?:оприятий)?"
    r"(?:\s*\(\s*[«\"“]?дорожн\w{2,3}\s+карт\w{1,2}[»\"”]?\s*\))?"
    r"|(?:план\w{0,2}\s+мероприятий\s*\(\s*)?[«\"“]?дорожн\w{2,3}\s+карт\w{1,2}[»\"”]?\)?|план\w{0,2}\s+мероприятий)",
    "порядок": r"поряд(?:ок|ка|ку|ком|ке)(?![а-яё])",
    "регламент": r"регламент(?:а|у|ом|е)?(?![а-яё])",
    "модель": r"модел[ьию]{1,2}(?![а-яё])",
    "программа": r"программ[ауыеой]{1,2}(?![а-яё])",
    "перечень": r"переч(?:ень|ня|ню|нем)(?![а-яё])",
    "состав": r"состав(?:а|у|ом)?(?=\s+(?:рабоч|совет|комисс|координац|регионал|эксперт|межведом))",
    "показатели": r"показател(?:и|ей|ями)(?=\s+(?:эффект|реализ|мониторинг))",
    "паспорт": r"паспорт(?:а|у|ом)?(?![а-яё])",
    "форма": r"форм[ауы](?=\s+(?:отч|заяв|соглаш|монит|договор))",
}
"""Kinds of documents an act may approve, with the pattern of their forms."""
_ANY: Final = re.compile("|".join(rf"(?P<k{i}>(?<![а-яё]){p})" for i, p in enumerate(KINDS.values())), re.IGNORECASE)
_END: Final = re.compile(
    r"[(;:]|\.\s|\.$|,?\s+(?:утвержд|согласно|изложи|приведен|разработан|определя|представля|явля|устанавлива|отража|базир|в\s+соответствии"
    r"|по\s+форме|в\s+новой\s+редакции|с\s+приложени|настоящ)|,\s+(?:утв|котор|определ|разраб|далее)|\s[-–—]\s|»\s*$|»[,;.]",
    re.IGNORECASE,
)
_AND: Final = re.compile(r"[,]?\s+и\s+(?:прилагаем\w{2,3}\s+)?$|,\s+$", re.IGNORECASE)
_APPROVES: Final = re.compile(
    r"утвердить|утвержд[её]нн|прилагаем|изложи|принять\s|ввести\s+в\s+действие", re.IGNORECASE
)
_APPROVING: Final = re.compile(r"утвердить|изложи|утвержд[её]нн", re.IGNORECASE)
_ORDERED: Final = re.compile(r"^\s*(?:внести|утвердить|изложи|принять)|\bутвердить\b|изложив", re.IGNORECASE)
_OWN: Final = re.compile(r"^(?:настоящ\w{2,3}\s+)?", re.IGNORECASE)
_IGNORED: Final = frozenset(
    "настоящий прилагаемый область край республика автономный округ город дорожный карта"
    " комплекс мера мероприятие план".split()
)
_LEAD: Final = re.compile(
    r"правов\w{2,3}\s+(?:основ|баз)|нормативн\w{2,3}\s+(?:правов\w{2,3}\s+)?(?:основ|баз)"
    r"|(?:разработан|подготовлен|составлен|руководству)[^:]{0,200}(?:соответстви|основани|исполнени|документ|акт)[^:]{0,80}:",
    re.IGNORECASE,
)
_SHORT: Final = re.compile(r"\((?:[^()]{0,200}[;,]\s*)?далее[^()]{0,200}\)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Named:
    """A document of the act as one place names it: kind, words with the kind, the place in words."""

    kind: str
    name: str
    source: str
    passage: Passage


@lru_cache(maxsize=10_000)
def named_in(text: str) -> tuple[tuple[str, str], ...]:
    """Return (kind, words with the kind) of the documents a text names; a name ends where the next one begins."""
    text = _SHORT.sub("(", text[:3000])
    matches = list(_ANY.finditer(text))
    found: list[tuple[str, str]] = []
    done = 0
    for index, match in enumerate(matches):
        if match.start() < done:
            continue
        kind = next(name for i, name in enumerate(KINDS) if match[f"k{i}"])
        stop = _END.search(text, match.end())
        end = stop.start() if stop else len(text)
        for other in matches[index + 1 :]:
            if match.end() < other.start() < end and _AND.search(text[match.end() : other.start()]):
                end = other.start() - len(_AND.search(text[match.end() : other.start()])[0])  # type: ignore[index]  # found just above
                break
        done = end
        found.append((kind, " ".join(text[match.start() : end].split()).strip(" ,»")))
    return tuple(found)


def kinds_in(text: str) -> dict[str, str]:
    """Return the kinds of documents a text names, each with its first name."""
    found: dict[str, str] = {}
    for kind, name in named_in(text):
        found.setdefault(kind, name)
    return found


@lru_cache(maxsize=10_000)
def name_words(name: str) -> tuple[str, ...]:
    """Return the content words of a document's name as lemmas, without brackets, kind words and «область»."""
    bare = re.sub(r"\([^()]*\)|[«»\"“”]", " ", name)
    return tuple(word for word in content_lemmas(bare) if word not in _IGNORED)


def heading_of(view: ActView, part: str) -> tuple[str, Passage | None]:
    """Return the heading of a part as one line and its first passage: the head, else the unnumbered lines on top."""
    lines = [p for p in view.passages if p.part == part and p.key == "head"]
    if not lines:
        for passage in view.passages:
            if passage.part != part or passage.key == "stamps":
                continue
            if passage.number or passage.key != "clauses" or len(passage.printed) > 300 or len(lines) > 4:
                break
            lines.append(passage)
    return " ".join(p.title or p.text for p in lines), lines[0] if lines else None


def title_of(view: ActView) -> list[Passage]:
    """Return the head lines of the order from «О …», «Об …» on: its title."""
    heads = [p for p in view.passages if p.part == ORDER and p.key == "head"]
    first = next((index for index, p in enumerate(heads) if re.match(r"об?\s", p.text, re.IGNORECASE)), len(heads))
    return [p for p in heads[first:] if not re.match(r"(?:№|от\s|г\.)", p.text)]


def _of_order(view: ActView) -> Iterator[Named]:
    title = title_of(view)
    for kind, name in named_in(" ".join(p.text for p in title)):
        yield Named(kind, name, "наименование", title[0])
    for passage in view.passages:
        if passage.part == ORDER and passage.key == "clauses" and _is_approving(passage):
            for kind, name in named_in(passage.text)[:3]:
                yield Named(kind, name, f"{passage.address}", passage)


def _is_approving(passage: Passage) -> bool:
    parent = passage.parent.text or "" if passage.parent else ""
    return bool(_ORDERED.search(passage.text) or (_ORDERED.search(parent) and _APPROVES.search(parent + passage.text)))


def own_documents(view: ActView) -> list[Named]:
    """Return how the act names the documents it approves: title, clauses, stamps, headings, first clauses."""
    found = list(_of_order(view))
    for part in view.act.file.parts:
        heading, first = heading_of(view, part.id)
        for passage in view.passages:
            if passage.part == part.id and passage.key == "stamps":
                found += [Named(k, n, "гриф", passage) for k, n in named_in(passage.text)[:1]]
        if first:
            begun = heading.lower()
            found += [
                Named(k, n, "заголовок", first) for k, n in named_in(heading)[:1] if begun.startswith(n[:9].lower())
            ]
        opening = next(
            (p for p in view.passages if p.part == part.id and p.key == "clauses" and p.number and p.text), None
        )
        opening = opening or next(
            (p for p in view.passages if p.part == part.id and p.key == "clauses" and len(p.text) > 80), None
        )
        if opening:
            text = _OWN.sub("", opening.text)
            found += [
                Named(k, n, opening.address, opening)
                for k, n in named_in(text)[:1]
                if text.lower().startswith(n[:9].lower())
            ]
    return found


def headed_kinds(view: ActView) -> dict[str, str]:
    """Return the kinds of documents that a short unnumbered line begins with: their headings in a foreign file."""
    found: dict[str, str] = {}
    for passage in view.texts:
        if len(passage.text) < 300 and not passage.number and not _APPROVING.search(passage.text):
            for kind, name in list(kinds_in(passage.text).items())[:1]:
                if passage.text.lower().startswith(name[:8].lower()):
                    found.setdefault(kind, name)
    return found


def own_names(view: ActView) -> tuple[frozenset[str], ...]:
    """Return the word sets of the names of the act's own documents."""
    return tuple({frozenset(name_words(item.name)) for item in own_documents(view) if len(name_words(item.name)) > 2})


def same_document(name: str, own: Sequence[frozenset[str]], share: float = 0.7) -> bool:
    """Say whether a name means one of the act's own documents: the share of its words they have."""
    words = set(name_words(name))
    return bool(words) and any(len(words & other) >= share * len(words) and len(words & other) > 2 for other in own)


def basis_items(view: ActView) -> list[Passage]:
    """Return the items of the legal basis: annotated ones, else the items of a list led in by its usual words."""
    annotated = [passage for passage in view.texts if passage.key == "basis"]
    if annotated:
        return annotated
    groups: dict[int, list[Passage]] = {}
    for passage in view.texts:
        lead = passage.parent.text if passage.parent else None
        if lead and passage.text and not passage.table and lead.rstrip().endswith(":") and _LEAD.search(lead[-300:]):
            groups.setdefault(id(passage.parent), []).append(passage)
    return [item for items in groups.values() if any(find_mentions(p.text) for p in items) for item in items]
