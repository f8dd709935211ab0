"""The whole site into a folder: mkdocs called from Python, quietly, with a date given from outside."""

from __future__ import annotations

import logging
import os
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from generator.findings import Finding
from generator.output import new_folder
from generator.problem import DataError, Problem

__all__ = ["build_site"]


_TRACEBACK = re.compile(r"```|Traceback")
_EMPHASIS = re.compile(r"\b_([A-Z][A-Za-z ]+)_\b")


class _Messages(logging.Handler):
    """Keeps what mkdocs warns about."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        text = _TRACEBACK.split(record.getMessage())[0]  # mkdocs-macros puts its traceback into the message
        self.lines.append(" ".join(_EMPHASIS.sub(r"\1", text).split()))


@contextmanager
def _surroundings(date: str) -> Iterator[_Messages]:
    """Silence mkdocs and Material, fix the clock they stamp files with; restore everything at the end."""
    moment = datetime.fromisoformat(date).replace(tzinfo=UTC)
    values = {"NO_MKDOCS_2_WARNING": "1", "SOURCE_DATE_EPOCH": str(int(moment.timestamp()))}
    saved = {name: os.environ.get(name) for name in values}
    logger, messages = logging.getLogger("mkdocs"), _Messages()
    propagate = logger.propagate
    os.environ.update(values)
    logger.addHandler(messages)
    logger.propagate = False
    try:
        yield messages
    finally:
        logger.removeHandler(messages)
        logger.propagate = propagate
        for name, value in saved.items():
            if value is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = value


def _mkdocs(root: Path, folder: Path, date: str, *, public: bool, findings: Sequence[Finding] | None) -> None:
    from mkdocs.commands.build import build  # heavy: only where a site is built
    from mkdocs.config import load_config

    config = load_config(str(root / "mkdocs.yml"), site_dir=str(folder))
    config.extra["nms_date"] = date
    config.extra["nms_public"] = public
    config.extra["nms_findings"] = findings
    config.plugins.on_startup(command="build", dirty=False)
    try:
        build(config)
    finally:
        config.plugins.on_shutdown()


def build_site(
    root: Path, target: Path, date: str, *, public: bool = False, findings: Sequence[Finding] | None = None
) -> None:
    """Build the site of the project in `root` into `target`; `date` is the date of the build (ISO 8601).

    `public` leaves the findings out; `findings` are those of the data, looked for where none are given.
    Exports (build/export, or build/public-export) and printable documents (build/documents) are added where
    they are there.

    Raises:
        DataError: the site cannot be built; the message says why. The previous site stays as it was.

    """
    with _surroundings(date) as messages, new_folder(target) as fresh:
        try:
            _mkdocs(root, fresh, date, public=public, findings=findings)
        except (Exception, SystemExit) as error:  # mkdocs ends by many kinds of errors, click's among them
            lines = messages.lines or [str(error) or type(error).__name__]
            found = "сайт не собран: " + " | ".join(lines)
            raise DataError([Problem("mkdocs.yml", 0, 0, "", found, "сборка без предупреждений")]) from error
