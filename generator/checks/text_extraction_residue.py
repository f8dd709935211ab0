"""След распознавания или слово с ошибкой.

Что проверяет. Нет ли в тексте букв двух алфавитов в одном слове, знаков разметки, перенесённых слов, одиночных
букв и слов, которых нет в словаре и которые отличаются от словарного одной буквой или складываются с соседним в
одно. Где сохранено прежнее чтение источника, проверяется и оно: там ошибка есть, хотя здесь текст уже исправлен.

Почему это важно. Такие слова не находит поиск, а при официальном опубликовании ошибка становится частью нормы.

Пример. «… доступа к единому федеральному portalу»: первые буквы слова латинские.

Как исправить. Сверьте место с подлинником и исправьте слово; если ошибка есть в подлиннике, её правит новый акт.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from generator import morphology
from generator.findings import Hit, Severity, Spot
from generator.model.catalogue import LexiconEntry
from generator.reading.abbreviations import listed
from generator.reading.spelling import neighbour
from generator.reading.tokens import Tokens, tokens_of
from generator.view import ActView

CODE = "TXT03"
SEVERITY = Severity.WARNING
NEEDS = ("text",)

_MIXED = re.compile(r"\b(?:[а-яёА-ЯЁ]+[a-zA-Z]|[a-zA-Z]+[а-яёА-ЯЁ])[а-яёА-ЯЁa-zA-Z]*\b")
_MARKUP = re.compile(r"</?[a-zA-Z][^<>]{0,40}>|\*\*|&[a-z]{2,6};|\[\^?\d+\]|#{2,}|�|\\[nrt]\b")
_SIGN, _HYPHEN = re.compile(r"[<*&\[#�\\]"), re.compile(r"[-\u00ad]\s")
_BROKEN = re.compile(r"\b([а-яё]{2,})[-\u00ad]\s+([а-яё]{2,})\b", re.IGNORECASE)
_LETTER = re.compile(r"([бгдежзйлмнпртфхцчшщъыьэю])(?![\w).»\"-])(?<![\w«\"(.-].)")
_SPACED = re.compile(r"\b(?:\w )+\w\b|\b\w/\w\b")
_WORD = re.compile(r"(?<![\w-])[а-яё]{5,}(?![\w-])")
_SLIP = "след распознавания или слово с ошибкой"
_MENDED = "в опубликованном источнике след распознавания или слово с ошибкой, в тексте здесь уже исправлено"
_COMPARE = "Сверьте место с подлинником и исправьте"
_MANY = 300
_APART = frozenset({"head", "stamps", "signatory", "registration"})


@lru_cache(maxsize=16)
def _stems(entries: tuple[LexiconEntry, ...]) -> tuple[str, ...]:
    return tuple(stem for entry in entries for stem in (entry.text, *entry.forms))


@lru_cache(maxsize=200_000)
def _is_strange(word: str) -> bool:
    """Say whether a word gives a reason to read its passage closely."""
    if len(word) == 1:
        return bool(_LETTER.match(word))
    return bool(_MIXED.search(word) or (_WORD.fullmatch(word) and not morphology.is_known(word)))


def _suspects(tokens: Tokens) -> set[int]:
    """Return the wordings that have a word, a letter or a sign to look at; most have none."""
    strange = frozenset(word for word in set(tokens.words) if _is_strange(word))
    places = (number for word in {word.lower() for word in strange} for number in tokens.numbers[word])
    found = {tokens.places.passages[number] for number in places if tokens.words[number] in strange}
    marked = [pattern for pattern in (_SIGN, _HYPHEN) if pattern.search("\n".join(tokens.wordings))]
    return found | {
        index for index, text in enumerate(tokens.wordings) if any(pattern.search(text) for pattern in marked)
    }


def _signs(text: str) -> Iterator[tuple[str, int]]:
    """Yield residues that need no dictionary: what it is, where."""
    for match in _MIXED.finditer(text):
        yield f"буквы двух алфавитов: «{match.group()}»", match.start()
    for match in _MARKUP.finditer(text):
        yield f"знак разметки «{match.group()}»", match.start()
    for match in _BROKEN.finditer(text):
        first, second = match.groups()
        if (
            second.lower() not in {"и", "или", "но", "да"}
            and morphology.is_known(first + second)
            and not morphology.is_known(second)
        ):
            yield f"перенос внутри слова: «{match.group()}»", match.start()
    for match in _LETTER.finditer(_SPACED.sub(lambda spaced: "·" * len(spaced.group()), text)):
        yield f"одиночная буква «{match.group(1)}»", match.start()


def _unknown(
    text: str, stems: tuple[str, ...], often: Counter[str], whole: frozenset[str]
) -> Iterator[tuple[str, int]]:
    """Yield words outside the dictionary that are rare in the act and near to a word of the dictionary."""
    for match in _WORD.finditer(text):
        word = match.group()
        if morphology.is_known(word) or word.startswith(stems) or often[word[:5]] > 1:
            continue
        following = re.match(r"\s+([а-яё]+)", text[match.end() :])
        if following and morphology.is_known(word + following[1]):
            yield f"слово разорвано: «{word} {following[1]}»", match.start()
        elif any(other.endswith(word) for other in whole if len(other) > len(word)):
            yield f"обрывок слова: «{word}»", match.start()
        elif len(word) > 6 and (near := neighbour(word)):
            yield f"«{word}» вместо «{near}»", match.start()


def check_act(view: ActView) -> Iterator[Hit]:
    """Yield one hit with the residues of the text, another with those of the source that are mended here."""
    stems = _stems(view.lexicon("domain_words"))
    tokens = tokens_of(view)
    suspects = _suspects(tokens)
    texts = [
        (passage, text, index in suspects)
        for index, (passage, text) in enumerate(zip(view.texts, tokens.wordings, strict=True))
        if passage.key not in _APART
    ]
    whole = frozenset(_WORD.findall("\n".join(text for _, text, _ in texts)))
    often = Counter(word[:5] for word in whole if not morphology.is_known(word))
    if len(often) > _MANY:  # a text of another language or a broken file: its unknown words say nothing
        whole, often = frozenset(), Counter(dict.fromkeys(often, 2))
    told: dict[bool, dict[str, None]] = {False: {}, True: {}}  # True: in the source only, mended here
    spots: dict[bool, list[Spot]] = {False: [], True: []}
    for passage, text, suspect in texts:
        raw = passage.node.raw if passage.node else None
        read = " ".join(raw) if isinstance(raw, tuple) else raw or ""
        language = passage.node.language if passage.node else None
        if language and language != "ru":
            continue
        for mended, piece in ((False, text if suspect else ""), (True, read)):
            for note, at in (*_signs(piece), *_unknown(piece, stems, often, whole)) if piece else ():
                told[mended].setdefault(note)
                begin = max(0, at - 40)
                spots[mended].append(view.spot(passage, ("…" if begin else "") + piece[begin : at + 50].strip()))
    for mended, notes in told.items():
        if notes:
            about = _MENDED if mended else _SLIP
            yield Hit(
                message=f"{about}: {listed(list(notes), 8)}",
                hint="Сверьте с подлинником: если ошибка в нём, её правит новый акт" if mended else _COMPARE,
                spots=tuple(spots[mended]),
                severity=Severity.INFO if mended else None,
            )
