"""Records of the base and pages of the site → units of the search. Signatories and persons are left out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from html.parser import HTMLParser
from itertools import groupby
from typing import Final

from generator.collect.tables import Tables
from generator.compare.columns import act_label
from generator.compare.table import ComparisonTable
from generator.model.act import Act
from generator.model.catalogue import Base, CanonEntry, TermEntry
from generator.rows import AbbreviationRow
from generator.run_checks import Rule
from generator.search.names import is_abbreviation, stands_for
from generator.search.unit import ActHead, Kind, Name, Page, Unit, without_persons
from generator.site.canon_pages import KINDS
from generator.site.page import Page as SitePage
from generator.site.requisites import citation
from generator.site.status import status
from generator.walk import Passage, walk

__all__ = ["Found", "act_heads", "everything", "names", "places", "prose"]

_PEOPLE: Final = frozenset({"signatory"})
_PLACE: Final = re.compile(
    r"(раздел|подпункт|пункт|строк|приложени|сноск|абзац|глав|стать)\w*\s+(?:№\s*)?(\d+(?:[.\-/]\d+)*|[а-яё]+(?=\s|,|$))",
    re.IGNORECASE,
)
_NOUNS: Final = {"строк": "строка", "приложени": "приложение", "сноск": "сноска", "глав": "глава", "стать": "статья"}
ORDINALS: Final = (
    "перв втор трет четверт пят шест седьм восьм девят десят одиннадцат двенадцат тринадцат четырнадцат "
    "пятнадцат шестнадцат семнадцат восемнадцат девятнадцат двадцат"
).split()
_COLUMN: Final = re.compile(r", графа [^,]+$")
_SECTIONS: Final = {
    "compare": Kind.COMPARISON,
    "passports": Kind.COMPARISON,
    "checks": Kind.CHECK,
    "findings": Kind.CHECK,
}
_LEAD: Final = re.compile(r'<p class="nms-lead">(.*?)</p>', re.DOTALL)


@dataclass(frozen=True, slots=True)
class Found:
    """Pages with their units."""

    pages: tuple[Page, ...]
    units: tuple[Unit, ...]


def places(address: str) -> tuple[tuple[str, str], ...]:
    """Return a legal address as (noun, number) pairs: «абзац пятый пункта 3.8.1» → абзац 5, пункт 3.8.1."""
    found = []
    for noun, number in _PLACE.findall(address.lower()):
        if not number[0].isdigit():
            count = next((place for place, stem in enumerate(ORDINALS, 1) if re.match(rf"{stem}\w{{1,3}}$", number)), 0)
            if not count:
                continue
            number = str(count)
        found.append((_NOUNS.get(noun, noun), number))
    return tuple(found)


def _above(passage: Passage, anchors: Mapping[int, str]) -> str:
    """Return the anchor of the line a list item hangs on: «ЦНППМ осуществляет:», a heading."""
    parent = passage.parent
    if parent is None or (parent.text and not parent.text.rstrip().endswith(":")):
        return ""
    return anchors.get(id(parent), "")


def _rows(passages: Iterable[Passage]) -> Iterator[tuple[Passage, str, str]]:
    """Yield (first passage, title, text): cells of one row of a table together, other passages by themselves."""
    for (table, row, key), group in groupby(passages, key=lambda item: (item.table, item.row, item.key == "columns")):
        items = list(group)
        if table and (row or key):
            cells = [
                " ".join(filter(None, (piece for item in cell for piece in (item.number, item.title, item.text))))
                for _, cell in groupby(items, key=lambda item: item.column)
            ]
            yield items[0], "", " · ".join(filter(None, cells))
        else:
            for item in items:
                yield item, item.title, item.text


def _act_units(act: Act, base: Base, page: str) -> Iterator[Unit]:
    region, file = base.regions[act.file.region], act.file
    keys = (region.nom, *filter(None, (file.number, file.issuer, file.city)))
    yield Unit(page=page, title=act_label(act, base), text=without_persons(citation(act)), keys=tuple(keys))
    passages = [item for item in walk(act) if item.key not in _PEOPLE]
    anchors = {id(item.node): item.anchor for item in passages if item.node and not item.row}
    for passage, title, text in _rows(passages):
        address = _COLUMN.sub("", passage.address)
        terms = passage.node.term if passage.key == "terms" and passage.node and passage.node.term else ""
        yield Unit(
            page=page,
            anchor=passage.anchor,
            address=address,
            title=without_persons(" ".join(filter(None, (passage.number, title)))) if title else "",
            text=without_persons(text if title else " ".join(filter(None, (passage.number * (not passage.row), text)))),
            keys=(str(terms),) if terms else (),
            above=_above(passage, anchors),
            places=places(address),
            levels=(str(passage.context.level),) if passage.context.level else (),
        )


def _acts(base: Base) -> Iterator[tuple[Page, Iterable[Unit]]]:
    for act in base.acts.values():
        path = f"acts/{act.slug}.html"
        yield Page(path, act_label(act, base), Kind.ACT, act.slug), _act_units(act, base, path)


def _levels(entry: CanonEntry) -> tuple[str, ...]:
    level = getattr(entry, "level", ())
    return (str(level),) if isinstance(level, str) else tuple(str(item) for item in level)


def _canon(base: Base) -> Iterator[tuple[Page, Iterable[Unit]]]:
    catalogues = [(kind, getattr(base, kind)) for kind in KINDS] + [("roles", base.roles)]
    for folder, catalogue in catalogues:
        for entry in catalogue.values():
            path = f"{folder}/{entry.id}.html"
            abbr = entry.abbr if isinstance(entry, TermEntry) else None
            title = f"{entry.label} ({abbr})" if abbr else entry.label
            also = f" Также говорят: {', '.join(entry.aliases)}." if entry.aliases else ""
            unit = Unit(
                page=path, title=title, text=entry.explanation + also, keys=entry.aliases, levels=_levels(entry)
            )
            yield Page(path, title, Kind.TERM if folder == "terms" else Kind.CANON), [unit]


def _compared(tables: Sequence[ComparisonTable]) -> Iterator[tuple[Page, Iterable[Unit]]]:
    for table in tables:
        path = f"compare/{table.slug}.html"
        rows = [
            Unit(
                page=path,
                anchor=row.id,
                address=row.group,
                title=row.label,
                text=row.explanation,
                levels=tuple(row.levels.split()),
            )
            for row in table.rows
        ]
        yield (
            Page(path, table.title, Kind.COMPARISON),
            [
                Unit(page=path, title=table.title, text=table.lead, keys=("Сравнение актов",)),
                *rows,
            ],
        )


def _rules(rules: Iterable[Rule]) -> Iterator[tuple[Page, Iterable[Unit]]]:
    for rule in rules:
        path = f"checks/{rule.id}.html"
        text = without_persons(" ".join(rule.explanation.split()))
        yield (
            Page(path, rule.title, Kind.CHECK),
            [Unit(page=path, title=rule.title, text=text, address=rule.code, keys=("Проверка",))],
        )


def _others(pages: Mapping[str, SitePage], known: set[str], base: Base) -> Iterator[tuple[Page, Iterable[Unit]]]:
    """Yield the pages nothing else speaks for, by title and lead."""
    for page in pages.values():
        path = f"{page.path}.html"
        if path not in known:
            folder, _, name = page.path.rpartition("/")
            lead = _LEAD.search(page.body)
            text = _plain(lead[1]) if lead else ""
            act = name if name in base.acts else ""
            yield (
                Page(path, page.title, _SECTIONS.get(folder, Kind.HELP), act),
                [Unit(page=path, title=page.title, text=without_persons(text))],
            )


def everything(
    base: Base,
    compared: Sequence[ComparisonTable],
    rules: Iterable[Rule],
    pages: Mapping[str, SitePage],
    prose_pages: Iterable[tuple[Page, Sequence[Unit]]],
) -> Found:
    """Return all pages that the search knows, with their units in reading order."""
    found = [
        (page, tuple(units)) for page, units in (*_acts(base), *_canon(base), *_compared(compared), *_rules(rules))
    ]
    known = {page.path for page, _ in found}
    found += [(page, tuple(units)) for page, units in (*_others(pages, known, base), *prose_pages)]
    return Found(tuple(page for page, _ in found), tuple(unit for _, units in found for unit in units))


def names(base: Base, tables: Tables) -> tuple[Name, ...]:
    """Return names of notions and roles, and the abbreviations that acts make."""
    found = []
    for folder, catalogue in (("terms", base.terms), ("roles", base.roles)):
        for entry in catalogue.values():
            short = [item for item in (getattr(entry, "abbr", None), *entry.aliases) if item and is_abbreviation(item)]
            own = [item for item in short if item == getattr(entry, "abbr", None) or stands_for(item, entry.label)]
            rest = [item for item in entry.aliases if item not in own]
            found.append(
                Name(page=f"{folder}/{entry.id}.html", full=(entry.label,), short=tuple(own), everyday=tuple(rest))
            )
    for row in tables["abbreviations"]:
        if isinstance(row, AbbreviationRow) and is_abbreviation(row.short):
            found.append(Name(page="", full=(row.full,), short=(row.short,)))
    return tuple(dict.fromkeys(found))


def act_heads(base: Base, date: str) -> tuple[ActHead, ...]:
    """Return the acts as results name them; `date` is the date of the build (ISO 8601)."""
    heads = []
    for act in base.acts.values():
        judged = status(act, date)
        named = act.file.period is not None and act.file.period.end
        word = "период истёк" if judged.ended else "действует" if named else "срок не назван"
        heads.append(ActHead(act.slug, act_label(act, base), act.file.region, word))
    return tuple(heads)


def _plain(html: str) -> str:
    reader = _Sections()
    reader.feed(html)
    return " ".join(" ".join(text for _, _, text in reader.sections()).split())


@dataclass(slots=True)
class _Section:
    anchor: str
    heading: list[str] = field(default_factory=list)
    text: list[str] = field(default_factory=list)


class _Sections(HTMLParser):
    """Reads a page of prose into (anchor, heading, text); links to headings themselves are no text."""

    _HEADINGS = ("h1", "h2", "h3")
    _SILENT = ("script", "style")
    _INLINE = ("a", "b", "code", "em", "i", "small", "span", "strong")

    def __init__(self) -> None:
        super().__init__()
        self.found: list[_Section] = [_Section("")]
        self.heading = False
        self.silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        if tag not in self._INLINE:
            self.found[-1].text.append(" ")
        if tag in self._HEADINGS:
            self.found.append(_Section((values.get("id") or "") if tag != "h1" else ""))
            self.heading = True
        elif tag in self._SILENT or (tag == "a" and values.get("class") == "headerlink"):
            self.silent += 1

    def handle_endtag(self, tag: str) -> None:
        if tag in self._HEADINGS:
            self.heading = False
        elif tag in (*self._SILENT, "a") and self.silent:
            self.silent -= 1

    def handle_data(self, data: str) -> None:
        if not self.silent:
            (self.found[-1].heading if self.heading else self.found[-1].text).append(data)

    def sections(self) -> list[tuple[str, str, str]]:
        found = [(item.anchor, "".join(item.heading), "".join(item.text)) for item in self.found]
        return [(anchor, " ".join(head.split()), " ".join(text.split())) for anchor, head, text in found]


def prose(path: str, title: str, html: str, *, brief: bool = False) -> tuple[Page, tuple[Unit, ...]]:
    """Return a hand-written page with its sections; `brief`: its title only."""
    if brief:
        return Page(path, title, Kind.HELP), (Unit(page=path, title=title),)
    reader = _Sections()
    reader.feed(html)
    units = [
        Unit(page=path, anchor=anchor, title=head, text=without_persons(text), address=title if anchor else "")
        for anchor, head, text in reader.sections()
        if head or text
    ]
    return Page(path, title, Kind.HELP), tuple(units)
