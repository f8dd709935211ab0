"""Finds a Chromium for the browser tests, or installs one: Debian's packages when root, else Playwright's own.

Run by `make test` before the tests. The path found is kept in build/chromium.path for them.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
KEPT = Path(__file__).parents[1] / "build" / "chromium.path"


def system_chromium() -> str | None:
    """Return the path of an installed Chromium: NMS_CHROMIUM first, then the PATH."""
    named = os.environ.get("NMS_CHROMIUM")
    if named and Path(named).is_file():
        return named
    return next((path for name in NAMES if (path := shutil.which(name))), None)


def playwright_chromium() -> str | None:
    """Return the path of Playwright's own Chromium if it was installed."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).is_file() else None


def _run(*command: str) -> bool:
    print("  " + " ".join(command), flush=True)
    return subprocess.run(command, stdout=subprocess.DEVNULL, check=False).returncode == 0


def _from_debian() -> bool:
    if not shutil.which("apt-get") or os.geteuid() != 0:
        return False
    print("Chromium не найден; устанавливаю из пакетов Debian …", flush=True)
    os.environ["DEBIAN_FRONTEND"] = "noninteractive"
    return _run("apt-get", "update", "-qq") and _run(
        "apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium"
    )


def _from_playwright() -> bool:
    print("Chromium не найден; устанавливаю тот, что поставляет Playwright …", flush=True)
    return _run(sys.executable, "-m", "playwright", "install", "chromium")


def provide() -> str | None:
    """Return the path of a Chromium, installing one if need be; None when none can be had."""
    found = system_chromium() or playwright_chromium()
    if not found and _from_debian():
        found = system_chromium()
    if not found and _from_playwright():
        found = playwright_chromium()
    return found


def main() -> int:
    """Keep the path for the tests, or say clearly what to do."""
    path = provide()
    if path is None:
        print(
            "Браузер Chromium не найден и не устанавливается: проверки в браузере будут пропущены.\n"
            "Установите Chromium или Chrome или укажите путь: NMS_CHROMIUM=/путь/к/chromium make test",
            file=sys.stderr,
        )
        KEPT.unlink(missing_ok=True)
        return 0
    KEPT.parent.mkdir(parents=True, exist_ok=True)
    KEPT.write_text(path, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
