"""Bytes as text: which encoding a file is in, and the letters that decide it.

A byte order mark says it; else UTF-16 shows by its NUL bytes; else a file that is UTF-8 from the first byte to the last is
UTF-8; else all its lines with bytes beyond ASCII are read in the encodings of old, and the likeliest letters win. A file that
is UTF-8 but for a few bytes is UTF-8: a wrong byte is shown as the replacement character and told.
"""

import codecs
import hashlib
import re
from dataclasses import dataclass, field
from pathlib import Path

from charset_normalizer import from_bytes

from ingest.bytes.letters import likelihood
from ingest.bytes.names import clean_name
from ingest.bytes.refusal import Refused
from ingest.bytes.twice import IN_PART, TWICE, is_in_part_twice, is_twice

CHUNK = 4 << 20
#: The most bytes of lines beyond ASCII that are kept of each chunk, and of the file, to decide by.
KEPT_OF_CHUNK = 64 << 10
KEPT = 256 << 10
#: The most bytes that are kept of one line.
LONGEST_KEPT = 8 << 10
#: A file is UTF-8 with wrong bytes where at least so many letters beyond ASCII are right for each wrong one.
RIGHT_FOR_ONE_WRONG = 1
#: How much likelier the detector's own choice counts.
BONUS = 0.1
#: Below this likelihood, or lead over the second, an encoding is a guess.
SURE, LEAD = 0.7, 0.1

_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"), (codecs.BOM_UTF32_BE, "utf-32"), (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"),
)  # fmt: skip


@dataclass(frozen=True)
class Legacy:
    """An encoding of old: its name, Python's codec, its letters, and how much likelier it is before any letter is seen."""

    name: str
    codec: str
    letters: str
    prior: float = 0.0


LEGACY = (
    Legacy("windows-1252", "cp1252", "western", 0.1), Legacy("windows-1250", "cp1250", "central"),
    Legacy("windows-1254", "cp1254", "turkish"), Legacy("windows-1251", "cp1251", "cyrillic", 0.02),
    Legacy("koi8-r", "koi8_r", "cyrillic"), Legacy("ibm866", "cp866", "cyrillic"),
    Legacy("windows-1253", "cp1253", "greek"), Legacy("iso-8859-7", "iso8859_7", "greek", 0.01),
    Legacy("gb18030", "gb18030", "asian", 0.02), Legacy("shift_jis", "cp932", "asian"), Legacy("big5", "big5", "asian"),
    Legacy("euc-kr", "cp949", "asian"), Legacy("macintosh", "mac_roman", "western", -0.05),
    Legacy("ibm850", "cp850", "western", -0.05), Legacy("iso-8859-2", "iso8859_2", "central", -0.01),
    Legacy("iso-8859-1", "latin_1", "western"),
)  # fmt: skip


@dataclass(frozen=True)
class Encoding:
    """How bytes become text: `name` for the reader, `codec` and `errors` for Python, and the letters that decided it."""

    name: str
    codec: str
    errors: str = "strict"
    certain: bool = True
    evidence: str = ""


@dataclass
class Scan:
    """One pass over the bytes of a file."""

    size: int = 0
    sha256: str = ""
    nul_at: int | None = None
    conflict: int | None = None
    is_utf8: bool = True
    beyond_ascii: bytearray = field(default_factory=bytearray)


def scan(path: Path) -> Scan:
    """Read the file once.

    Its hash, whether it is UTF-8 throughout, its NUL bytes, git's conflict markers, and of all of its parts the lines with
    bytes beyond ASCII.
    """
    found, digest, decoder = Scan(), hashlib.sha256(), codecs.getincrementaldecoder("utf-8")()
    ours, theirs, lines = None, False, 1
    with path.open("rb") as file:
        while chunk := file.read(CHUNK) + file.readline():
            digest.update(chunk)
            if found.nul_at is None and (at := chunk.find(b"\0")) >= 0:
                found.nul_at = found.size + at
            if ours is None and (at := (b"\n" + chunk).find(b"\n<<<<<<< ")) >= 0:
                ours = lines + chunk.count(b"\n", 0, at)
            theirs = theirs or b"\n>>>>>>> " in chunk
            if not chunk.isascii():
                _look_beyond_ascii(chunk, found, decoder)
            found.size += len(chunk)
            lines += chunk.count(b"\n")
    found.sha256, found.conflict = digest.hexdigest(), ours if theirs else None
    return found


def _look_beyond_ascii(chunk: bytes, found: Scan, decoder: codecs.IncrementalDecoder) -> None:
    if found.is_utf8:
        try:
            decoder.decode(chunk, True)
        except UnicodeDecodeError:
            found.is_utf8 = False
    room = min(KEPT_OF_CHUNK, KEPT - len(found.beyond_ascii))
    for line in chunk.splitlines():
        if room <= 0:
            return
        if not line.isascii():
            kept = line if len(line) <= LONGEST_KEPT else _around_letters(line)
            found.beyond_ascii += kept + b"\n"
            room -= len(kept) + 1


def _around_letters(line: bytes) -> bytes:
    """Return the words about the first letter beyond ASCII of a long line."""
    letter = re.search(rb"[\x80-\xff]", line)
    first = letter.start() if letter else 0
    part = line[max(0, first - 100) : first + LONGEST_KEPT]
    return part.rpartition(b" ")[0] if b" " in part[100:] else part


