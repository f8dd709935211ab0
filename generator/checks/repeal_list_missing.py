"""Прежний акт назван, но не изменён и не отменён.

Что проверяет. Среди актов, названных в тексте, ищется более ранний акт того же органа о том же предмете. Если акт его
не изменяет и не признаёт утратившим силу, появляется замечание. Так же отмечается утверждение документа «в новой
редакции» без указания, что стало с прежней.

Почему это важно. Два действующих акта об одном предмете противоречат друг другу, и исполнитель выбирает сам, какой ему
ближе.

Пример. Приказ утверждает положение о системе, а в правовой основе назван приказ того же министерства, изданный раньше:
«Об утверждении положения…» о той же системе; что он больше не действует, нигде не сказано.

Как исправить. Добавьте пункт «Признать утратившим силу…» с датой, номером и названием прежнего акта или внесите в него
изменения.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.findings import Hit, Severity
from generator.model.vocabulary import HeadLineKind
from generator.morphology import content_lemmas, similarity
from generator.reading.dates import russian
from generator.reading.patterns import group_pattern
from generator.reading.places import distinct
from generator.reading.requisites import act_date, act_number, cited_acts
from generator.view import ActView
from generator.walk import Passage

CODE = "CMP06"
SEVERITY = Severity.WARNING
NEEDS = ("text",)

_TITLE = re.compile(r"[«\"“](.{15,400}?)[»\"”](?=[\s,;.)]|$)", re.DOTALL)
_NEW_EDITION = re.compile(r"утвердить.{0,400}в новой редакции", re.IGNORECASE | re.DOTALL)
_SAME = 0.6
_NEAR = 160
_GENERAL = {"утверждение", "утвердить", "о", "внесение", "изменение"}


def _own_titles(view: ActView) -> list[frozenset[str]]:
    lines = [line.text for line in view.act.file.head if line.says is HeadLineKind.TITLE or len(line.text) > 60]
    lines += [part.title for part in view.act.file.parts if part.title]
    return [frozenset(content_lemmas(line)) - _GENERAL for line in lines]


def _mentions(view: ActView, day: str, number: str) -> Iterator[tuple[Passage, str, str]]:
    """Yield earlier acts of the same issuer about the same matter, (passage, number, how to name it)."""
    issuer = set(content_lemmas(view.act.file.issuer or ""))
    own = _own_titles(view)
    if len(issuer) < 2 or not own:
        return
    for passage in view.texts:
        for item in cited_acts(passage.text):
            if not item.number or item.number == number or item.date >= day:
                continue
            before = content_lemmas(passage.text[max(0, item.start - _NEAR) : item.start])
            title = _TITLE.search(passage.text, item.start, item.start + 600)
            if not title or not issuer <= set(before):
                continue
            words = frozenset(content_lemmas(title[1])) - _GENERAL
            if max(similarity(words, mine) for mine in own) >= _SAME:
                yield passage, item.number, f"от {russian(item.date)} № {item.number} «{title[1]}»"


def check_act(view: ActView) -> Iterator[Hit]:
    """Yield earlier acts on the same matter that the act neither changes nor repeals."""
    day, number = act_date(view.act, view.passages), act_number(view.act, view.passages)
    repeal = group_pattern(view.lexicon("force_clauses"), "repeal")
    settled = {(item.number or "").casefold() for item in view.act.file.amends}
    order = [passage for passage in view.texts if passage.part == "order" and passage.key != "preamble"]
    changing = [
        p for p in order if repeal.search(p.text) or re.search(r"внес\w+ .{0,80}изменени", p.text, re.IGNORECASE)
    ]
    settled |= {item.number for passage in changing for item in cited_acts(passage.text)}
    found: dict[str, Passage] = {}
    for passage, cited, name in _mentions(view, day, number) if day else ():
        if cited not in settled:
            found.setdefault(name, passage)
    if found:
        yield Hit(
            message=f"назван прежний акт того же органа о том же, он не изменён и не отменён: {'; '.join(found)}",
            hint="Признайте прежний акт утратившим силу или внесите в него изменения",
            spots=view.spots(distinct(found.values())),
        )
    renewed = [p for p in order if _NEW_EDITION.search(p.text)]
    if renewed and not changing and not settled:
        yield Hit(
            message="документ утверждён в новой редакции, но что стало с актом, утвердившим прежнюю, не сказано",
            hint="Назовите акт, утвердивший прежнюю редакцию, и признайте его утратившим силу",
            spots=view.spots(renewed),
        )
