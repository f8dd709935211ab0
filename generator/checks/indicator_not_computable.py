"""Показатель нельзя посчитать: нет базы, знаменателя, методики, источника.

Что проверяет. Есть ли у долей знаменатель («от общего количества …»), у роста – точка отсчёта, у значения – отношение
(«не менее», «не более»); одинаков ли знаменатель у долей одного и того же круга; не повторяется ли один ряд значений у
трёх и более показателей. Кроме того, называет ли акт методику расчёта или источник данных.

Почему это важно. Два добросовестных исполнителя посчитают такой показатель по-разному, и итог нельзя проверить.

Пример. «Доля разработанных центром программ, размещённых в Федеральном реестре»: часть программ центра или часть
реестра?

Как исправить. Допишите знаменатель, исходное значение и отношение, сошлитесь на методику расчёта и источник данных.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.findings import Hit, Severity
from generator.morphology import content_lemmas
from generator.reading.indicators import Indicator, grows, indicators, own
from generator.reading.likeness import light_words
from generator.reading.opening import opening
from generator.view import ActView

CODE = "IND04"
SEVERITY = Severity.WARNING
NEEDS = ("structure",)

_OF = re.compile(
    r"\b(?:от|к|в)\s+общ\w+\s+(?:количеств|числ|численност|объ[её]м)\w*\s*(?P<of>[^,;()]*)|\bот\s+числа\s+(?P<of2>[^,;()]*)",
    re.IGNORECASE,
)
_SHARE = frozenset({"доля", "процент", "охват"})
_BASE = re.compile(
    r"по\s+сравнени|относительно|к\s+(?:уровню|значению)|\bс\s+\d|\bна\s+\d|ежегодно\s+на|базов|исходн", re.IGNORECASE
)
_METHOD_WORDS = ("методик", "формул", "поряд", "источник", "рассчитыва", "статистическ")
_METHOD = re.compile(
    r"методик\w*\s+(?:расч[её]т|исчислени|оценк\w+\s+показател)|формул\w+\s+расч|порядо?к\w*\s+расч[её]та|источник\w*\s+(?:данных|информации)"
    r"|рассчитыва(?:ется|ются)\b|данны\w+\s+(?:федерального\s+)?статистическ",
    re.IGNORECASE,
)
_SAME_SERIES = 3


def _parts(text: str) -> tuple[frozenset[str], frozenset[str]] | None:
    """Return the words of a share's part (up to the first comma) and of its whole, or None without a whole."""
    match = _OF.search(text)
    whole = frozenset(content_lemmas(match["of"] or match["of2"] or "")) if match else frozenset()
    if not match or not whole:
        return None
    head = text[: match.start()].split(",", 1)[0]
    return frozenset(content_lemmas(head)[1:]), whole


def _denominators(shares: list[Indicator]) -> tuple[list[Indicator], list[Indicator]]:
    """Return shares of one circle taken of different wholes, and shares whose whole is of another kind."""
    groups: dict[frozenset[str], dict[frozenset[str], Indicator]] = {}
    strange = []
    for item in shares:
        if found := _parts(item.text):
            part, whole = found
            groups.setdefault(part, {}).setdefault(whole, item)
            if part and not part & whole:
                strange.append(item)
    return [item for forms in groups.values() if len(forms) > 1 for item in forms.values()], strange


def _warnings(listed: list[Indicator]) -> Iterator[tuple[str, list[Indicator]]]:
    bare = [item for item in listed if item.amount and not item.amount.comparator and item.amount.unit == "%"]
    if bare and len(bare) < len([item for item in listed if item.amount]):
        yield "у значения не сказано, «не менее» это или «не более»", bare
    differ, strange = _denominators([item for item in listed if opening(item.text).lemma in _SHARE])
    if differ:
        yield "доли одного круга берутся от разного целого", differ
    if strange:
        yield "доля берётся от целого, частью которого не является", strange


def _same_values(listed: list[Indicator]) -> list[Indicator]:
    """Return indicators that share one row of values with others: suspicious, yet they can be computed."""
    rows: dict[tuple[tuple[int, float | None], ...], list[Indicator]] = {}
    for item in listed:
        rows.setdefault(item.series, []).append(item)
    alike = (items for series, items in rows.items() if len(series) > 1 and any(value for _, value in series))
    return [item for items in alike if len(items) >= _SAME_SERIES for item in items]


def check_act(view: ActView) -> Iterator[Hit]:
    """Yield a warning (relation, denominators), and as information what is missing and equal rows of values."""
    listed = own(indicators(view))
    if not listed:
        return
    measures = light_words(view.lexicon("measure_words"))
    if told := list(_warnings(listed)):
        yield Hit(
            message="; ".join(message for message, _ in told),
            hint="Уточните значение, знаменатель и отношение так, чтобы показатель считался одним способом",
            spots=tuple(dict.fromkeys(view.spot(item.passage) for _, items in told for item in items)),
        )
    shares = [item for item in listed if opening(item.text).lemma in _SHARE and not _OF.search(item.text)]
    growth = [item for item in listed if grows(item.text, measures) and not _BASE.search(item.text)]
    missing = [f"доли без знаменателя – {len(shares)}"] if shares else []
    missing += [f"рост без исходного значения – {len(growth)}"] if growth else []
    if not any(_METHOD.search(passage.text) for passage in view.having(*_METHOD_WORDS)):
        missing.append("методика расчёта и источник данных в акте не названы")
    if missing:
        yield Hit(
            message="показатели нельзя посчитать однозначно: " + "; ".join(missing),
            hint="Допишите знаменатель и исходное значение, сошлитесь на методику расчёта и источник данных",
            spots=tuple(view.spot(item.passage) for item in (shares + growth or listed[:1])),
            severity=Severity.INFO,
        )
    if same := _same_values(listed):
        yield Hit(
            message=f"один и тот же ряд значений у нескольких показателей: {len(same)}",
            hint="Проверьте, что значения рассчитаны для каждого показателя отдельно",
            spots=tuple(view.spot(item.passage) for item in same),
            severity=Severity.INFO,
        )
