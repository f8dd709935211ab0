"""The page «Собрать комплект»: names entered once become a set of Word files in the browser, nothing is sent."""

from __future__ import annotations

import base64
import json
from collections.abc import Mapping
from typing import Final, NamedTuple

from generator.documents.draft_words import CASES
from generator.documents.kit import KIT_NAMES
from generator.model.catalogue import Base
from generator.site.page import Page
from generator.site.render import render

__all__ = ["KIT_FOLDER", "kit_page", "kit_script"]

KIT_FOLDER: Final = "documents/kit"  # where the site holds the prebuilt documents
_FILES: Final = {
    "order": "prikaz",
    "regulation": "polozhenie",
    "roadmap": "dorozhnaya-karta",
    "approval": "list-soglasovaniya",
    "note": "poyasnitelnaya-zapiska",
}
_QUESTIONS: Final = {"nom": "кто? что?", "gen": "кого? чего?", "dat": "кому? чему?", "acc": "кого? что?",
                     "ins": "кем? чем?", "loc": "о ком? о чём?"}  # fmt: skip


class _Group(NamedTuple):
    """A name asked for in six cases, with a sentence of the documents for each; «{}» stands for the name."""

    key: str
    sentences: Mapping[str, str]


_GROUPS: Final = (
    _Group("region", {
        "nom": "Субъект Российской Федерации – {}.",
        "gen": "Утвердить Положение о региональной системе … {}.",
        "dat": "Рекомендации направлены {}.",
        "acc": "Выезды региональных методистов охватывают всю {}.",
        "ins": "Соглашение заключено {}.",
        "loc": "Речь идёт о {}.",
    }),
    _Group("authority", {
        "nom": "По результатам мониторинга {} принимает решения о поддержке субъектов РС НМС.",
        "gen": "Лист согласования проекта приказа {}.",
        "dat": "Результаты мониторинга направляются {}.",
        "acc": "Заявки поступают в {}.",
        "ins": "Участие вуза осуществляется на основании соглашения с {}.",
        "loc": "В соответствии с Положением о {}.",
    }),
    _Group("institute", {
        "nom": "Субъект РС НМС регионального уровня – {}.",
        "gen": "Функции {}:",
        "dat": "Поручить {} проведение мониторинга.",
        "acc": "Определить {} координатором РС НМС.",
        "ins": "Мониторинг проводится {}.",
        "loc": "Сведения о {} опубликованы.",
    }),
    _Group("cnppm", {
        "nom": "Субъект РС НМС регионального уровня – {} (далее – ЦНППМ).",
        "gen": "Функции {}:",
        "dat": "Поручить {} диагностику профессиональных дефицитов.",
        "acc": "Методисты привлекаются в {}.",
        "ins": "Маршруты разрабатываются {}.",
        "loc": "Положение о {} утверждает институт.",
    }),
)  # fmt: skip
# Beginnings of usual names in six cases; the region's genitive or a name in quotes follows them.
_BODIES: Final = {
    "Министерство": ("Министерство", "Министерства", "Министерству", "Министерство", "Министерством", "Министерстве"),
    "Департамент": ("Департамент", "Департамента", "Департаменту", "Департамент", "Департаментом", "Департаменте"),
    "Комитет": ("Комитет", "Комитета", "Комитету", "Комитет", "Комитетом", "Комитете"),
    "Управление": ("Управление", "Управления", "Управлению", "Управление", "Управлением", "Управлении"),
}
_MATTERS: Final = ("образования", "образования и науки", "просвещения")
_KINDS: Final = ("автономное", "бюджетное", "казённое")
_ENDINGS: Final = (
    ("ое", "ое", "ие"), ("ого", "ого", "ия"), ("ому", "ому", "ию"), ("ое", "ое", "ие"), ("ым", "ым", "ием"),
    ("ом", "ом", "ии"),
)  # fmt: skip


def _presets() -> dict[str, dict[str, list[str]]]:
    """Return usual beginnings of names by group: what is shown → six forms."""
    bodies = {f"{head} {matter} …": [f"{form} {matter}" for form in forms]
              for head, forms in _BODIES.items() for matter in _MATTERS}  # fmt: skip
    institutes = {}
    for kind in _KINDS:
        stem = kind[:-2]
        forms = [f"государственн{a} {stem}{b} учрежден{c} дополнительного профессионального образования"
                 for a, b, c in _ENDINGS]  # fmt: skip
        institutes[f"{forms[0]} «…»"] = forms
    return {"authority": bodies, "institute": institutes}


def kit_page(base: Base, *, ready: bool) -> Page:
    """Return the page; its script is `kit_script`. Not ready: the prebuilt documents are not in this build."""
    cnppm = base.roles.get("cnppm")
    body = render(
        "kit.html",
        groups=_GROUPS,
        cases=CASES,
        questions=_QUESTIONS,
        presets=_presets(),
        regions=sorted(base.regions.values(), key=lambda region: region.nom),
        known={f"cnppm.{case}": getattr(cnppm.cases, case) for case in CASES} if cnppm else {},
        ready=ready,
        root="",
    )
    return Page(path="kit", title="Собрать комплект", body=body, section="Документы", hide=("navigation", "toc"))


def kit_script(base: Base, files: Mapping[str, bytes]) -> str:
    """Return the script of data: regions in six cases, usual names, the prebuilt Word files.

    `files` are the contents of the files of KIT_FOLDER by name: «order-yes.docx», «regulation.docx» and so on.
    """
    regions = {slug: [getattr(region, case) for case in CASES] for slug, region in base.regions.items()}
    blanks = {name.removesuffix(".docx"): base64.b64encode(data).decode("ascii")
              for name, data in sorted(files.items())
              if name.endswith(".docx") and name.partition("-")[0].removesuffix(".docx") in KIT_NAMES}  # fmt: skip
    data = {"cases": list(CASES), "regions": regions, "presets": _presets(), "names": _FILES, "blanks": blanks}
    return f"window.nmsKit = {json.dumps(data, ensure_ascii=False, separators=(',', ':'))};\n"
