"""Собственные документы акта названы по-разному.

Что проверяет. Название каждого утверждаемого документа собирается из наименования приказа, его пунктов, грифов,
заголовка приложения, первого пункта («Настоящее Положение о …») и строк дорожной карты; регистр, скобки и название
региона не учитываются. Остальные слова должны совпадать с заголовком самого документа.

Почему это важно. Документ, который в приказе называется иначе, чем в приложении, формально не утверждён: нельзя
доказать, что утверждали именно его. Ссылки на него в других актах тоже разойдутся.

Пример. Приказ утверждает «Комплекс мер по созданию системы», заголовок приложения – «Комплекс мер по созданию
и функционированию системы на период до 2024 года».

Как исправить. Возьмите за образец заголовок документа и повторите его слово в слово в приказе, грифе и тексте.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Hit, Severity
from generator.morphology import words
from generator.reading.abbreviations import read
from generator.reading.citations import stems_of
from generator.reading.documents import Named, name_words, named_in, own_documents
from generator.view import ActView

CODE = "REF05"
SEVERITY = Severity.WARNING
NEEDS = ("text",)

_ENOUGH = 0.5
_LIMIT = 3


def _region(view: ActView) -> frozenset[str]:
    """Return the words of the region's name: a place may leave them out."""
    region = view.base.regions.get(view.act.file.region)
    return stems_of(f"{region.nom} {region.gen}") if region else frozenset()


def _rows(view: ActView) -> Iterator[Named]:
    for passage in view.passages:
        if passage.key == "cell" and passage.column in ("measure", "result"):
            for kind, name in named_in(passage.text):
                yield Named(kind, name, passage.address, passage)


def _expanded(name: str, full: dict[str, str]) -> str:
    """Return a name with its introduced abbreviations spelled out."""
    return " ".join(full.get(word, word) for word in words(name))


def _model(items: list[Named]) -> Named | None:
    """Return the name to compare with: the heading of the document, else the longest name."""
    headings = [item for item in items if item.source == "заголовок"]
    if headings:
        return headings[0]
    return max((item for item in items if item.source != "гриф"), key=lambda item: len(item.name), default=None)


def _shown(stems: frozenset[str], text: str) -> str:
    return "«" + " ".join(dict.fromkeys(word for word in words(text) if stems_of(word) & stems)) + "»"


def _apart(name: str, model: str, ignored: frozenset[str]) -> str:
    """Return in words how a name differs from the model; empty when it agrees or is only a short mention."""
    one = frozenset(w[:5] for w in name_words(name)) - ignored
    two = frozenset(w[:5] for w in name_words(model)) - ignored
    if len(one & two) < max(3, _ENOUGH * len(two)):
        return ""
    parts = [f"нет слов {_shown(two - one, model)}"] if two - one else []
    parts += [f"лишние слова {_shown(one - two, name)}"] if one - two else []
    return ", ".join(parts)


def check_act(view: ActView) -> Iterator[Hit]:
    """Yield for each approved document the places that name it in other words than its heading."""
    kinds: dict[str, list[Named]] = {}
    for item in own_documents(view):
        kinds.setdefault(item.kind, []).append(item)
    full = {key: items[0].full for key, items in read(view).by_key().items() if items[0].full and key.isupper()}
    ignored = _region(view)
    rows = list(_rows(view)) if kinds else []
    count = 0
    for kind, items in kinds.items():
        model = _model(items)
        if model is None or len(name_words(model.name)) < 3 or count == _LIMIT:
            continue
        told: dict[str, Named] = {}
        for item in (*items, *(row for row in rows if row.kind == kind)):
            if item is model or len(name_words(item.name)) < 3:
                continue
            if about := _apart(_expanded(item.name, full), _expanded(model.name, full), ignored):
                told.setdefault(about, item)
        if told:
            count += 1
            places = {item.passage.anchor: item.passage for item in (*told.values(), model)}
            where = "своём заголовке" if model.source == "заголовок" else "другом месте"
            said = "; ".join(f"{item.source} – {about}" for about, item in told.items())
            yield Hit(
                message=f"документ ({kind}) назван не так, как в {where}: {said}",
                hint=f"Приведите везде одно название: «{model.name}»",
                spots=view.spots(places.values()),
            )
