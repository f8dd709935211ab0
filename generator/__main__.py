"""Command line: nms = python -m generator. Verbs call the packages; printing and exit codes live here."""

from __future__ import annotations

import argparse
import errno
import sys
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Any, NoReturn

from generator import __version__
from generator.console import Console, prepare_stream
from generator.findings import Finding
from generator.problem import DataError, Problem

CLEAN, FOUND, UNREADABLE = 0, 1, 2

_WHY = {
    errno.ENOSPC: "на диске нет места",
    errno.ENOENT: "файла нет",
    errno.EACCES: "нет прав",
    errno.EISDIR: "это папка",
    errno.EROFS: "диск только для чтения",
}
DESCRIPTION = "Атлас РС НМС: региональные акты о научно-методическом сопровождении рядом."
EPILOG = "Подробности о команде: nms КОМАНДА --help. Коды выхода check: 0 – чисто, 1 – ошибки, 2 – не прочитано."


class _Russian(argparse.ArgumentParser):
    """argparse speaks English of its own accord; its few words are replaced."""

    _WORDS = (
        ("usage: ", "использование: "),
        ("positional arguments", "что указать"),
        ("options:", "ключи:"),
        ("show this help message and exit", "показать эту справку"),
        ("show program's version number and exit", "показать версию"),
        ("the following arguments are required", "не указано"),
        ("unrecognized arguments", "неизвестные ключи"),
        ("invalid choice", "нет такого варианта"),
        ("choose from", "есть"),
        ("expected one argument", "нужно одно значение"),
        ("argument ", "ключ "),
        ("error: ", "ошибка: "),
    )

    def format_help(self) -> str:
        return self._russian(super().format_help())

    def format_usage(self) -> str:
        return self._russian(super().format_usage())

    def error(self, message: str) -> NoReturn:
        self.print_usage(sys.stderr)
        print(f"{self.prog}: ошибка: {self._russian(message)}", file=sys.stderr)
        sys.exit(UNREADABLE)

    def _russian(self, text: str) -> str:
        for english, russian in self._WORDS:
            text = text.replace(english, russian)
        return text


def _date(text: str) -> str:
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        raise argparse.ArgumentTypeError(f"«{text}» – не дата; нужно, например, 2026-11-21") from None


def _check(options: argparse.Namespace, console: Console) -> int:
    """Проверить данные и найти расхождения; ПУТЬ – свой проект акта, --sources – сверка с источниками."""
    from generator import cross_check

    if options.explain:
        print(cross_check.explain(options.explain))
        return CLEAN
    root, chosen = Path(options.root), cross_check.Choice(options.select, options.ignore, options.severity)
    machine = options.format not in ("text", "markdown")
    console = Console(quiet=options.quiet or machine)
    with console.step("Чтение и проверка данных"):
        subject = cross_check.load(root, [Path(path) for path in options.paths], options.date)
    for line in subject.notes:
        console.say(line)
    if options.sources:
        return _check_sources(options, subject.base.acts)
    with console.step("Поиск расхождений"):
        findings, more = cross_check.quieted(cross_check.find(subject, chosen), everything=options.all)
    if options.xlsx:
        return _findings_book(options, console, findings)
    print(cross_check.render(findings, options.format, root))
    for line in more:
        console.say(line)
    return FOUND if cross_check.fails(findings, options.fail_on) else CLEAN


def _findings_book(options: argparse.Namespace, console: Console, findings: Sequence[Finding]) -> int:
    from generator.documents.findings_xlsx import findings_file
    from generator.output import write_file

    acts = ", ".join(dict.fromkeys(finding.act for finding in findings))
    names = ", ".join(Path(path).name for path in options.paths) or acts
    write_file(Path(options.xlsx), findings_file(findings, names, options.date))
    console.say(f"Замечаний в книге: {len(findings)}. После заполнения: nms documents --conclusion {options.xlsx}")
    return CLEAN


def _check_sources(options: argparse.Namespace, acts: object) -> int:
    from generator.originals import check_sources

    report, good = check_sources(acts, Path(options.sources))  # type: ignore[arg-type]
    print(report)
    return CLEAN if good else FOUND


