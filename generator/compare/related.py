"""May another act of the region, named in the text and not held, regulate a matter? Judged by its title.

Acts that the text only promises («будущий») do not count: by its own words the region had not yet regulated
the matter. An amended act does not count for parts that the amending act sets forth anew as a whole.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from generator.collect.act_rows import citation_text
from generator.model.act import Act
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
    r"|систем\w+ обеспечения и сопровождения профессионального развития|модел\w+ методической работы",
    re.IGNORECASE,
)
# Roles whose duties an act with such words in its title may regulate.
_ROLES: Final = {
    "cnppm": re.compile(r"центр\w* непрерывного повышения профессионального мастерства", re.IGNORECASE),
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


def _tests(matter: Matter) -> list[re.Pattern[str]]:
    """Return what a title has to say for the act to regulate the matter, the most telling first."""
    if matter.kind == "legal-basis":
        return []
    own = [_KINDS.get(matter.kind), _TOPICS.get(matter.topic)]
    roles = [
        pattern
        for role, pattern in _ROLES.items()
        if matter.bearers and all(role in bearer for bearer in matter.bearers)
    ]
    return [*(pattern for pattern in own if pattern), _WHOLE_SYSTEM, *roles]


def _of_another_topic(title: str, topic: str) -> bool:
    """Say whether a title limits its act to a topic other than this one."""
    topics = {name for name, pattern in _TOPICS.items() if pattern.search(title)}
    return bool(topics) and topic not in topics


def regulated_elsewhere(matter: Matter, act: Act) -> str:
    """Return why the matter may be regulated by an act that is not held, or an empty string."""
    candidates = [
        item
        for item in act.file.related_acts
        if not item.held and item.role != "будущий" and not _of_another_topic(item.title or "", matter.topic)
    ]
    home = "roadmap" if matter.kind == "roadmaps" else "regulation"
    found = [item for item in candidates if item.role == "изменяемый" and home not in _restated(act)]
    for pattern in _tests(matter):
        found += [item for item in candidates if pattern.search(f"{item.kind} {item.title}")]
    if not found:
        return ""
    title = f" «{found[0].title}»" if found[0].title else ""
    name = f"{citation_text(found[0])}{title}"
    return f"может регулироваться другим актом региона, которого нет в собрании: {name}"
