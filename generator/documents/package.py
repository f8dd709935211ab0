"""Text parts from templates → an office file: a ZIP whose bytes depend on its parts alone."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping, Sequence

from generator.documents.render import template

__all__ = ["office_file"]


def office_file(folder: str, names: Sequence[str], values: Mapping[str, object]) -> bytes:
    """Return the file made of the templates `names` under templates/`folder`, filled with `values`.

    Values stand in XML: they are escaped already. The bytes depend on the parts (and on the zlib the
    interpreter is built with).
    """
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as package:
        for name in names:
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.compress_type, entry.external_attr, entry.create_system = zipfile.ZIP_DEFLATED, 0o600 << 16, 3
            package.writestr(entry, template(f"{folder}/{name}").substitute(values))
    return stream.getvalue()
