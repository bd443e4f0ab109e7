"""How likely a text is what somebody wrote, judged by its letters beyond ASCII: tells legacy encodings apart.

Encodings of one byte a letter fit any bytes, so the letters must decide: whether they are common, stand beside letters of
their own script and in the usual case, and whether signs stand where signs stand.
"""

import csv
import unicodedata
from collections import Counter
from pathlib import Path

#: Letters beyond ASCII by how common they are in the languages that an encoding is made for: one row is some of an alphabet.
TABLE = Path(__file__).parent / "letters.csv"


def _alphabets() -> dict[str, dict[str, float]]:
    """Return how common each letter is in each alphabet; a capital is a little less so than its small letter."""
    found: dict[str, dict[str, float]] = {"asian": {}}
    with TABLE.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            given = dict.fromkeys(row["letters"], float(row["common"]))
            capitals = {letter.upper(): weight - 0.05 for letter, weight in given.items()}
            alphabet = found.setdefault(row["alphabet"], {})
            alphabet |= {letter: weight for letter, weight in capitals.items() if letter not in alphabet} | given
    return found


COMMON = _alphabets()
#: The first bytes of the common characters of each Asian encoding.
_USUAL_LEADS = {"gb18030": (0xA1, 0xD7), "big5": (0xA1, 0xC6), "cp932": (0x81, 0x97), "cp949": (0xA1, 0xC8)}
#: Signs beside figures, and the marks of a text processor.
_CURRENCIES = "£€¥¢"
_MARKS = {"’": 1.0, "‘": 0.8, "“": 0.9, "”": 0.9, "–": 1.0, "—": 0.9, "…": 0.8, "•": 0.8, "™": 0.8, "®": 0.8, "°": 0.7,
          "½": 0.6, "²": 0.5, "·": 0.6, "«": 0.6, "»": 0.6, "©": 0.7, "№": 0.8, "º": 0.6, "ª": 0.6, "¿": 0.4}  # fmt: skip


def likelihood(text: str, letters: str, codec: str) -> float:
    """From 1 (every letter beyond ASCII is a usual one in its place) to below 0 (noise); 0 for a text without any.

    `letters` names the table of common letters; the codec tells the common characters of an Asian encoding.
    """
    common = COMMON[letters]
    seen = Counter(zip(" " + text, text, text[1:] + " ", strict=False))
    total = score = 0.0
    for (before, letter, after), times in seen.items():
        if letter > "\x7f":
            total += times
            score += times * _fit(before, letter, after, common, codec)
    return score / total if total else 0.0


def _fit(before: str, letter: str, after: str, common: dict[str, float], codec: str) -> float:
    """Return how well one letter stands between its neighbours."""
    if letter in _CURRENCIES:
        return 1.0 if before.isdigit() or after.isdigit() or after in "\xa0 " or before in "\xa0 (" else 0.2
    if letter == "\xa0":
        return 0.7 if before.isdigit() or after.isdigit() else 0.2
    if letter in _MARKS:
        return _MARKS[letter] - (1.2 if letter in "º°©®²½¿·" and before.isalpha() and after.isalpha() else 0)
    if letter > "\u2e7f":
        return -0.3 if codec not in _USUAL_LEADS else _asian_fit(before, letter, after, codec)
    if not letter.isalpha():
        return -0.3 if unicodedata.category(letter) != "Cc" else -2.0
    if letter == "ς" and before.isalpha() and not after.isalpha():
        return 1.5  # Stands nowhere but at the end of a word, and there in every second word of Greek.
    alone = 0.5 if not before.isalpha() and not after.isalpha() else 1.0
    return alone * common.get(letter, -0.3) - _misplaced(before, letter, after)


def _misplaced(before: str, letter: str, after: str) -> float:
    """Return the penalty for a capital inside a word, a letter beside a figure and a script inside another one."""
    penalty = 0.0
    if letter.isupper() and before.islower():
        penalty += 0.8
    if (letter == "ς" and after.isalpha()) or (letter == "σ" and not after.isalpha()):
        penalty += 1.0
    if letter.islower() and before.isupper() and after.isupper():
        penalty += 0.8
    if before.isdigit() or after.isdigit():
        penalty += 0.8
    if letter < "\u0370":
        penalty += (0.0, 0.2, 0.8)[_is_rare_letter(before) + _is_rare_letter(after)]
    elif _is_plain_letter(before) or _is_plain_letter(after):
        penalty += 1.0
    return penalty


def _asian_fit(before: str, letter: str, after: str, codec: str) -> float:
    if _is_plain_letter(before) and _is_plain_letter(after):
        return -1.0
    if "\uff61" <= letter <= "\uff9f" or "\ue000" <= letter <= "\uf8ff":
        return 0.1
    if "\u3040" <= letter <= "\u30ff" and codec != "cp932":
        return 0.2
    lead = letter.encode(codec, "replace")[0]
    first, last = _USUAL_LEADS[codec]
    return 1.0 if first <= lead <= last else 0.2


def _is_plain_letter(letter: str) -> bool:
    return letter.isascii() and letter.isalpha()


def _is_rare_letter(letter: str) -> bool:
    return letter > "\x7f" and letter.isalpha()
