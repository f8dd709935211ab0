"""Другие регионы ссылаются на более новую редакцию.

Что проверяет. Ссылки акта сравниваются со ссылками других актов собрания. Если другой акт знает изменение того же
документа или более новый документ с тем же названием, принятые не позже даты этого акта, а здесь о них нигде
не сказано, появляется замечание. Реестр федеральных актов для этого не нужен. Если об изменении уже говорят реестр
или сам акт, об ошибке сообщают другие правила, а здесь остаётся сведение: кто из соседей его учёл.

Почему это важно. Соседи, которые писали о том же, уже учли новую редакцию. Вероятно, здесь взяли за образец старый
текст, и нормы могут опираться на то, чего больше нет.

Пример. Распоряжение № 3273-р приведено без изменений, два других акта называют изменившее его распоряжение
от 07.10.2020 № 2580-р.

Как исправить. Проверьте по правовой системе, действует ли изменение, и добавьте «с изменениями, внесёнными …».
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Hit, Severity
from generator.reading.citations import Found, Mention, citations, find_mentions, named, title_distance
from generator.reading.dates import russian
from generator.reading.editions import changes_named_by_others, known_later
from generator.reading.requisites import act_date
from generator.view import ActView, Collection
from generator.walk import Passage

CODE = "COL02"
SEVERITY = Severity.WARNING
NEEDS = ("text",)

_SAME_TITLE = 1


def _in_words(mention: Mention) -> str:
    return f"№ {mention.number} от {russian(mention.date)}"


def _newer(
    item: Found, others: dict[tuple[str, str], list[tuple[Mention, str]]], day: str
) -> tuple[Mention, str] | None:
    """Return a later document of the same issuer with the same title that another act cites."""
    mention = item.mention
    for other, slug in others.get(_group(mention), ()):
        later = mention.date < other.date <= day
        apart = title_distance(other.title, mention.title) if later else (set(), set())
        if later and len(apart[0]) + len(apart[1]) <= _SAME_TITLE:
            return other, slug
    return None


def _group(mention: Mention) -> tuple[str, str]:
    return mention.kind, mention.issuer.casefold()[:12]


def _titled(found: dict[str, list[Found]], own: str) -> dict[tuple[str, str], list[tuple[Mention, str]]]:
    groups: dict[tuple[str, str], list[tuple[Mention, str]]] = {}
    for slug, items in found.items():
        for item in items if slug != own else ():
            if len(item.mention.title) > 40 and not item.mention.inside and item.mention.number:
                groups.setdefault(_group(item.mention), []).append((item.mention, slug))
    return groups


def _judge(view: ActView, collection: Collection, found: dict[str, list[Found]]) -> Hit | None:
    day = act_date(view.act, view.passages) or collection.today
    here = {mention.key for passage in view.texts for mention in find_mentions(passage.text)}
    changes, others = changes_named_by_others(found, view.slug), _titled(found, view.slug)
    known = known_later(view, found[view.slug])
    changed: dict[str, None] = {}
    replaced: dict[str, None] = {}
    places: dict[str, Passage] = {}
    fresh = False
    for item in found[view.slug]:
        mention = item.mention
        if mention.inside or not (mention.number and mention.date):
            continue
        late = [(m, who) for key, (m, who) in changes.get(mention.key, {}).items() if key[0] <= day and key not in here]
        for change, who in late:
            changed[f"{named(mention)} (изменения: {_in_words(change)}; называют: {_acts(collection, who)})"] = None
        newer = _newer(item, others, day) if len(mention.title) > 40 else None
        after = [newer] if newer and newer[0].key not in here else []
        for successor, slug in after:
            whose = _acts(collection, [slug])
            replaced[f"{named(mention)} (более новый – {_in_words(successor)}; называет: {whose})"] = None
        if late or after:
            places.setdefault(item.passage.anchor, item.passage)
        later = {m.key for m, _ in (*late, *after)}
        fresh = fresh or bool(later - known.get(mention.key, set()))
    return _hit(view, changed, replaced, places, fresh=fresh) if places else None


def _hit(
    view: ActView, changed: dict[str, None], replaced: dict[str, None], places: dict[str, Passage], *, fresh: bool
) -> Hit:
    told = [f"на более новую редакцию: {'; '.join(changed)}"] if changed else []
    told += [f"на более новый документ: {'; '.join(replaced)}"] if replaced else []
    hints = ["добавьте «с изменениями, внесёнными …»"] if changed else []
    hints += ["сошлитесь на действующий документ"] if replaced else []
    return Hit(
        act=view.slug,
        message=f"другие акты собрания ссылаются {'; '.join(told)}",
        hint=f"Проверьте по правовой системе и {' или '.join(hints)}",
        spots=view.spots(places.values()),
        severity=None if fresh and act_date(view.act, view.passages) else Severity.INFO,
    )


def _acts(collection: Collection, slugs: list[str]) -> str:
    regions = collection.base.regions
    found = ((slug, regions.get(collection.views[slug].act.file.region)) for slug in dict.fromkeys(slugs))
    return ", ".join(region.nom if region else slug for slug, region in found)


def check_collection(collection: Collection) -> Iterator[Hit]:
    """Yield per act the citations whose later changes other acts know."""
    found = {slug: list(citations(view)) for slug, view in collection.views.items()}
    for view in collection.views.values():
        if hit := _judge(view, collection, found):
            yield hit