def find_encoding(path: Path, found: Scan, given: str | None = None) -> Encoding:
    """Return the encoding of the file, as `given` where it is. Refused where the bytes are not text in it."""
    if given:
        return _given(path, found, given)
    if found.is_utf8 and is_twice(bytes(found.beyond_ascii)) and _first_misfit(path, TWICE) is None:
        return Encoding(TWICE, TWICE, evidence=_words(found.beyond_ascii.decode(TWICE, "ignore")))
    if found.is_utf8 and is_in_part_twice(bytes(found.beyond_ascii)):
        return Encoding(IN_PART, IN_PART, evidence=_words(found.beyond_ascii.decode(IN_PART, "ignore")))
    head = _head(path)
    for mark, name in _MARKS:
        if head.startswith(mark):
            return _checked(path, Encoding(name, name, evidence="byte order mark"))
    if found.nul_at is not None:
        return _without_mark(path, head, found)
    if found.is_utf8:
        return Encoding("utf-8", "utf-8", evidence=_words(found.beyond_ascii.decode("utf-8", "ignore")))
    return _mixed(path, found) or _legacy(path, found)


def _head(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(64 << 10)


def _given(path: Path, found: Scan, given: str) -> Encoding:
    names = {legacy.name: legacy.codec for legacy in LEGACY}
    try:
        codec = codecs.lookup(names.get(given.lower(), given))
        b"".decode(codec.name)  # some codecs are of bytes or of text alone
    except LookupError:
        raise Refused("unknown_encoding", value=given) from None
    if found.nul_at is not None and not codec.name.startswith(("utf-16", "utf-32")):
        raise Refused("nul_bytes", _line_of(path, found.nul_at))
    return _checked(path, Encoding(given.lower(), codec.name, evidence=_words(found.beyond_ascii.decode(codec.name, "ignore"))))


def _checked(path: Path, encoding: Encoding) -> Encoding:
    """Return the encoding, where every byte of the file fits it."""
    if (at := _first_misfit(path, encoding.codec)) is not None:
        raise Refused("wrong_bytes", _line_of(path, at), encoding.name)
    return encoding


def _first_misfit(path: Path, codec: str) -> int | None:
    """About where the first bytes stand that are not text in this encoding; None where all are."""
    decoder, at = codecs.getincrementaldecoder(codec)(), 0
    with path.open("rb") as file:
        while True:
            chunk = file.read(CHUNK)
            try:
                decoder.decode(chunk, not chunk)
            except UnicodeDecodeError as error:
                return at + error.start
            if not chunk:
                return None
            at += len(chunk)


def _line_of(path: Path, at: int) -> int:
    """Return the physical line of a byte."""
    lines, left = 1, at
    with path.open("rb") as file:
        while left > 0 and (chunk := file.read(min(CHUNK, left))):
            lines += chunk.count(b"\n")
            left -= len(chunk)
    return lines


def _without_mark(path: Path, head: bytes, found: Scan) -> Encoding:
    """UTF-16 without a mark: its line ends have a NUL byte on one side, always the same."""
    for codec, end in (("utf-16-le", b"\n\0"), ("utf-16-be", b"\0\n")):
        text = head[: len(head) // 2 * 2].decode(codec, "replace")
        plausible = "\0" not in text and text.count("\n") * 2 > head.count(b"\n")
        if found.size % 2 == 0 and end in head and plausible and _first_misfit(path, codec) is None:
            return Encoding(codec, codec, certain=False, evidence=_words(text) or text[:40].strip())
    raise Refused("nul_bytes", _line_of(path, found.nul_at or 0))


def _mixed(path: Path, found: Scan) -> Encoding | None:
    """UTF-8 with a few wrong bytes, where far more letters are right."""
    text = bytes(found.beyond_ascii).decode("utf-8", "surrogateescape")
    wrong = len(re.findall("[\udc80-\udcff]", text))
    right = sum(c > "\x7f" for c in text) - wrong
    if right < RIGHT_FOR_ONE_WRONG * wrong:
        return None
    line = _line_of(path, _first_misfit(path, "utf-8") or 0)
    told = f"the bytes from line {line} on that are no UTF-8 are shown as \ufffd"
    return Encoding("utf-8", "utf-8", "replace", certain=False, evidence=told)


def _legacy(path: Path, found: Scan) -> Encoding:
    """Return the likeliest encoding of old in which every byte of the file is text."""
    sample = bytes(found.beyond_ascii)
    ranked = sorted(_scores(sample), key=lambda scored: -scored[0])
    for place, (score, legacy) in enumerate(ranked):
        if _first_misfit(path, legacy.codec) is None:
            second = next((other for other, one in ranked[place + 1 :] if not _same(sample, one, legacy)), 0.0)
            evidence = _words(sample.decode(legacy.codec, "ignore"))
            return Encoding(legacy.name, legacy.codec, certain=score >= SURE and score - second >= LEAD, evidence=evidence)
    raise Refused("wrong_bytes", _line_of(path, _first_misfit(path, "utf-8") or 0), "utf-8")


def _scores(sample: bytes) -> list[tuple[float, Legacy]]:
    best = from_bytes(sample, cp_isolation=[legacy.codec for legacy in LEGACY]).best()
    scores = []
    for legacy in LEGACY:
        try:
            text = sample.decode(legacy.codec)
        except UnicodeDecodeError:
            continue
        bonus = BONUS if best and best.encoding == legacy.codec and legacy.letters not in ("western", "central") else 0.0
        scores.append((likelihood(text, legacy.letters, legacy.codec) + legacy.prior + bonus, legacy))
    return scores


def _same(sample: bytes, one: Legacy, other: Legacy) -> bool:
    """Return whether two encodings read the sample as the same text."""
    return sample.decode(one.codec) == sample.decode(other.codec)


def _words(text: str) -> str:
    """Return some different words of a text with letters beyond ASCII: what a reader recognises an encoding by."""
    words = dict.fromkeys(word[:24] for word in re.findall(r"[^\s,;|\"]*[^\x00-\x7f\s][^\s,;|\"]*", text[:50_000]))
    return clean_name(" ".join(list(words)[:8]))