def _export(options: argparse.Namespace, console: Console) -> int:
    """Выгрузить открытые данные: CSV, XLSX, JSON, datapackage.json, тексты актов, JSON Schema."""
    from generator.build import export

    root = Path(options.root)
    export(root, console, options.date)
    console.say(f"Открытые данные: {root / 'build' / 'export'}")
    return CLEAN


def _documents(options: argparse.Namespace, console: Console) -> int:
    """Подготовить печатные документы: HTML, DOCX, PDF; ЗАГОТОВКА – только её комплект."""
    from generator.build import documents, draft_documents

    if options.conclusion:
        return _conclusion(options, console)
    root, whole = Path(options.root), True
    if options.draft:
        roadmap = Path(options.roadmap) if options.roadmap else None
        problems = draft_documents(root, options.draft, console, options.date, roadmap)
    elif options.roadmap:
        raise DataError([Problem("nms documents", 0, 0, "", "ключ --roadmap без заготовки", "имя из data/drafts")])
    else:
        problems, whole = documents(root, console, options.date)
    for problem in problems:
        print(problem, file=sys.stderr)
    folder = root / "build" / "documents"
    console.say(f"Документы: {folder / 'drafts' / Path(options.draft).stem if options.draft else folder}")
    return CLEAN if whole else FOUND


def _conclusion(options: argparse.Namespace, console: Console) -> int:
    from generator.build import conclusion

    if options.draft or options.roadmap:
        found, expected = "ключ --conclusion вместе с заготовкой", "только книга замечаний"
        raise DataError([Problem("nms documents", 0, 0, "", found, expected)])
    folder, problems = conclusion(Path(options.root), Path(options.conclusion), console, options.date)
    for problem in problems:
        print(problem, file=sys.stderr)
    console.say(f"Заключение: {folder}")
    return CLEAN


def _site(options: argparse.Namespace, console: Console) -> int:
    """Собрать всё: данные, выгрузку, документы и сайт в build/site; --offline – ещё и ZIP для работы без сети."""
    from generator.build import offline, site

    root = Path(options.root)
    site(root, console, options.date, public=options.public)
    packed = offline(root, console, options.date, public=options.public) if options.offline else None
    console.summary()
    console.say(f"Сайт готов: {root.resolve() / 'build' / 'site' / 'index.html'}")
    if packed:
        size = f"{packed.stat().st_size / 1_000_000:.1f}".replace(".", ",")
        console.say(f"Издание без сети: {packed.resolve()}, {size} МБ; контрольная сумма – в {packed.name}.sha256")
    return CLEAN


def _new(options: argparse.Namespace, console: Console) -> int:
    """Завести папку акта, правило проверки или заготовку нового акта."""
    from generator.scaffold import scaffold

    for path in scaffold(Path(options.root), options.what, options.name, options.like, options.date):
        console.say(f"Создан файл {path}")
    return CLEAN


