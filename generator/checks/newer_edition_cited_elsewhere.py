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
from generator.reading.editions import Key, changes_by_act, known_later
from generator.reading.requisites import act_date
from generator.view import ActView, Collection
from generator.walk import Passage

CODE = "COL02"
SEVERITY = Severity.WARNING
NEEDS = ("text",)

_SAME_TITLE = 1

Titled = dict[tuple[str, str], dict[tuple[str, str, str], list[tuple[int, Mention, str]]]]
"""Kind and issuer → date, number and title of a document → its first mentions: count, mention, act."""


def _in_words(mention: Mention) -> str:
    return f"№ {mention.number} от {russian(mention.date)}"


def _newer(item: Found, titled: Titled, own: str, day: str) -> tuple[Mention, str] | None:
    """Return a later document of the same issuer with the same title that another act cites, the first such."""
    mention = item.mention
    found = []
    for (date, _, title), told in titled.get(_group(mention), {}).items():
        if not mention.date < date <= day:
            continue
        apart = title_distance(title, mention.title)
        if len(apart[0]) + len(apart[1]) <= _SAME_TITLE:
            found += [(count, other, slug) for count, other, slug in told if slug != own][:1]
    return min(found, key=lambda first: first[0])[1:] if found else None


def _group(mention: Mention) -> tuple[str, str]:
    return mention.kind, mention.issuer.casefold()[:12]


def _titled(found: dict[str, list[Found]]) -> Titled:
    """Return the documents cited with a title; of each, its first mention in two acts: one of them is not one's own."""
    groups: Titled = {}
    listed = ((slug, item.mention) for slug, items in found.items() for item in items)
    for count, (slug, mention) in enumerate(listed):
        if len(mention.title) > 40 and not mention.inside and mention.number:
            document = mention.date, mention.number, mention.title
            told = groups.setdefault(_group(mention), {}).setdefault(document, [])
            if not told or (len(told) == 1 and told[0][2] != slug):
                told.append((count, mention, slug))
    return groups


def _judge(
    view: ActView,
    collection: Collection,
    found: list[Found],
    changes: dict[Key, dict[Key, dict[str, Mention]]],
    titled: Titled,
) -> Hit | None:
    day = act_date(view.act, view.passages) or collection.today
    here = {mention.key for passage in view.texts for mention in find_mentions(passage.text)}
    known = known_later(view, found)
    changed: dict[str, None] = {}
    replaced: dict[str, None] = {}
    places: dict[str, Passage] = {}
    fresh = False
    for item in found:
        mention = item.mention
        if mention.inside or not (mention.number and mention.date):
            continue
        late = [
            (next(iter(others.values())), list(others))
            for key, told in changes.get(mention.key, {}).items()
            if key[0] <= day
            and key not in here
            and (others := {slug: change for slug, change in told.items() if slug != view.slug})
        ]
        for change, who in late:
            changed[f"{named(mention)} (изменения: {_in_words(change)}; называют: {_acts(collection, who)})"] = None
        newer = _newer(item, titled, view.slug, day) if len(mention.title) > 40 else None
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
    changes, titled = changes_by_act(found), _titled(found)
    for slug, view in collection.views.items():
        if hit := _judge(view, collection, found[slug], changes, titled):
            yield hit
