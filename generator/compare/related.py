"""May another act of the region, named in the text and not held, regulate a matter? Judged by its title.

Acts that the text only promises («будущий») do not count: by its own words the region had not yet regulated
the matter. An amended act does not count for parts that the amending act sets forth anew as a whole.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from generator.collect.act_rows import citation_text
from generator.model.act import Act, RelatedAct
from generator.model.vocabulary import Level
from generator.tree import nodes_of

__all__ = ["Matter", "regulated_elsewhere"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Matter:
    """What a row of a comparison asks about.

    `kind` is the comparison; `bearers` are the sets of roles of the bodies that answer the row in other acts.
    """

    kind: str
    id: str = ""
    topic: str = ""
    levels: tuple[Level, ...] = ()
    bearers: tuple[frozenset[str], ...] = ()


# The act is about the system as a whole: it may regulate anything but the list of legal acts it rests on.
_WHOLE_SYSTEM: Final = re.compile(
    r"систем\w+ научно-методического сопровождения|единой региональной методической служб"
    r"|систем\w+ обеспечения и сопровождения профессионального развития|модел\w+ (методической работы|РСОКО)",
    re.IGNORECASE,
)
# Roles whose duties an act with such words in its title may regulate.
_ROLES: Final = {
    "cnppm": re.compile(r"центра? непрерывного повышения профессионального мастерства", re.IGNORECASE),
    "rma": re.compile(r"регионального методического актива", re.IGNORECASE),
}
# Topics of canon entries, by words of a title.
_TOPICS: Final = {
    "наставничество": re.compile(r"наставничеств", re.IGNORECASE),
    "Наставничество и обмен опытом": re.compile(r"наставничеств", re.IGNORECASE),
}
# Kinds of comparison, by words of a title.
_KINDS: Final = {
    "roadmaps": re.compile(r"дорожн\w+ карт|комплекс\w* мер", re.IGNORECASE),
    "indicators": re.compile(r"показател\w+ эффективности", re.IGNORECASE),
}


def _restated(act: Act) -> frozenset[str]:
    """Parts that an amending act sets forth anew as a whole."""
    clauses = act.file.order.clauses if act.file.order else ()
    return frozenset(node.restates for node in nodes_of(clauses) if node.restates)


def _about(related: RelatedAct, matter: Matter) -> bool:
    title = " ".join(filter(None, (related.kind, related.title)))
    if matter.kind == "legal-basis":
        return False
    if _WHOLE_SYSTEM.search(title):
        return True
    if (pattern := _KINDS.get(matter.kind)) and pattern.search(title):
        return True
    if (pattern := _TOPICS.get(matter.topic)) and pattern.search(title):
        return True
    for role, pattern in _ROLES.items():
        if matter.bearers and all(role in roles for roles in matter.bearers) and pattern.search(title):
            return True
    return False


def regulated_elsewhere(matter: Matter, act: Act) -> str:
    """Return why the matter may be regulated by an act that is not held, or an empty string."""
    restated = _restated(act)
    home = "roadmap" if matter.kind == "roadmaps" else "regulation"
    for related in act.file.related_acts:
        if related.held or related.role == "будущий":
            continue
        amended = related.role == "изменяемый" and home not in restated
        if amended or _about(related, matter):
            title = f" «{related.title}»" if related.title else ""
            name = f"{citation_text(related)}{title}"
            return f"может регулироваться другим актом региона, которого нет в собрании: {name}"
    return ""