def parser() -> argparse.ArgumentParser:
    """Return the command line's grammar with its help in Russian."""
    common = _Russian(add_help=False)
    common.add_argument("--root", default=".", metavar="ПАПКА", help="папка проекта (по умолчанию текущая)")
    common.add_argument("--quiet", action="store_true", help="только результат и ошибки")
    dated = _Russian(add_help=False)
    dated.add_argument(
        "--date",
        type=_date,
        default=date.today().isoformat(),
        metavar="ГГГГ-ММ-ДД",
        help="дата сборки (по умолчанию сегодня)",
    )
    main_parser = _Russian(prog="nms", description=DESCRIPTION, epilog=EPILOG)
    main_parser.add_argument("--version", action="version", version=f"nms {__version__}")
    verbs = main_parser.add_subparsers(
        dest="verb", metavar="КОМАНДА", title="команды", required=True, parser_class=_Russian
    )

    def verb(name: str, run: Callable[[argparse.Namespace, Console], int], *parents: _Russian) -> _Russian:
        text = (run.__doc__ or "").strip()
        added = verbs.add_parser(name, help=text, description=text, parents=[common, *parents])
        added.set_defaults(run=run)
        return added

    check = verb("check", _check, dated)
    check.add_argument("paths", nargs="*", metavar="ПУТЬ", help="папка проекта акта в YAML или файл DOCX, TXT")
    formats, levels = ("text", "json", "sarif", "github", "markdown"), ("error", "warning", "info")
    rule: dict[str, Any] = {"action": "append", "default": [], "metavar": "КОД"}
    level: dict[str, Any] = {"metavar": "УРОВЕНЬ"}
    check.add_argument("--format", choices=formats, default="text", metavar="ВИД", help=f"вид: {', '.join(formats)}")
    check.add_argument(
        "--select", action="append", default=[], metavar="КОД", help="только эти правила: REF, REF01, имя"
    )
    check.add_argument("--ignore", **rule, help="без этих правил")
    check.add_argument(
        "--severity", choices=levels, default="info", metavar="УРОВЕНЬ", help="не мягче: error, warning, info"
    )
    fail = "код выхода 1 при замечаниях не мягче: error, warning (по умолчанию never – никогда)"
    check.add_argument("--fail-on", choices=(*levels[:2], "never"), default="never", **level, help=fail)
    check.add_argument("--all", action="store_true", help="все карточки, а не 40 самых важных на акт")
    check.add_argument(
        "--xlsx", metavar="ФАЙЛ.xlsx", help="записать замечания в книгу с пустыми графами для выводов эксперта"
    )
    check.add_argument("--explain", metavar="КОД", help="объяснить правило")
    check.add_argument("--sources", metavar="ПАПКА", help="сверить с исходными текстами <акт>.txt из этой папки")
    site = verb("site", _site, dated)
    site.add_argument("--public", action="store_true", help="без замечаний: сайт для открытого показа")
    zipped = "ещё и ZIP для компьютера без сети: build/nms-atlas.zip, рядом контрольная сумма"
    site.add_argument("--offline", action="store_true", help=zipped)
    made = verb("documents", _documents, dated)
    made.add_argument(
        "draft", nargs="?", metavar="ЗАГОТОВКА", help="имя из data/drafts; без имени – все акты и заготовки"
    )
    made.add_argument(
        "--roadmap", metavar="ФАЙЛ.xlsx", help="согласованная дорожная карта вместо записанной в заготовке"
    )
    made.add_argument(
        "--conclusion",
        metavar="ФАЙЛ.xlsx",
        help="заключение эксперта по книге замечаний (build/export/findings или nms check --xlsx) с его выводами",
    )
    verb("export", _export, dated)
    new = verb("new", _new, dated)
    new.add_argument(
        "what",
        choices=("act", "check", "draft"),
        metavar="ЧТО",
        help="act – акт, check – правило, draft – заготовка нового акта",
    )
    new.add_argument("name", metavar="ИМЯ", help="имя латиницей: novgorod, broken-reference")
    new.add_argument("--like", metavar="АКТ", help="взять за образец акт собрания")
    return main_parser


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code; problems are printed, never a traceback."""
    for stream in (sys.stdout, sys.stderr):
        prepare_stream(stream)
    options = parser().parse_args(argv)
    console = Console(quiet=options.quiet)
    try:
        code: int = options.run(options, console)
    except DataError as error:
        for problem in error.problems:
            print(problem, file=sys.stderr)
        print(f"Найдено ошибок в данных: {len(error.problems)}.", file=sys.stderr)
        return UNREADABLE if error.unreadable else FOUND
    except KeyboardInterrupt:
        print("Прервано. Прежний результат цел.", file=sys.stderr)
        return UNREADABLE
    except OSError as error:
        print(
            Problem(
                str(error.filename or ""), 0, 0, "", f"файл недоступен: {_WHY.get(error.errno or 0, error.strerror)}"
            ),
            file=sys.stderr,
        )
        return UNREADABLE
    return code


def entry() -> None:
    """Entry point of the console command."""
    sys.exit(main())


if __name__ == "__main__":
    entry()
