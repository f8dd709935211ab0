"""Pages of roles: everything that concerns a role in every act."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import groupby

from generator.compare.act_texts import ActTexts
from generator.compare.dossier import SECTIONS, dossier
from generator.compare.named import Named
from generator.model.catalogue import Base
from generator.model.vocabulary import LEVEL_LABELS
from generator.site.comparison_page import INLINE_ACTS
from generator.site.marked import Marker
from generator.site.page import Page
from generator.site.render import render

__all__ = ["ROLES", "role_pages"]

ROLES = "Канон"
_OPEN = 12  # a section with more quotations is folded


def role_pages(base: Base, texts: Mapping[str, ActTexts], names: Named | None = None) -> list[Page]:
    """Return the list of roles and a page for each role; `names` marks the notions in quotations of few acts."""
    roles = sorted(base.roles.values(), key=lambda role: role.order)
    levels = [(LEVEL_LABELS[level], list(found)) for level, found in groupby(roles, key=lambda role: role.level)]
    body = render("roles.html", levels=levels, root="../")
    pages = [Page(path="roles/index", title="Роли", body=body, section=ROLES)]
    for role in roles:
        body = render(
            "role.html",
            role=role,
            acts=dossier(base, role, texts),
            compared=sum(any(role.id in body.roles for body in act.file.subjects) for act in base.acts.values()) > 1,
            level=LEVEL_LABELS[role.level],
            few=_OPEN,
            brief=len(base.acts) > INLINE_ACTS,
            mentions=SECTIONS[-1],
            words=Marker(names, "../") if names and len(base.acts) <= INLINE_ACTS else None,
            root="../",
        )
        pages.append(Page(path=f"roles/{role.id}", title=role.label, body=body, section=ROLES, hide=("navigation",)))
    return pages
