"""Printing for people: progress of long steps, and letters that an old Windows console can show."""

from __future__ import annotations

import codecs
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Final, TextIO

__all__ = ["Console", "prepare_stream"]

_SIMPLER: Final = {
    "«": '"', "»": '"', "„": '"', "“": '"', "”": '"', "–": "-", "—": "-", "…": "...", "·": "*", "→": "->",
    "≥": ">=", "≤": "<=", "№": "N", "\u00a0": " ", "✓": "+", "✗": "x", "│": "|", "─": "-",
}  # fmt: skip


def _simplify(error: UnicodeError) -> tuple[str, int]:
    """Replace what the console's code page lacks by the nearest sign it has; never fail."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    return "".join(_SIMPLER.get(letter, "?") for letter in error.object[error.start : error.end]), error.end


codecs.register_error("simplify", _simplify)


def prepare_stream(stream: TextIO) -> None:
    """Make a stream write any text whatever its encoding (cp866, cp1251, ascii)."""
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure:
        reconfigure(errors="simplify")


class Console:
    """Where a run tells what it does; quiet: only results and problems."""

    def __init__(self, *, quiet: bool = False, stream: TextIO | None = None) -> None:
        self.quiet = quiet
        self.stream = stream or sys.stdout
        self.timings: list[tuple[str, float]] = []

    def say(self, text: str = "") -> None:
        """Print a line unless quiet."""
        if not self.quiet:
            print(text, file=self.stream, flush=True)

    @contextmanager
    def step(self, title: str) -> Iterator[None]:
        """Show a step while it runs: its seconds tick on a terminal; afterwards how long it took."""
        begin = time.monotonic()
        done = threading.Event()
        terminal = not self.quiet and self.stream.isatty()
        if not self.quiet and not terminal:
            print(f"{title} …", file=self.stream, flush=True)

        def tick() -> None:
            while not done.wait(0.5):
                print(f"\r{title} … {time.monotonic() - begin:.0f} с", end="", file=self.stream, flush=True)

        ticker = threading.Thread(target=tick, daemon=True)
        if terminal:
            ticker.start()
        try:
            yield
        finally:
            done.set()
            if terminal:
                ticker.join()
        spent = time.monotonic() - begin
        self.timings.append((title, spent))
        if terminal:
            print(f"\r{title}: {seconds(spent)}   ", file=self.stream, flush=True)

    @contextmanager
    def bar(self, title: str, total: int) -> Iterator[Callable[[], None]]:
        """Show how many of several things are done; the function given counts one more."""
        begin = time.monotonic()
        terminal = not self.quiet and self.stream.isatty()
        if not self.quiet and not terminal:
            print(f"{title} …", file=self.stream, flush=True)
        done = 0

        def advance() -> None:
            nonlocal done
            done += 1
            if terminal:
                filled = "#" * (30 * done // total)
                print(f"\r{title} [{filled:<30}] {done} из {total}", end="", file=self.stream, flush=True)

        yield advance
        spent = time.monotonic() - begin
        self.timings.append((title, spent))
        if terminal:
            print(f"\r{title}: {seconds(spent):<50}", file=self.stream, flush=True)

    def summary(self) -> None:
        """Print how long each step took."""
        if self.timings:
            width = max(len(title) for title, _ in self.timings)
            self.say("Время по шагам:")
            for title, spent in self.timings:
                self.say(f"  {title:<{width}}  {seconds(spent):>8}")


def seconds(value: float) -> str:
    """Return a duration in Russian: «0,4 с»."""
    return f"{value:.1f} с".replace(".", ",")
