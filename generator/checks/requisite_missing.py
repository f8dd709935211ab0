"""Нет обязательного реквизита.

Что проверяет. Есть ли у акта вид, наименование органа, дата, номер, заголовок, место издания, должность и фамилия
подписавшего, а у каждого утверждённого документа и приложения – гриф («УТВЕРЖДЕНО…» или «Приложение № … к приказу…»)
с датой и номером. Проекту («ПРОЕКТ» в заголовке) дату и номер дают при подписании, их отсутствие не отмечается.

Почему это важно. Без даты, номера и подписи документ не имеет силы официального, а приложение без грифа нельзя связать
с актом, который его утвердил.

Пример. На месте подписи стоит только должность «Министр», инициалов и фамилии нет.

Как исправить. Сверьте с подлинником. Если реквизит потерян при переводе скана в текст, восстановите его; если его нет и
в подлиннике, дополните акт.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Hit, Severity
from generator.model.act import PartFile
from generator.model.vocabulary import HeadLineKind
from generator.morphology import content_lemmas
from generator.reading.requisites import act_date, act_number, statements
from generator.tree import nodes_of
from generator.view import ActView

CODE = "CMP01"
SEVERITY = Severity.ERROR
NEEDS = ("text",)

_HEAD = 5  # first lines of a file, among them the word «ПРОЕКТ»
_GIVEN_AT_SIGNING = ("дата", "номер")


def _has_issuer(view: ActView) -> bool:
    if any(line.says is HeadLineKind.ISSUER for line in view.act.file.head):
        return True
    titles = {HeadLineKind.TITLE, HeadLineKind.KIND, HeadLineKind.DATE, HeadLineKind.NUMBER, HeadLineKind.CITY}
    told = " ".join(line.text for line in view.act.file.head if line.says not in titles)
    issuer = set(content_lemmas(view.act.file.issuer or ""))
    return bool(issuer) and issuer <= set(content_lemmas(told))


def _is_project(view: ActView) -> bool:
    """Say whether the file calls itself a draft: date and number are given to it when it is signed."""
    return any(passage.text.strip(" «»()").casefold() == "проект" for passage in view.texts[:_HEAD])


def _absent(view: ActView) -> list[str]:
    """Return the requisites of the order that its text lacks."""
    file = view.act.file
    says = {line.says for line in file.head}
    typed = bool(says - {None})
    lacking = {
        "вид акта": not file.act_kind and HeadLineKind.KIND not in says,
        "наименование органа, издавшего акт": typed and not _has_issuer(view),
        "дата": not act_date(view.act, view.passages),
        "номер": not act_number(view.act, view.passages),
        "заголовок": typed and HeadLineKind.TITLE not in says,
        "место издания": typed and not file.city and HeadLineKind.CITY not in says,
        "должность подписавшего": not (file.signatory and file.signatory.position),
        "инициалы и фамилия подписавшего": not (file.signatory and file.signatory.name),
    }
    later = _GIVEN_AT_SIGNING if _is_project(view) else ()
    return [name for name, lacks in lacking.items() if lacks and name not in later]


def _included(view: ActView) -> set[str]:
    files = [file for file in view.act.parts.values() if isinstance(file, PartFile)]
    return {node.include for file in files for node in nodes_of(file.clauses) if node.include}


def _unstamped(view: ActView) -> Iterator[Hit]:
    included = _included(view)
    bare = [
        part
        for part in view.act.file.parts
        if part.present and not part.stamps and part.id != "order" and part.id not in included
    ]
    if bare and view.act.file.order:
        named = "; ".join(
            f"«{part.title}»" if part.title else f"приложение {part.number or ''}".strip() for part in bare
        )
        spots = [next((p for p in view.texts if p.part == part.id), None) for part in bare]
        yield Hit(
            message=f"у утверждённого документа нет грифа с видом, датой и номером акта: {named}",
            hint="Поставьте гриф: «УТВЕРЖДЕНО приказом … от … № …» или «Приложение № … к приказу … от … № …»",
            spots=view.spots([spot for spot in spots if spot]) or (view.spot(),),
        )
    told = [item for item in statements(view.act, view.passages) if item.source == "гриф"]
    titled = {part.id for part in view.act.file.parts if part.to}
    undated = [item.passage for item in told if item.passage.part not in titled and not (item.date and item.number)]
    if undated and view.act.file.order and not _is_project(view):
        yield Hit(
            message="в грифе нет даты или номера акта, к которому относится документ",
            hint="Дополните гриф: «… от … № …»",
            spots=view.spots(undated),
            severity=Severity.WARNING,
        )


def check_act(view: ActView) -> Iterator[Hit]:
    """Yield requisites that the act lacks: of the order, of the stamps."""
    file = view.act.file
    if not file.head and not file.order:
        yield Hit(
            message="нет самого распорядительного акта: вида, органа, даты, номера, заголовка и подписи",
            hint="Если акт есть, дополните источник: возможно, он потерян при переводе скана в текст",
            spots=(view.spot(),),
            severity=Severity.WARNING,
        )
    elif lacking := _absent(view):
        sign = next((p for p in view.passages if p.key == "signatory"), None) if "подписавшего" in lacking[-1] else None
        yield Hit(
            message=f"в акте нет обязательных реквизитов: {', '.join(lacking)}",
            hint="Дополните до подписания"
            if _is_project(view)
            else "Сверьте с подлинником и дополните; возможно, реквизит потерян при переводе скана в текст",
            spots=view.spots([item for item in (next(iter(view.texts), None), sign) if item]) or (view.spot(),),
        )
    yield from _unstamped(view)
