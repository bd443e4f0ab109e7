"""The encoding of text that was UTF-8, was read as Windows-1252 and stored as UTF-8 again: “MÃ¼nchen” is “München”.

It is UTF-8 twice over: `utf-8-twice`, an encoding as Python's own are once this module is imported. Where it
is so in some cells alone, as of files that were put together: `utf-8-in-part-twice`.
"""

import codecs
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer

TWICE, IN_PART = "utf-8-twice", "utf-8-in-part-twice"
#: The byte that each letter was read from; those that Windows-1252 does not have are letters of the same number.
_BYTES = {ord(bytes([byte]).decode("cp1252", "ignore") or chr(byte)): byte for byte in range(0x80, 0x100)}

_LETTERS = {byte: letter for letter, byte in _BYTES.items()}
#: What the first byte of a letter of western Europe, and of a sign such as € or ’, was read as; what those behind it were.
_FIRST, _FIRST_OF_SIGN, _NEXT = (
    "".join(chr(_LETTERS[byte]) for byte in of) for of in ((0xC2, 0xC3), (0xE2,), range(0x80, 0xC0))
)
_RUN = re.compile(f"[{_FIRST}][{_NEXT}]|{_FIRST_OF_SIGN}[{_NEXT}]{{2}}")
#: The beginning of such a run at the end of a text.
_BEGUN = re.compile(f"(?:[{_FIRST}]|{_FIRST_OF_SIGN}[{_NEXT}]?)?$")


class _Decoder(codecs.IncrementalDecoder):
    """Bytes to the text that they were before: wrong where a letter came from no byte, or these bytes are no UTF-8."""

    def __init__(self, errors: str = "strict") -> None:
        super().__init__(errors)
        self._stored, self._first = (codecs.getincrementaldecoder("utf-8-sig")(errors) for _ in range(2))

    def decode(self, input: "ReadableBuffer", final: bool = False) -> str:  # noqa: A002 (the name that Python gives it)
        try:
            first = self._stored.decode(bytes(input), final).translate(_BYTES).encode("latin-1")
        except UnicodeEncodeError as error:
            raise UnicodeDecodeError(TWICE, bytes(input), 0, 1, "a letter that was no byte") from error
        return self._first.decode(first, final)

    def reset(self) -> None:
        self._stored.reset()
        self._first.reset()


class _DecoderInPart(codecs.IncrementalDecoder):
    """Bytes to text in which the letters that are UTF-8 twice over are what they were."""

    def __init__(self, errors: str = "strict") -> None:
        super().__init__(errors)
        self._stored, self._begun = codecs.getincrementaldecoder("utf-8-sig")(errors), ""

    def decode(self, input: "ReadableBuffer", final: bool = False) -> str:  # noqa: A002 (the name that Python gives it)
        text = self._begun + self._stored.decode(bytes(input), final)
        begun = _BEGUN.search(text)
        end = begun.start() if begun and not final else len(text)
        self._begun = text[end:]
        return _RUN.sub(lambda run: run[0].translate(_BYTES).encode("latin-1").decode(), text[:end])

    def reset(self) -> None:
        self._stored.reset()
        self._begun = ""


def _decode(data: "ReadableBuffer", errors: str = "strict") -> tuple[str, int]:
    return _Decoder(errors).decode(data, True), len(bytes(data))


def _encode(text: str, errors: str = "strict") -> tuple[bytes, int]:
    return text.encode(errors=errors).decode("latin-1").translate(_LETTERS).encode(), len(text)


def _decode_in_part(data: "ReadableBuffer", errors: str = "strict") -> tuple[str, int]:
    return _DecoderInPart(errors).decode(data, True), len(bytes(data))


_OWN = {
    TWICE: codecs.CodecInfo(_encode, _decode, incrementaldecoder=_Decoder, name=TWICE),
    IN_PART: codecs.CodecInfo(codecs.utf_8_encode, _decode_in_part, incrementaldecoder=_DecoderInPart, name=IN_PART),
}


def _named(name: str) -> codecs.CodecInfo | None:
    return _OWN.get(name.replace("_", "-"))


codecs.register(_named)


def is_twice(lines: bytes) -> bool:
    """Return whether lines with letters beyond ASCII are all UTF-8 twice over."""
    try:
        lines.partition(b"\n")[0].decode(TWICE)
        return bool(lines.decode(TWICE))
    except UnicodeDecodeError:
        return False


def is_in_part_twice(lines: bytes) -> bool:
    """Return whether some letters of lines in UTF-8 are UTF-8 twice over."""
    return _RUN.search(lines.decode("utf-8", "ignore")) is not None
